import ActivationMath
import NetworkLab
import Plotting
import RealModule
import TerminalGrid

/// The layers of a flow as rows: the histogram of the signal, its numbers, the gradient as a bar on a
/// scale of powers of ten with the theory as a mark, and shares of zeros and flat slopes.
///
/// Where a layer has rows enough, each of several flows has one of its own, and histograms of one are taller.
struct FlowTable: Sendable {
  private let reports: [FlowReport]
  /// The layer that is looked at; nil for none.
  private let layer: Int?
  private let charset: Charset
  /// What stands in the columns, and how wide it is.
  private let widths: Widths
  private let scale: GradientScale

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

  /// The table of some flows for a room of so many columns; with few rows it is the first's, and the second
  /// has bars beside.
  init(reports: [FlowReport], layer: Int?, columns: Int, charset: Charset) {
    (self.reports, self.layer, self.charset) = (reports, layer, charset)
    widths = Widths(columns)
    scale = GradientScale(reports)
  }

  func draw(in rect: Rect, on grid: inout Grid) {
    guard let depth = reports.first?.flow.layers.count else { return }
    let hasHeader = rect.size.rows >= 5
    let (top, below) = rect.split(top: hasHeader ? 1 : 0)
    let height = rowsOfLayer(depth, below.size.rows)
    // All that stand in one row share the first's extent.
    let isApart = reports.count > 1 && height >= reports.count
    let extent = SignalHistogram.extent(
      reports.prefix(isApart ? reports.count : 1).flatMap(\.flow.layers))
    if hasHeader { drawHeader(extent, in: top, on: &grid) }
    let shown = Self.shown(of: depth, rows: below.size.rows, chosen: layer ?? 1)
    for (place, number) in shown.reversed().enumerated() {
      let block = below.inset(top: place * max(1, height)).split(top: max(1, height)).top
      guard isApart else {
        draw(number, of: reports.indices, extent, in: block, on: &grid)
        continue
      }
      for index in reports.indices {
        let row = block.inset(top: index).split(top: 1).top
        draw(number, of: index..<index + 1, extent, in: row, on: &grid)
      }
    }
  }

  /// The rows that the table fills of so many.
  func filled(of rows: Int) -> Int {
    guard let depth = reports.first?.flow.layers.count else { return 0 }
    let header = rows >= 5 ? 1 : 0
    return min(rows, header + depth * max(1, rowsOfLayer(depth, rows - header)))
  }

  private func rowsOfLayer(_ depth: Int, _ rows: Int) -> Int {
    min(rows / max(1, depth), max(2, reports.count) + 1)
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

  private func drawHeader(_ extent: ClosedRange<Double>, in row: Rect, on grid: inout Grid) {
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

  // MARK: A layer

  /// Draws a layer of some flows; the numbers are those of the first of them, in the lowest row.
  private func draw(
    _ number: Int, of flows: Range<Int>, _ extent: ClosedRange<Double>, in rect: Rect,
    on grid: inout Grid
  ) {
    let row = rect.split(bottom: 1).bottom
    let report = reports[flows.lowerBound]
    let layer = report.flow.layers[number - 1]
    let isChosen = number == self.layer
    var column = row.origin.column
    func put(_ text: String, _ width: Int, _ style: Style, _ grid: inout Grid) {
      guard width > 0 else { return }
      let padded = TextWidth.pad(
        TextWidth.truncate(charset.spelled(text), to: width - 1), to: width - 1, alignment: .right)
      grid.write(padded, at: Point(column: column, row: row.origin.row), style: style, clip: row)
      column += width
    }
    put(
      flows.lowerBound > 0 ? "" : (isChosen ? "▸" : "") + "\(number)", widths.layer,
      isChosen ? Style(.selection, .bold) : Style(.axis), &grid)
    // A row of air keeps the tallest histograms apart.
    let cells = rect.inset(left: widths.layer, top: rect.size.rows > 2 ? 1 : 0)
      .split(left: widths.histogram - 1).left
    SignalHistogram(layer, extent: extent, charset: charset)
      .draw(in: cells, role: Role.palette[flows.lowerBound % Role.palette.count], on: &grid)
    column += widths.histogram
    put(Self.number(layer.mean, fitting: widths.mean - 1), widths.mean, Style(.text), &grid)
    let rms = layer.second.squareRoot()
    put(Self.number(rms, fitting: widths.rms - 1), widths.rms, Style(.text), &grid)
    let bar = Rect(
      column: column, row: row.origin.row, columns: max(0, widths.bar - 1), rows: 1)
    scale.draw(number, reports, flows, in: bar, charset, on: &grid)
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
