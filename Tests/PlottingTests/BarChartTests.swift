import Plotting
import TerminalGrid
import Testing

@Suite struct BarChartTests {
  @Test func barsStandBesideLabelsAndNumbers() {
    let chart = BarChart([0.62, 0.376, 0.004], labels: ["car", "tree", "boat"], scale: 1)
    #expect(
      text(chart, 28, .unicode) == """
        car   0.620 █████████▉
        tree  0.376 ██████
        boat  0.004 ▏
        """)
    #expect(
      text(chart, 28, .ascii) == """
        car   0.620 ##########
        tree  0.376 ######
        boat  0.004 #
        """)
  }

  @Test func negativeValuesGrowToTheLeft() {
    #expect(
      text(BarChart([2, -1, -0.5]), 23, .unicode) == """
         2.000         ████████
        −1.000     ████
        −0.500       ██
        """)
  }

  @Test func negativeValuesAloneHaveAllTheRoom() {
    #expect(
      text(BarChart([-2, -1]), 15, .unicode) == """
        −2.000 ████████
        −1.000     ████
        """)
  }

  @Test func numbersStayWhereThereIsLittleRoom() {
    #expect(text(BarChart([0.5], labels: ["a label"]), 7, .unicode) == "0.500 █")
  }

  private func text(_ chart: BarChart, _ columns: Int, _ charset: Charset) -> String {
    var grid = Grid(Size(columns: columns, rows: chart.values.count))
    chart.draw(in: Rect(grid.size), on: &grid, charset: charset)
    return grid.text
  }
}
