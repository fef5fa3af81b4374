import ActivationMath
import NetworkLab
import Plotting
import RealModule
import TerminalGrid

/// The scale of powers of ten on which the gradients of all layers are bars.
struct GradientScale: Sendable {
  /// The exponents at the ends.
  let exponents: ClosedRange<Double>

  /// A scale that holds the gradients of flows and of their theory.
  init(_ reports: [FlowReport]) {
    let measured = reports.flatMap { report in report.flow.layers.map(report.ratio) }
    let ideal = reports.flatMap { $0.theory?.layers.map(\.gradientRatio) ?? [] }
    let all = (measured + ideal).filter { $0 > 0 && $0.isFinite }.map { Double.log10($0) }
    let low = max(-40, (all.min() ?? -1).rounded(.down))
    let high = min(40, max(0, ((all.max() ?? 0) - 0.3).rounded(.up)))
    exponents = min(low, high - 2)...high
  }

  /// What the ends of the bars mean, as wide as those.
  func title(columns: Int) -> String {
    let ends = [exponents.lowerBound, exponents.upperBound].map {
      $0 == 0 ? "1" : "1e\(Int($0))"
    }
    let room = columns - ends[0].count - ends[1].count
    guard room >= 12 else { return ends[0] + String(repeating: " ", count: max(1, room)) + ends[1] }
    let name = " back ┊ theory "
    guard room >= name.count + 4 else {
      return ends[0] + String(repeating: " ", count: room) + ends[1]
    }
    let left = (room - name.count) / 2
    return ends[0] + String(repeating: "·", count: left) + name
      + String(repeating: "·", count: room - name.count - left) + ends[1]
  }

  private struct Entry {
    var ratio: Double
    var role: Role
  }

  /// Where a ratio lies, 0 … 1.
  func place(_ ratio: Double) -> Double {
    guard ratio > 0 else { return 0 }
    guard ratio.isFinite else { return ratio.isNaN ? 0 : 1 }
    return min(1, max(0, exponents.share(of: .log10(ratio))))
  }

  /// The bar of a layer of the first of some flows, or of the first two in half the height each, the
  /// theory's mark, and dots for further ones.
  func draw(
    _ layer: Int, _ reports: [FlowReport], _ flows: Range<Int>, in row: Rect, _ charset: Charset,
    on grid: inout Grid
  ) {
    guard row.size.columns > 0, !flows.isEmpty else { return }
    let bars = flows.map { index in
      Entry(
        ratio: reports[index].ratio(reports[index].flow.layers[layer - 1]),
        role: Role.palette[index % Role.palette.count])
    }
    if bars.count > 1, charset == .unicode {
      drawPair((bars[0], bars[1]), in: row, on: &grid)
    } else {
      let text = Bar(fraction: place(bars[0].ratio), columns: row.size.columns).text(charset)
      grid.write(text, at: row.origin, style: Style(bars[0].role), clip: row)
    }
    drawTheory(of: reports[flows.lowerBound], bars[0].role, layer, in: row, charset, on: &grid)
    for bar in bars.dropFirst(2) {
      let dot = Cell(charset == .ascii ? "@" : "●", Style(bar.role, .bold))
      grid.set(dot, at: Point(column: column(of: bar.ratio, in: row), row: row.origin.row))
    }
  }

  /// The column of a bar's end.
  private func column(of ratio: Double, in row: Rect) -> Int {
    let columns = row.size.columns
    return row.origin.column + min(columns - 1, Int(clamping: place(ratio) * Double(columns)))
  }

  private func drawTheory(
    of report: FlowReport, _ role: Role, _ layer: Int, in row: Rect, _ charset: Charset,
    on grid: inout Grid
  ) {
    guard let theory = report.theory?.layers[layer - 1].gradientRatio, theory.isFinite
    else { return }
    let column = column(of: theory, in: row)
    let below = grid[column: column, row: row.origin.row]
    let isFilled = below.grapheme != " "
    grid.set(
      Cell(
        charset.transliterate("┊"),
        Style(.role(.probe), on: isFilled ? .role(role) : .none, .bold)),
      at: Point(column: column, row: row.origin.row))
  }

  private func drawPair(_ bars: (Entry, Entry), in row: Rect, on grid: inout Grid) {
    func cells(_ bar: Entry) -> Int {
      bar.ratio > 0
        ? max(1, Int(clamping: (place(bar.ratio) * Double(row.size.columns)).rounded())) : 0
    }
    let (upper, lower) = (cells(bars.0), cells(bars.1))
    for index in 0..<max(upper, lower) {
      let cell =
        if index >= lower {
          Cell("▀", Style(bars.0.role))
        } else if index >= upper {
          Cell("▄", Style(bars.1.role))
        } else {
          Cell("▀", Style(.role(bars.0.role), on: .role(bars.1.role), .pixel))
        }
      grid.set(cell, at: Point(column: row.origin.column + index, row: row.origin.row))
    }
  }
}
