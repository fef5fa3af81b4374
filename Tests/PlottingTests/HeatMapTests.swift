import Plotting
import TerminalGrid
import Testing

@Suite struct HeatMapTests {
  let map = HeatMap(
    [[0.2356, -0.2329], [-0.0017, 0]], rowLabels: ["car", "tree"],
    columnLabels: ["car", "tree"])

  @Test func numbersStandInTilesWhereThereIsRoom() {
    #expect(
      text(30, 7) == """
                 car       tree

        car     0.236     −0.233


        tree   −0.002      0.000

        """)
  }

  @Test func namesOfRowsGiveWayToNumbers() {
    #expect(
      text(12, 3) == """
            car tr…
        car .24 −.23
        tr… .00 .00
        """)
    #expect(
      text(9, 2) == """
        .24 −.23
        .00 .00
        """)
  }

  @Test func shadesCanBeReadWithoutColour() {
    #expect(text(7, 2) == "███≡≡≡\n")
    #expect(text(7, 2, .ascii) == "###%%%\n")
  }

  @Test func tilesHaveTheColourOfTheirShareOfTheLargest() {
    var grid = Grid(Size(columns: 30, rows: 7))
    map.draw(in: Rect(grid.size), on: &grid, charset: .unicode)
    #expect(grid[column: 6, row: 1].style.ground == .heat(100))
    #expect(grid[column: 17, row: 1].style.ground == .heat(-99))
    #expect(grid[column: 17, row: 5].style.ground == .heat(0))
  }

  @Test func everySizeStaysInside() {
    for rows in 0...8 {
      for columns in 0...40 {
        var grid = Grid(Size(columns: columns + 2, rows: rows + 2))
        let rect = Rect(column: 1, row: 1, columns: columns, rows: rows)
        let taken = map.draw(in: rect, on: &grid, charset: .unicode)
        #expect(taken.isEmpty || taken.intersection(rect) == taken)
        let isClean = (0..<grid.size.rows).allSatisfy { row in
          (0..<grid.size.columns).allSatisfy { column in
            rect.contains(Point(column: column, row: row))
              || grid[column: column, row: row] == .blank
          }
        }
        #expect(isClean, "\(columns)×\(rows)")
      }
    }
  }

  @Test func aFieldIsBrightWhereTheFunctionIsLarge() throws {
    var grid = Grid(Size(columns: 24, rows: 9))
    let field = FieldMap(
      x: -2...2, y: -2...2, marks: [Mark(.probe, at: Vertex(0, 0), role: .probe)]
    ) { $0 * $1 }
    let layout = field.draw(in: Rect(grid.size), on: &grid, charset: .unicode)
    let column = try #require(layout.column(forX: 1.9))
    let row = try #require(layout.row(forY: -1.9))
    #expect(grid[column: column, row: row].style.ground == .heat(-100))
    #expect(grid.text.contains("◆"))
  }

  private func text(_ columns: Int, _ rows: Int, _ charset: Charset = .unicode) -> String {
    var grid = Grid(Size(columns: columns, rows: rows))
    map.draw(in: Rect(grid.size), on: &grid, charset: charset)
    return grid.text
  }
}
