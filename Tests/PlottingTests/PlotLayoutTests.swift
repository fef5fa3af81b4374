import Plotting
import TerminalGrid
import Testing

@Suite struct PlotLayoutTests {
  let layout = Plot(curves: [.f(Sample.relu)], x: -8...8, y: -1...9)
    .layout(in: Size(columns: 80, rows: 24))

  @Test func cellsAndNumbersGoBackAndForth() {
    for column in layout.area.columns {
      #expect(layout.column(forX: layout.x(atColumn: column)) == column)
    }
    for row in layout.area.rows {
      #expect(layout.row(forY: layout.y(atRow: row)) == row)
    }
  }

  @Test func theEndsBelongToTheOutermostCells() {
    #expect(layout.column(forX: -8) == layout.area.columns.lowerBound)
    #expect(layout.column(forX: 8) == layout.area.columns.upperBound - 1)
    #expect(layout.row(forY: 9) == layout.area.rows.lowerBound)
    #expect(layout.row(forY: -1) == layout.area.rows.upperBound - 1)
    #expect(layout.column(forX: 8.01) == nil)
    #expect(layout.row(forY: .nan) == nil)
  }

  @Test func whatDoesNotFitIsLeftOutInOrder() {
    func parts(_ columns: Int, _ rows: Int) -> [Bool] {
      let layout = Plot(curves: [.f(Sample.relu)], x: -8...8, title: "ReLU")
        .layout(in: Size(columns: columns, rows: rows))
      return [
        layout.titleRow != nil, !layout.margin.isEmpty, !layout.xTicks.ticks.isEmpty,
        layout.hasAxes, !layout.area.isEmpty,
      ]
    }
    #expect(parts(60, 20) == [true, true, true, true, true])
    #expect(parts(60, 7) == [false, true, true, true, true])
    #expect(parts(24, 5) == [false, false, true, true, true])
    #expect(parts(12, 4) == [false, false, false, true, true])
    #expect(parts(1, 1) == [false, false, false, false, true])
    #expect(parts(0, 0) == [false, false, false, false, false])
  }
}
