import ActivationMath
import NetworkLab
import Plotting
import TerminalGrid

/// Draws one layer of a flow in detail: its histogram, and every number of it beside the theory's.
struct FlowLayerView: Sendable {
  var page: FlowPage
  var canvas: CanvasKind

  func draw(in rect: Rect, on grid: inout Grid) {
    let reports = page.reports
    guard let report = reports.first,
      let layer = report.flow.layers.first(where: { $0.layer == page.layer })
        ?? report.flow.layers.last
    else { return }
    var rest = rect
    if rect.size.rows >= 6 {
      let (top, below) = rest.split(top: 1)
      let title = title(layer, report)
      grid.write(title, at: top.origin, clip: top)
      if report.theory != nil {
        let start = top.columns.upperBound - 1 - Self.legend.width
        if start > top.origin.column + title.width + 2 {
          grid.write(Self.legend, at: Point(column: start, row: top.origin.row), clip: top)
        }
      }
      rest = below
    }
    let isWide = rest.size.columns >= 72
    let numbers = isWide ? 34 : rest.size.columns
    let rows = Self.numbers(layer, report)
    if isWide {
      let (left, right) = rest.split(left: rest.size.columns - numbers)
      drawHistogram(layer, in: left.inset(left: 2, right: 2), on: &grid)
      draw(rows, in: right, on: &grid)
    } else {
      let (above, below) = rest.split(bottom: min(rows.count, rest.size.rows / 2))
      drawHistogram(layer, in: above.inset(left: 1, right: 1), on: &grid)
      draw(rows, in: below, on: &grid)
    }
  }

  private func title(_ layer: LayerStatistics, _ report: FlowReport) -> StyledLine {
    StyledLine(" layer \(layer.layer)", Style(.title, .bold))
      + StyledLine(" of \(report.flow.layers.count)   what comes out of ", Style(.dim))
      + StyledLine(report.name, Style(.curve1, .bold))
  }

  /// What stands right of the title: whose the numbers under it are.
  private static let legend =
    StyledLine("measured", Style(.text, .bold)) + StyledLine("  ┊ theory", Style(.probe))

  // MARK: Numbers

  private typealias Row = (name: String, measured: Double, theory: Double?)

  private static func numbers(_ layer: LayerStatistics, _ report: FlowReport) -> [Row] {
    let ideal = report.theory(of: layer)
    return [
      ("mean", layer.mean, ideal?.mean),
      ("variance", layer.variance, ideal.map { $0.second - $0.mean * $0.mean }),
      ("mean square", layer.second, ideal?.second),
      ("gradient, of the last", report.ratio(layer), ideal?.gradientRatio),
      ("gradient of sums, rms", layer.sumGradient, nil),
      ("gradient of weights, norm", layer.weightGradient, nil),
      ("share of zeros", layer.zeros, nil),
      ("units that are dead", layer.dead, nil),
      ("slopes under 0.05", layer.saturated, nil),
    ]
  }

  private func draw(_ rows: [Row], in rect: Rect, on grid: inout Grid) {
    for (place, row) in zip(rect.rows, rows) {
      let line = Rect(column: rect.origin.column, row: place, columns: rect.size.columns, rows: 1)
      grid.write(" " + row.name, at: line.origin, style: Style(.dim), clip: line)
      var number = StyledLine(NumberText.short(row.measured, digits: 3), Style(.text, .bold))
      if let theory = row.theory {
        number.append("  ┊ \(NumberText.short(theory, digits: 3))", Style(.probe))
      }
      let column = max(line.origin.column, line.columns.upperBound - 1 - number.width)
      if number.width + TextWidth.of(row.name) + 3 <= line.size.columns {
        grid.write(number, at: Point(column: column, row: place), clip: line)
      } else {
        let short = StyledLine(NumberText.short(row.measured, digits: 3), Style(.text, .bold))
        let start = max(line.origin.column, line.columns.upperBound - 1 - short.width)
        grid.write(short, at: Point(column: start, row: place), clip: line)
      }
    }
  }

  // MARK: The histogram

  private func drawHistogram(_ layer: LayerStatistics, in rect: Rect, on grid: inout Grid) {
    guard rect.size.rows >= 3, rect.size.columns >= 8 else { return }
    let extent = SignalHistogram.extent([layer])
    let (bars, axis) = rect.split(bottom: 1)
    let shares = SignalHistogram(layer, extent: extent, charset: canvas.charset)
      .shares(columns: bars.size.columns)
    let most = max(shares.max() ?? 0, 1)
    for (column, share) in zip(bars.columns, shares) {
      let eighths = Int(clamping: (share / most * Double(8 * bars.size.rows)).rounded(.up))
      drawColumn(eighths, column, in: bars, on: &grid)
    }
    let ends = [extent.lowerBound, extent.upperBound].map { NumberText.short($0, digits: 2) }
    grid.write(ends[0], at: axis.origin, style: Style(.axis), clip: axis)
    let right = axis.columns.upperBound - TextWidth.of(ends[1])
    grid.write(ends[1], at: Point(column: right, row: axis.origin.row), style: Style(.axis))
    if extent.lowerBound < 0 {
      let middle = axis.origin.column + axis.size.columns / 2
      grid.write("0", at: Point(column: middle, row: axis.origin.row), style: Style(.axis))
    }
  }

  private func drawColumn(_ eighths: Int, _ column: Int, in rect: Rect, on grid: inout Grid) {
    let glyphs: [Character] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    for (level, row) in rect.rows.reversed().enumerated() {
      let part = min(8, max(0, eighths - 8 * level))
      guard part > 0 else { return }
      let glyph = canvas.charset == .ascii ? (part > 4 ? "#" : ".") : glyphs[part]
      grid.set(Cell(glyph, Style(.curve1)), at: Point(column: column, row: row))
    }
  }
}
