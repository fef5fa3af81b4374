import ActivationMath
import NetworkLab
import Plotting
import RealModule
import TerminalGrid

/// The layers of a flow as rows: the histogram of the signal, its numbers, the gradient as a bar on a
/// scale of powers of ten with the theory as a mark, and shares of zeros and flat slopes.
struct FlowTable: Sendable {
  private let reports: [FlowReport]
  /// The layer that is looked at; nil for none.
  private let layer: Int?
  private let charset: Charset
  /// What stands in the columns, and how wide it is.
  private let widths: Widths
  private let scale: GradientScale
  private let extent: ClosedRange<Double>

  private struct Widths {
    var layer = 6
    var histogram = 9
    var mean = 0
    var rms = 0
    var bar = 0
    var ratio = 9
    var shares = 0

    init(_ columns: Int) {
      // Numbers such as −0.000912 have room.
      if columns >= 46 { (histogram, rms) = (13, 9) }
      if columns >= 66 { (mean, shares) = (10, 6) }
      if columns >= 78 { histogram = 17 + min(16, (columns - 78) / 2) }
      bar = max(0, columns - layer - histogram - mean - rms - ratio - 2 * shares - 1)
    }
  }

  /// The table of the first of some flows, for a room of so many columns; the second has bars beside.
  init(reports: [FlowReport], layer: Int?, columns: Int, charset: Charset) {
    (self.reports, self.layer, self.charset) = (reports, layer, charset)
    widths = Widths(columns)
    scale = GradientScale(reports)
    extent = SignalHistogram.extent(reports.first?.flow.layers ?? [])
  }

  func draw(in rect: Rect, on grid: inout Grid) {
    guard let report = reports.first else { return }
    var rest = rect
    if rect.size.rows >= 5 {
      let (top, below) = rest.split(top: 1)
      drawHeader(in: top, on: &grid)
      rest = below
    }
    let shown = Self.shown(
      of: report.flow.layers.count, rows: rest.size.rows, chosen: layer ?? 1)
    for (row, number) in zip(rest.rows, shown.reversed()) {
      let line = Rect(column: rect.origin.column, row: row, columns: rect.size.columns, rows: 1)
      draw(report.flow.layers[number - 1], report, in: line, on: &grid)
    }
  }

  /// The layers that have room, both ends and the one that is looked at among them.
  static func shown(of depth: Int, rows: Int, chosen: Int) -> [Int] {
    guard depth > rows, rows > 1 else { return Array((1...max(1, depth)).suffix(max(0, rows))) }
    var layers = (0..<rows).map { 1 + $0 * (depth - 1) / (rows - 1) }
    let chosen = min(chosen, depth)
    let nearest = layers.indices.dropFirst().dropLast().min {
      abs(layers[$0] - chosen) < abs(layers[$1] - chosen)
    }
    if !layers.contains(chosen), let nearest { layers[nearest] = chosen }
    return layers
  }

  // MARK: The header

  private func drawHeader(in row: Rect, on grid: inout Grid) {
    var column = row.origin.column
    func put(_ text: String, _ width: Int, right: Bool = false, _ grid: inout Grid) {
      guard width > 0 else { return }
      let text = TextWidth.truncate(charset.spelled(text), to: width - 1)
      let padded = TextWidth.pad(text, to: width - 1, alignment: right ? .right : .left)
      grid.write(
        padded, at: Point(column: column, row: row.origin.row), style: Style(.dim), clip: row)
      column += width
    }
    put("layer", widths.layer, right: true, &grid)
    let ends = [extent.lowerBound, extent.upperBound].map { NumberText.short($0, digits: 2) }
    put((widths.histogram > 12 ? "signal " : "") + "\(ends[0])…\(ends[1])", widths.histogram, &grid)
    put("mean", widths.mean, right: true, &grid)
    put("rms", widths.rms, right: true, &grid)
    put(scale.title(columns: widths.bar - 1), widths.bar, &grid)
    put("gradient", widths.ratio, right: true, &grid)
    put("zero", widths.shares, right: true, &grid)
    put("flat", widths.shares, right: true, &grid)
  }

  // MARK: A row

  private func draw(
    _ layer: LayerStatistics, _ report: FlowReport, in row: Rect, on grid: inout Grid
  ) {
    var column = row.origin.column
    let isChosen = layer.layer == self.layer
    func put(_ text: String, _ width: Int, _ style: Style, _ grid: inout Grid) {
      guard width > 0 else { return }
      let padded = TextWidth.pad(
        TextWidth.truncate(charset.spelled(text), to: width - 1), to: width - 1, alignment: .right)
      grid.write(padded, at: Point(column: column, row: row.origin.row), style: style, clip: row)
      column += width
    }
    put(
      (isChosen ? "▸" : "") + "\(layer.layer)", widths.layer,
      isChosen ? Style(.selection, .bold) : Style(.axis), &grid)
    let cells = Rect(
      column: column, row: row.origin.row, columns: widths.histogram - 1, rows: 1)
    SignalHistogram(layer, extent: extent, charset: charset).draw(in: cells, on: &grid)
    column += widths.histogram
    put(Self.number(layer.mean, fitting: widths.mean - 1), widths.mean, Style(.text), &grid)
    let rms = layer.second.squareRoot()
    put(Self.number(rms, fitting: widths.rms - 1), widths.rms, Style(.text), &grid)
    let bar = Rect(
      column: column, row: row.origin.row, columns: max(0, widths.bar - 1), rows: 1)
    scale.draw(layer.layer, reports, in: bar, charset, on: &grid)
    column += widths.bar
    let ratio = report.ratio(layer)
    put(NumberText.short(ratio, digits: 2), widths.ratio, Self.style(of: ratio), &grid)
    put(FlowReport.percent(layer.zeros), widths.shares, Self.style(ofShare: layer.zeros), &grid)
    put(
      FlowReport.percent(layer.saturated), widths.shares, Self.style(ofShare: layer.saturated),
      &grid)
  }

  /// A number of three digits, or of as many as fit.
  private static func number(_ value: Double, fitting columns: Int) -> String {
    let texts = [3, 2, 1].map { NumberText.short(value, digits: $0) }
    return texts.first { TextWidth.of($0) <= columns } ?? texts[2]
  }

  /// What fades or grows stands out.
  static func style(of ratio: Double) -> Style {
    (0.01...100).contains(ratio) ? Style(.good) : Style(.warning)
  }

  private static func style(ofShare share: Double) -> Style {
    share > 0.9 ? Style(.warning) : share > 0 ? Style(.text) : Style(.dim)
  }
}
