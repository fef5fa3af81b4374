import ActivationMath
import NetworkLab
import TerminalGrid

/// How the units of a layer are spread, as blocks over an extent that all layers share.
struct SignalHistogram: Sendable {
  /// The share of the units under each column.
  private let layer: LayerStatistics
  private let extent: ClosedRange<Double>
  private let charset: Charset

  init(_ layer: LayerStatistics, extent: ClosedRange<Double>, charset: Charset) {
    (self.layer, self.extent, self.charset) = (layer, extent, charset)
  }

  /// Where nearly all units of all layers are, with 0 in it; both sides alike if there are two.
  static func extent(_ layers: [LayerStatistics]) -> ClosedRange<Double> {
    let finite = layers.filter { $0.second.isFinite }
    let reach = finite.map { abs($0.mean) + 3.5 * $0.variance.squareRoot() }.max() ?? 1
    let high = min(reach > 0 ? reach : 1, finite.map(\.histogramRange.upperBound).max() ?? 1)
    let low = max(-reach, finite.map(\.histogramRange.lowerBound).min() ?? 0)
    let bound = max(high, -low, .leastNormalMagnitude).roundedUp
    return low < 0 ? -bound...bound : 0...bound
  }

  /// Draws the shares as blocks as high as the rectangle.
  func draw(in rect: Rect, role: Role = .curve1, on grid: inout Grid) {
    let shares = shares(columns: rect.size.columns)
    let most = shares.max() ?? 0
    let glyphs = Array(charset == .ascii ? " .:-=+*#" : " ▁▂▃▄▅▆▇█")
    let (full, zero) = (glyphs.count - 1, column(of: 0, rect.size.columns))
    for (column, share) in zip(rect.columns, shares) {
      let height = most > 0 ? share / most * Double(full * rect.size.rows) : 0
      for (above, row) in rect.rows.reversed().enumerated() {
        let level = min(full, max(0, Int(clamping: height.rounded(.up)) - above * full))
        let isZero = level == 0 && column - rect.origin.column == zero
        let cell =
          isZero
          ? Cell(charset.transliterate("┊"), Style(.guide)) : Cell(glyphs[level], Style(role))
        grid.set(cell, at: Point(column: column, row: row))
      }
    }
  }

  /// The measured bins, spread over columns.
  func shares(columns: Int) -> [Double] {
    var shares = [Double](repeating: 0, count: max(0, columns))
    guard columns > 0, !layer.histogram.isEmpty else { return shares }
    let (low, high) = (layer.histogramRange.lowerBound, layer.histogramRange.upperBound)
    let scale = Double(columns) / (extent.upperBound - extent.lowerBound)
    let width = (high - low) / Double(layer.histogram.count)
    for (index, count) in layer.histogram.enumerated() where count > 0 {
      let from = (low + Double(index) * width - extent.lowerBound) * scale
      let to = max(from + 1e-9, from + width * scale)
      let first = min(columns - 1, max(0, Int(clamping: from.rounded(.down))))
      let last = min(columns - 1, max(first, Int(clamping: (to - 1e-9).rounded(.down))))
      for column in first...last {
        let part = min(to, Double(column + 1)) - max(from, Double(column))
        shares[column] += Double(count) * (first == last ? 1 : max(0, part) / (to - from))
      }
    }
    return shares
  }

  private func column(of value: Double, _ columns: Int) -> Int {
    let share = (value - extent.lowerBound) / (extent.upperBound - extent.lowerBound)
    return min(columns - 1, Int(clamping: (share * Double(columns)).rounded(.down)))
  }
}

extension Double {
  /// The next number above that people find round: 1, 1.5, 2, 3, 5 or 7 times a power of ten.
  fileprivate var roundedUp: Double {
    let power = Double.powerOfTen(atMost: self)
    return [1, 1.5, 2, 3, 5, 7, 10].first { $0 * power >= self * 0.9999 }.map { $0 * power } ?? self
  }
}
