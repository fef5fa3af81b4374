import ActivationMath
import Plotting
import TerminalGrid

/// The input's histogram under the picture, what comes out beside it, and both in numbers.
struct DistributionView: Sendable {
  var function: any Activation
  var input: InputDistribution
  var charset: Charset

  /// How wide the histogram of the output is.
  static let columns = 14
  /// How high the histogram of the input is, the line of numbers included.
  static let rows = 4

  /// Draws the input's bars in the rows below the plot, aligned to its columns.
  func drawInput(in rect: Rect, under layout: PlotLayout, on grid: inout Grid) {
    let columns = layout.area.columns
    let heights = columns.map { input.density(at: layout.x(atColumn: $0)) }
    let bars = rect.inset(bottom: 1)
    let highest = heights.max() ?? 0
    for (column, height) in zip(columns, heights) where highest > 0 {
      let eighths = Int(clamping: (height / highest * Double(8 * bars.size.rows)).rounded())
      for row in 0..<bars.size.rows {
        let glyph = Self.glyph(eighths: min(8, max(0, eighths - 8 * row)), charset)
        let place = Point(column: column, row: bars.rows.upperBound - 1 - row)
        grid.set(Cell(glyph, Style(.bar)), at: place)
      }
    }
    drawNumbers(in: rect.split(bottom: 1).bottom, on: &grid)
  }

  /// Draws the output's bars right of the plot, aligned to its rows.
  func drawOutput(in rect: Rect, beside layout: PlotLayout, on grid: inout Grid) {
    var shares = [Double](repeating: 0, count: layout.area.size.rows)
    for (x, share) in input.slices {
      guard let row = layout.row(forY: function.value(x)) else { continue }
      shares[row - layout.area.origin.row] += share
    }
    let largest = shares.max() ?? 0
    for (row, share) in zip(layout.area.rows, shares) where largest > 0 {
      let bar = Bar(fraction: share / largest, columns: rect.size.columns)
      let place = Point(column: rect.origin.column, row: row)
      grid.write(bar.text(charset), at: place, style: Style(.highlight), clip: rect)
    }
  }

  private func drawNumbers(in row: Rect, on grid: inout Grid) {
    let output = OutputStatistics(function, of: input)
    let variance = input.deviation * input.deviation
    let going =
      StyledLine(" in ", Style(.bar, .bold))
      + StyledLine("mean \(Self.number(input.mean)), variance \(Self.number(variance))  ")
    let name = StyledLine(" out ", Style(.highlight, .bold))
    let mean = StyledLine("mean \(Self.number(output.mean))")
    let moments = mean + StyledLine(", variance \(Self.number(output.variance))")
    let zeros = StyledLine("   zeros \(NumberText.percent(output.zeros))", Style(.dim))
    let saturated = StyledLine("   saturated \(NumberText.percent(output.saturated))", Style(.dim))
    let wordings = [
      going + name + moments + zeros + saturated, name + moments + zeros + saturated,
      name + moments + zeros, name + mean + zeros, name + mean,
    ]
    grid.write(
      StyledLine.first(of: wordings, fitting: row.size.columns), at: row.origin, clip: row)
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
