import ActivationMath
import Plotting
import TerminalGrid
import Testing

@Suite struct PlotStackTests {
  @Test func plotsShareTheirColumnsAndOneAxis() {
    let stack = PlotStack([
      Plot(curves: [.f(Sample(f: { 1000 * $0 }))], x: -2...2),
      Plot(curves: [.slope(Sample.relu)], x: -9...9),
    ])
    var grid = Grid(Size(columns: 50, rows: 20))
    let layouts = stack.draw(in: Rect(grid.size), on: &grid, canvas: .braille)
    #expect(layouts.count == 2)
    #expect(layouts[0].area.columns == layouts[1].area.columns)
    #expect(layouts[0].viewport.x == layouts[1].viewport.x)
    let rowsWithNumbers = (0..<20).filter { grid.text(ofRow: $0).contains("−1  ") }
    #expect(rowsWithNumbers.last == 19)
  }

  @Test func whatDoesNotFitIsLeftOut() {
    let stack = PlotStack(Array(repeating: Plot(curves: [.f(Sample.relu)], x: -1...1), count: 3))
    for rows in 0...14 {
      var grid = Grid(Size(columns: 30, rows: rows))
      #expect(
        stack.draw(in: Rect(grid.size), on: &grid, canvas: .ascii).count
          == min(3, max(1, rows / 4)))
    }
  }

  @Test func theLowestStaysWhereItIsToBeKept() {
    var lowest = Plot(curves: [.f(Sample(f: { 1000 * $0 }))], x: -1...1, title: "difference")
    lowest.y = -1000...1000
    let upper = Plot(curves: [.f(Sample.relu)], x: -1...1, y: -1...1)
    let stack = PlotStack([upper, upper, lowest], keepsLowest: true)
    for (rows, count) in [(1, 1), (7, 1), (8, 2), (11, 2), (12, 3), (30, 3)] {
      var grid = Grid(Size(columns: 30, rows: rows))
      let layouts = stack.draw(in: Rect(grid.size), on: &grid, canvas: .ascii)
      #expect(layouts.count == count)
      #expect(layouts.last?.viewport.y == -1000...1000)
      // Alone it keeps its title in fewer rows than others do.
      #expect(grid.text.contains("difference") == (rows == 7 || rows == 30))
    }
  }
}
