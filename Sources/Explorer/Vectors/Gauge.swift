import ActivationMath
import Plotting
import TerminalGrid

/// A bar on a faint track: a value between the ends of a scale, negative ones to the left of zero.
struct Gauge: Sendable {
  /// The ends of the track; zero is always on it.
  struct Scale: Sendable {
    let low: Double
    let high: Double

    init(_ low: Double, _ high: Double) { (self.low, self.high) = (min(0, low), max(0, high)) }

    /// From the smallest to the largest of the values that are finite.
    init(fitting values: [Double]) {
      let finite = values.filter(\.isFinite)
      self.init(finite.min() ?? 0, finite.max() ?? 0)
    }

    /// The share of the track that lies left of zero.
    var negativeShare: Double { high > low ? -low / (high / 2 - low / 2) / 2 : 0 }

    /// The share of its side of the track that a value fills.
    func fraction(of value: Double) -> Double {
      let end = value < 0 ? low : high
      return end == 0 ? 0 : value / end
    }
  }

  var value: Double
  /// The value before the last move; its bar is a shade behind this one.
  var before: Double?
  var scale: Scale
  /// The mark on the track, between the ends.
  var threshold: Double?
  var role: Role

  /// Fills every row of the rectangle.
  func draw(in rect: Rect, on grid: inout Grid, charset: Charset) {
    guard rect.size.columns >= 2 else { return }
    for row in rect.rows {
      let line = Rect(column: rect.origin.column, row: row, columns: rect.size.columns, rows: 1)
      drawTrack(in: line, on: &grid)
      if let before { drawBar(before, in: line, Style(.ghost), isGhost: true, on: &grid, charset) }
      drawBar(value, in: line, Style(role), isGhost: false, on: &grid, charset)
    }
  }

  private func drawTrack(in line: Rect, on grid: inout Grid) {
    grid.fill(line, with: Cell("·", Style(.guide)))
    guard let threshold else { return }
    let column = line.origin.column + Int(clamping: Double(line.size.columns) * threshold)
    grid.set(Cell("┊", Style(.axis)), at: Point(column: column, row: line.origin.row))
  }

  private func drawBar(
    _ value: Double, in line: Rect, _ style: Style, isGhost: Bool, on grid: inout Grid,
    _ charset: Charset
  ) {
    let left = Int(clamping: (Double(line.size.columns) * scale.negativeShare).rounded())
    let zero = line.origin.column + left
    let columns = value < 0 ? left : line.size.columns - left
    let bar = Bar(fraction: scale.fraction(of: value), columns: columns)
    var text = value < 0 ? bar.textToTheLeft(charset) : bar.text(charset)
    if isGhost {
      text = String(repeating: charset == .ascii ? "=" : "░", count: TextWidth.of(text))
    }
    let start = value < 0 ? zero - TextWidth.of(text) : zero
    grid.write(text, at: Point(column: start, row: line.origin.row), style: style, clip: line)
  }
}
