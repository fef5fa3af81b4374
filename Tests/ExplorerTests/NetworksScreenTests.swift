import TerminalGrid
import TestSupport
import Testing
import ViewSpec

@testable import Explorer

@Suite("Networks screen")
struct NetworksScreenTests {
  private func program(_ keys: String) -> Model {
    var model = Fixtures.program(.networks)
    model.settle()
    for key in keys.split(separator: " ") {
      model.press(String(key))
      model.settle()
    }
    return model
  }

  @Test("Flow as the screen opens", arguments: Fixtures.sizes)
  func flow(size: Size) {
    #expect(Snapshot.difference(program("").view(size), from: "flow-\(size.name)") == nil)
  }

  @Test("Where there is room, each of two functions has rows of its own")
  func flowsApart() {
    /// In the table: the chosen layer in detail stands below it.
    func rowsWithBars(_ role: Role, in size: Size) -> Int {
      let screen = program("").view(size)
      let detail = (0..<size.rows).first { screen.text(ofRow: $0).hasPrefix(" layer 20") }
      return (0..<(detail ?? size.rows)).count { row in
        (0..<size.columns).contains { column in
          let cell = screen[column: column, row: row]
          return cell.grapheme == "█" && cell.style.ink == .role(role)
        }
      }
    }
    let (large, small) = (Size(columns: 200, rows: 60), Size(columns: 200, rows: 40))
    #expect(rowsWithBars(.curve1, in: large) == 20)
    #expect(rowsWithBars(.curve2, in: large) == 20)
    #expect(rowsWithBars(.curve2, in: small) == 0)
  }

  @Test("Under the layers stands the chosen one in detail where there is room")
  func detail() {
    func hasDetail(_ columns: Int, _ rows: Int, _ keys: String = "") -> Bool {
      program(keys).view(Size(columns: columns, rows: rows)).text.contains("units that are dead")
    }
    #expect(hasDetail(200, 60) && hasDetail(120, 40))
    #expect(!hasDetail(100, 30) && !hasDetail(80, 24))
    #expect(hasDetail(80, 24, "Enter"))
  }

  @Test("Train after five epochs", arguments: Fixtures.sizes)
  func train(size: Size) {
    let screen = program("Tab , , , , ,").view(size)
    #expect(Snapshot.difference(screen, from: "train-\(size.name)") == nil)
  }

  @Test("A claim that was measured", arguments: Fixtures.sizes)
  func claim(size: Size) {
    let screen = program("Tab Tab a H t j ] ]").view(size)
    #expect(Snapshot.difference(screen, from: "claim-\(size.name)") == nil)
  }

  @Test("A claim that waits for what the reader expects")
  func claimWaits() {
    let screen = program("Tab Tab").view(Size(columns: 100, rows: 30))
    #expect(Snapshot.difference(screen, from: "claim-guess-100x30") == nil)
  }

  @Test("A picture on its way, after two steps", arguments: Fixtures.sizes)
  func cnn(size: Size) {
    let screen = program("S-Tab . .").view(size)
    #expect(Snapshot.difference(screen, from: "cnn-\(size.name)") == nil)
  }

  @Test("An open layer and an open unit")
  func inside() {
    let size = Size(columns: 100, rows: 30)
    #expect(Snapshot.difference(program("Enter").view(size), from: "flow-layer-100x30") == nil)
    #expect(
      Snapshot.difference(program("Tab , Enter").view(size), from: "train-unit-100x30") == nil)
  }

  @Test("Every size is drawn, on every page and canvas")
  func everySize() {
    for keys in [
      "", "Enter", "c a", "Tab", "Tab Enter", "Tab C", "B B B", "B B B Tab",
      "Tab Tab", "Tab Tab a H p", "S-Tab", "S-Tab j j j j j j j",
    ] {
      var model = program(keys)
      for columns in [0, 1, 2, 3, 7, 20, 39, 55, 61, 99, 131, 500] {
        for rows in [0, 1, 2, 3, 5, 9, 14, 27, 60] {
          let size = Size(columns: columns, rows: rows)
          #expect(model.view(size).size == size)
          _ = model.update(.resize(size))
        }
      }
    }
  }

  @Test("Clicks go to pages and move sliders")
  func mouse() throws {
    let size = Size(columns: 120, rows: 40)
    var model = program("")
    _ = model.update(.resize(size))
    let lines = model.view(size).text.split(separator: "\n", omittingEmptySubsequences: false)
    let tabs = try #require(lines.firstIndex { $0.contains("Flow   Train   Claim   CNN") })
    let column = try #require(lines[tabs].firstRange(of: "Train")).lowerBound
    let place = Point(
      column: lines[tabs].distance(from: lines[tabs].startIndex, to: column), row: tabs)
    _ = model.update(.mouse(MouseEvent(.press, at: place)))
    #expect(model[NetworksModel.self].page == .train)
    model.press("Tab")
    let list = model.view(size).text.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(list.firstIndex { $0.contains("selu-moments") })
    _ = model.update(.mouse(MouseEvent(.press, at: Point(column: 5, row: row))))
    #expect(model.state.description == "claim: selu-moments")
  }
}
