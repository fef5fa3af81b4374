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
    let ideal = reports.prefix(1).flatMap { $0.theory?.layers.map(\.gradientRatio) ?? [] }
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

  /// Where a ratio lies, 0 … 1.
  func place(_ ratio: Double) -> Double {
    guard ratio > 0 else { return 0 }
    guard ratio.isFinite else { return ratio.isNaN ? 0 : 1 }
    return min(1, max(0, exponents.share(of: .log10(ratio))))
  }

  /// The bar of a layer of the first flow, or of the first two in half the height each, the theory's mark,
  /// and dots for further flows.
  func draw(
    _ layer: Int, _ reports: [FlowReport], in row: Rect, _ charset: Charset, on grid: inout Grid
  ) {
    guard row.size.columns > 0, let first = reports.first else { return }
    let ratios = reports.prefix(2).map { $0.ratio($0.flow.layers[layer - 1]) }
    if ratios.count == 2, charset == .unicode {
      drawPair(ratios, in: row, on: &grid)
    } else {
      let text = Bar(fraction: place(ratios[0]), columns: row.size.columns).text(charset)
      grid.write(text, at: row.origin, style: Style(.curve1), clip: row)
    }
    drawTheory(of: first, layer, in: row, charset, on: &grid)
    for (index, report) in reports.enumerated().dropFirst(2) {
      let ratio = report.ratio(report.flow.layers[layer - 1])
      let dot = Cell(charset == .ascii ? "@" : "●", Style(Role.palette[index], .bold))
      grid.set(dot, at: Point(column: column(of: ratio, in: row), row: row.origin.row))
    }
  }

  /// The column of a bar's end.
  private func column(of ratio: Double, in row: Rect) -> Int {
    let columns = row.size.columns
    return row.origin.column + min(columns - 1, Int(clamping: place(ratio) * Double(columns)))
  }

  private func drawTheory(
    of first: FlowReport, _ layer: Int, in row: Rect, _ charset: Charset, on grid: inout Grid
  ) {
    guard let theory = first.theory?.layers[layer - 1].gradientRatio, theory.isFinite
    else { return }
    let column = column(of: theory, in: row)
    let below = grid[column: column, row: row.origin.row]
    let isFilled = below.grapheme != " "
    grid.set(
      Cell(
        charset.transliterate("┊"),
        Style(.role(.probe), on: isFilled ? .role(.curve1) : .none, .bold)),
      at: Point(column: column, row: row.origin.row))
  }

  private func drawPair(_ ratios: [Double], in row: Rect, on grid: inout Grid) {
    let cells = ratios.map { ratio in
      ratio > 0
        ? max(1, Int(clamping: (place(ratio) * Double(row.size.columns)).rounded())) : 0
    }
    for index in 0..<max(cells[0], cells[1]) {
      let cell =
        if index >= cells[1] {
          Cell("▀", Style(.curve1))
        } else if index >= cells[0] {
          Cell("▄", Style(.curve2))
        } else {
          Cell("▀", Style(.role(.curve1), on: .role(.curve2), .pixel))
        }
      grid.set(cell, at: Point(column: row.origin.column + index, row: row.origin.row))
    }
  }
}
