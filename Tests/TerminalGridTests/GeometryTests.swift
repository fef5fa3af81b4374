import TerminalGrid
import Testing

@Suite("Geometry")
struct GeometryTests {
  @Test("cuts of a rectangle cover it and never overlap, at every place")
  func splits() {
    let rect = Rect(column: 2, row: 3, columns: 10, rows: 6)
    for cut in -1...12 {
      let columns = rect.split(left: cut)
      #expect(columns.left.size.columns + columns.rest.size.columns == 10)
      #expect(columns.left.columns.upperBound == columns.rest.columns.lowerBound)
      let rows = rect.split(top: cut)
      #expect(rows.top.size.rows + rows.rest.size.rows == 6)
      #expect(rows.top.rows.upperBound == rows.rest.rows.lowerBound)
      let lower = rect.split(bottom: cut)
      #expect(lower.bottom.size.rows == min(max(0, cut), 6))
      #expect(lower.rest.rows.upperBound == lower.bottom.rows.lowerBound)
    }
  }

  @Test("what two rectangles share")
  func intersection() {
    let rect = Rect(column: 0, row: 0, columns: 4, rows: 4)
    let shifted = Rect(column: 2, row: -1, columns: 4, rows: 3)
    #expect(rect.intersection(shifted) == Rect(column: 2, row: 0, columns: 2, rows: 2))
    #expect(rect.intersection(Rect(column: 9, row: 0, columns: 2, rows: 2)).isEmpty)
    #expect(rect.inset(left: 3, right: 3).isEmpty)
  }
}
