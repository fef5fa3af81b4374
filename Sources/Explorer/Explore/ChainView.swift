import ActivationMath
import Plotting
import RealModule
import TerminalGrid
import ViewSpec

/// The product of slopes behind each layer as bars on a scale of powers of ten.
struct ChainView: Sendable {
  var chain: Chain
  /// f′ at the probe.
  var slope: Double
  var charset: Charset

  /// The columns that it takes beside a picture of so many; nil where that needs them.
  static func columns(beside picture: Rect) -> Int? {
    guard picture.size.columns >= 56, picture.size.rows >= 6 else { return nil }
    return picture.size.columns >= 100 ? 36 : 26
  }

  func draw(in rect: Rect, on grid: inout Grid) {
    guard rect.size.rows >= 3 else { return }
    let factor = chain.weight == 1 ? "f′" : "w·f′"
    let title =
      StyledLine("(\(factor))ⁿ", Style(.slope, .bold)) + StyledLine(" behind n layers", .dim)
    grid.write(charset == .ascii ? StyledLine("(\(factor))^n") : title, at: rect.origin, clip: rect)
    let rows = rect.inset(top: 1, bottom: 1)
    let shown = chain.shown(rows: rows.size.rows)
    let scale = scale(of: shown)
    for (row, layer) in zip(rows.rows, shown) {
      let line = Rect(column: rect.origin.column, row: row, columns: rect.size.columns, rows: 1)
      draw(layer, scale, in: line, on: &grid)
    }
    let foot = Point(column: rect.origin.column, row: rows.origin.row + shown.count)
    let ends = "n  1e\(scale.lowerBound) … 1e\(scale.upperBound) (log)"
    grid.write(
      TextWidth.truncate(ends, to: rect.size.columns), at: foot, style: Style(.dim), clip: rect)
  }

  private func draw(
    _ layer: Int, _ scale: ClosedRange<Int>, in row: Rect, on grid: inout Grid
  ) {
    let product = chain.product(of: slope, layers: layer)
    let number = NumberText.short(product, digits: 3)
    let label = TextWidth.pad("\(layer)", to: 3, alignment: .right) + " "
    grid.write(label, at: row.origin, style: Style(.dim), clip: row)
    let columns = row.size.columns - 4 - Self.numberColumns
    let bar = Bar(fraction: Self.fraction(of: product, in: scale), columns: columns)
    let role: Role = product.magnitude > 1 + 1e-9 ? .warning : .slope
    grid.write(
      bar.text(charset), at: Point(column: row.origin.column + 4, row: row.origin.row),
      style: Style(role), clip: row)
    grid.write(
      TextWidth.pad(number, to: Self.numberColumns, alignment: .right),
      at: Point(column: row.columns.upperBound - Self.numberColumns, row: row.origin.row),
      style: Style(role), clip: row)
  }

  private static let numberColumns = 9

  /// The powers of ten between which the products lie; 1 is always among them.
  private func scale(of layers: [Int]) -> ClosedRange<Int> {
    let powers = layers.map { Double.log10(chain.product(of: slope, layers: $0).magnitude) }
      .filter(\.isFinite)
    let low = Int(clamping: min(-1, (powers.min() ?? -1).rounded(.down)))
    return low...Int(clamping: max(0, (powers.max() ?? 0).rounded(.up)))
  }

  private static func fraction(of product: Double, in scale: ClosedRange<Int>) -> Double {
    guard product != 0 else { return 0 }
    let power = Double.log10(product.magnitude)
    return (power - Double(scale.lowerBound)) / Double(scale.upperBound - scale.lowerBound)
  }
}
