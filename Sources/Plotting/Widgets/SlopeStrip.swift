public import ActivationMath
public import TerminalGrid

/// One row that shows |f′| along x: where a unit passes the gradient on and where it stops it.
public struct SlopeStrip: Sendable {
  /// The function whose slope is shown.
  public var function: any Activation

  /// The strip of a function.
  public init(_ function: any Activation) {
    self.function = function
  }

  /// Draws the strip on a row, below the columns of the plot's area.
  public func draw(on grid: inout Grid, row: Int, under layout: PlotLayout, charset: Charset) {
    let xs = layout.area.columns.map { layout.x(atColumn: $0) }
    for (column, slope) in zip(layout.area.columns, function.samples(.slope, at: xs)) {
      let glyph = SlopeStrip.glyph(slope, charset)
      let role: Role = abs(slope) > Self.mostOfOne ? .warning : .slope
      grid.set(Cell(glyph, Style(role)), at: Point(column: column, row: row))
    }
  }

  /// What is read as 1 where numbers are shown with six digits.
  private static let mostOfOne = 1 + 1e-6

  /// The shade of a slope: blank for 0, full for 1, a sign of its own above 1; `?` where there is
  /// none.
  public static func glyph(_ slope: Double, _ charset: Charset) -> Character {
    let shades: [Character] =
      charset == .ascii ? [" ", ".", ":", "*", "#"] : [" ", "░", "▒", "▓", "█"]
    let size = abs(slope)
    if size.isNaN { return "?" }
    if size > mostOfOne { return charset == .ascii ? "^" : "▲" }
    return size < 0.005 ? shades[0] : shades[min(4, 1 + Int(clamping: size * 4 - 1e-9))]
  }

  /// The legend of the shades, beside the strip.
  public static func legend(_ charset: Charset) -> String {
    charset == .ascii ? "0 .:*# 1 ^>1" : "0 ░▒▓█ 1 ▲>1"
  }
}
