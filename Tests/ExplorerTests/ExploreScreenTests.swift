import TerminalGrid
import TestSupport
import Testing

@testable import Explorer

@Suite("Explore screen")
struct ExploreScreenTests {
  @Test("PReLU as the program opens", arguments: Fixtures.sizes)
  func opening(size: Size) {
    let screen = Fixtures.program().view(size)
    #expect(Snapshot.difference(screen, from: "explore-\(size.name)") == nil)
  }

  @Test("A bent parameter leaves a ghost; tangent and f″ are drawn")
  func bent() {
    var model = Fixtures.program()
    model.press("K K K K d t H")
    let screen = model.view(Size(columns: 100, rows: 30))
    #expect(Snapshot.difference(screen, from: "explore-bent-100x30") == nil)
  }

  @Test("On the widest screens an inspector stands beside the picture")
  func inspector() {
    var model = Fixtures.program()
    model.press("L")
    let screen = model.view(Size(columns: 160, rows: 45))
    #expect(Snapshot.difference(screen, from: "explore-inspector-160x45") == nil)
  }

  @Test("On wide screens the numbers at the probe and the formula keep their places")
  func places() throws {
    var model = Fixtures.program()
    func places() -> [Int] {
      let screen = model.view(Size(columns: 200, rows: 60)).text
      return ["f″ ", "f(x) = x"].compactMap { word in
        screen.split(separator: "\n").compactMap { row in
          row.ranges(of: word).first.map { row[..<$0.lowerBound].count }
        }.first
      }
    }
    let first = places()
    #expect(first.count == 2)
    for _ in 0..<5 {
      model.press("→ ]")
      #expect(places() == first)
    }
  }

  @Test("The card lies over the plot")
  func card() {
    var model = Fixtures.program()
    model.press("i")
    let screen = model.view(Size(columns: 100, rows: 40))
    #expect(Snapshot.difference(screen, from: "explore-card-100x40") == nil)
  }

  @Test("Help lists the keys of the place and of the program")
  func help() {
    var model = Fixtures.program()
    model.press("?")
    let screen = model.view(Size(columns: 80, rows: 60))
    #expect(Snapshot.difference(screen, from: "explore-help-80x60") == nil)
  }

  @Test("No narrow rest of the picture stands beside the help or a card", arguments: ["?", "i"])
  func besideBoxes(key: String) {
    var model = Fixtures.program()
    model.press(key)
    for columns in [80, 81, 100, 120] {
      let screen = model.view(Size(columns: columns, rows: 40))
      for row in 1..<(screen.size.rows - 1) {
        let cells = (0..<columns).map { screen[column: $0, row: row].grapheme }
        guard let left = cells.firstIndex(of: "│"), let right = cells.lastIndex(of: "│") else {
          continue
        }
        for rest in [cells[..<left], cells[(right + 1)...]] where rest.count < 6 {
          #expect(rest.allSatisfy { $0 == " " })
        }
      }
    }
  }

  @Test("Help has two columns where there is room, and wraps where there is little")
  func helpColumns() {
    for size in [Size(columns: 120, rows: 40), Size(columns: 40, rows: 12)] {
      var model = Fixtures.program()
      model.press("?")
      let screen = model.view(size).text
      #expect(Snapshot.difference(screen, from: "explore-help-\(size.name)") == nil)
    }
  }

  @Test("What is typed stands on the bottom line, with the cursor behind it")
  func prompt() {
    var model = Fixtures.program()
    model.press("/")
    model.type("elu")
    let grid = model.view(Size(columns: 100, rows: 20))
    #expect(grid.text(ofRow: 19) == " :elu")
    #expect(grid.cursor == Point(column: 5, row: 19))
  }

  @Test("Every size is drawn, with anything open")
  func everySize() {
    for keys in ["", "?", "i", "/", "Enter", "c ↓ d t"] {
      var model = Fixtures.program()
      model.press(keys)
      for columns in [0, 1, 2, 3, 7, 20, 39, 61, 99, 131, 500] {
        for rows in [0, 1, 2, 3, 5, 9, 14, 27, 200] {
          let size = Size(columns: columns, rows: rows)
          let grid = model.view(size)
          #expect(grid.size == size)
        }
      }
    }
  }
}
