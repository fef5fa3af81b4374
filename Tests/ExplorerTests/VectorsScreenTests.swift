import TerminalGrid
import TestSupport
import Testing

@testable import Explorer

@Suite("Vectors screen")
struct VectorsScreenTests {
  @Test("The photo as the screen opens", arguments: Fixtures.sizes)
  func opening(size: Size) {
    let screen = Fixtures.program(.vectors).view(size)
    #expect(Snapshot.difference(screen, from: "vectors-\(size.name)") == nil)
  }

  @Test("The Jacobians alone")
  func jacobians() {
    var model = Fixtures.program(.vectors)
    model.press("d")
    let screen = model.view(Size(columns: 80, rows: 12))
    #expect(Snapshot.difference(screen, from: "vectors-jacobian-80x12") == nil)
  }

  @Test(
    "Both sides' own logits stand beside the probabilities, at every size of people",
    arguments: [
      Size(columns: 120, rows: 40), Size(columns: 60, rows: 20), Size(columns: 40, rows: 12),
    ])
  func descent(size: Size) {
    var model = Fixtures.program(.vectors)
    model.press("x . . .")
    let text = model.view(size).text.filter { $0 != " " }
    #expect(text.contains(size.columns == 40 ? "3.1→0.958" : "3.14→0.958"))
    #expect(text.contains(size.columns == 40 ? "−2.3→0.089" : "−2.32→0.089"))
  }

  @Test("Bars and Jacobians take the room that there is", arguments: ["", "d", "d d"])
  func room(keys: String) throws {
    var model = Fixtures.program(.vectors)
    model.press(keys)
    let rows = model.view(Size(columns: 200, rows: 60)).text.split(
      separator: "\n", omittingEmptySubsequences: false)
    // The number of the last tile, or that of the last gauge.
    let last = try #require(rows.lastIndex { $0.contains(keys == "d d" ? "0.119" : "0.105") })
    #expect(last >= (keys.isEmpty ? 44 : 38))
  }

  @Test("Every size is drawn with two logits and with ten")
  func everySize() {
    for keys in ["A A A", "a a a a a a a a a", "d", "Enter"] {
      var model = Fixtures.program(.vectors)
      model.press(keys)
      for columns in [0, 1, 2, 3, 7, 20, 39, 61, 99, 131, 500] {
        for rows in [0, 1, 2, 3, 5, 9, 14, 27, 200] {
          let size = Size(columns: columns, rows: rows)
          #expect(model.view(size).size == size)
        }
      }
    }
  }
}
