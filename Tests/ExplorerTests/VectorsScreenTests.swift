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
