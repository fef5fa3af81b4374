import ActivationMath
import Plotting
import TerminalGrid

/// The input's histogram under the picture, what comes out of each curve beside it in the curve's colour,
/// and all of it in numbers.
struct DistributionView: Sendable {
  /// A curve whose outputs are shown.
  struct Output: Sendable {
    var name: String
    var function: any Activation
    var role: Role
  }

  var outputs: [Output]
  var input: InputDistribution
  var charset: Charset

  /// How wide the histograms of the outputs are together.
  static let columns = 15
  /// How high the histogram of the input is, with a line of numbers for it and for each curve.
  static func rows(curves: Int) -> Int { 3 + curves }

  /// Draws the input's bars in the rows below the plot, aligned to its columns.
  func drawInput(in rect: Rect, under layout: PlotLayout, on grid: inout Grid) {
    let columns = layout.area.columns
    let heights = columns.map { input.density(at: layout.x(atColumn: $0)) }
    let bars = rect.split(top: min(2, rect.size.rows)).top
    let highest = heights.max() ?? 0
    for (column, height) in zip(columns, heights) where highest > 0 {
      let eighths = Int(clamping: (height / highest * Double(8 * bars.size.rows)).rounded())
      for row in 0..<bars.size.rows {
        let glyph = Self.glyph(eighths: min(8, max(0, eighths - 8 * row)), charset)
        let place = Point(column: column, row: bars.rows.upperBound - 1 - row)
        grid.set(Cell(glyph, Style(.bar)), at: place)
      }
    }
    drawNumbers(in: rect.inset(top: bars.size.rows), on: &grid)
  }

  /// Draws the bars of the outputs right of the plot, aligned to its rows, one curve beside the other.
  func drawOutput(in rect: Rect, beside layout: PlotLayout, on grid: inout Grid) {
    let width = rect.size.columns / max(1, outputs.count)
    for (index, output) in outputs.enumerated() {
      let column = Rect(
        column: rect.origin.column + index * width, row: rect.origin.row,
        columns: max(1, outputs.count > 1 ? width - 1 : width), rows: rect.size.rows)
      draw(output, in: column, beside: layout, on: &grid)
    }
  }

  private func draw(
    _ output: Output, in rect: Rect, beside layout: PlotLayout, on grid: inout Grid
  ) {
    var shares = [Double](repeating: 0, count: layout.area.size.rows)
    for (x, share) in input.slices {
      guard let row = layout.row(forY: output.function.value(x)) else { continue }
      shares[row - layout.area.origin.row] += share
    }
    let largest = shares.max() ?? 0
    for (row, share) in zip(layout.area.rows, shares) where largest > 0 {
      let bar = Bar(fraction: share / largest, columns: rect.size.columns)
      let place = Point(column: rect.origin.column, row: row)
      grid.write(bar.text(charset), at: place, style: Style(output.role), clip: rect)
    }
  }

  /// Draws the moments: of the input, then of each curve.
  func drawNumbers(in rect: Rect, on grid: inout Grid) {
    let rows = Array(rect.rows)
    let hasInput = rows.count > outputs.count
    let lines = (hasInput ? [[inputLine]] : []) + outputs.map(wordings)
    for (row, line) in zip(rows, lines) {
      grid.write(
        StyledLine.first(of: line, fitting: rect.size.columns),
        at: Point(column: rect.origin.column, row: row), clip: rect)
    }
  }

  private var inputLine: StyledLine {
    let square = input.mean * input.mean + input.deviation * input.deviation
    return StyledLine(" in ", Style(.bar, .bold))
      + StyledLine(
        "E x \(Self.number(input.mean))   E x² \(Self.number(square))   "
          + "variance \(Self.number(input.deviation * input.deviation))")
  }

  /// The output's statistics, from the fullest wording to the shortest.
  private func wordings(_ output: Output) -> [StyledLine] {
    let statistics = OutputStatistics(output.function, of: input)
    let name = StyledLine(" \(charset.spelled(output.name)) ", Style(output.role, .bold))
    let mean = name + StyledLine("E f \(Self.number(statistics.mean))")
    let moments = mean + StyledLine("   E f² \(Self.number(statistics.square))")
    let slopes = moments + StyledLine("   E f′² \(Self.number(statistics.slopeSquare))")
    let variance = StyledLine("   variance \(Self.number(statistics.variance))")
    let zeros = StyledLine("   zeros \(NumberText.percent(statistics.zeros))", Style(.dim))
    let saturated = StyledLine(
      "   saturated \(NumberText.percent(statistics.saturated))", Style(.dim))
    // Where there are exact zeros, they are what the picture is looked at for.
    let short = statistics.zeros > 0 ? [moments + zeros, slopes] : [slopes, moments]
    let all = [slopes + variance + zeros + saturated, slopes + zeros + saturated, slopes + zeros]
    return all + short + [moments, mean]
  }

  private static func number(_ value: Double) -> String { NumberText.short(value, digits: 3) }

  /// The lower eighths of a cell.
  private static func glyph(eighths: Int, _ charset: Charset) -> Character {
    let glyphs: [Character] =
      charset == .ascii
      ? [" ", ".", ".", ":", ":", "|", "|", "#", "#"]
      : [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    return glyphs[eighths]
  }
}
