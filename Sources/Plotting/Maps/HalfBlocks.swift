package import TerminalGrid

/// A picture of coloured pixels, two to a cell, one above the other; in ASCII and without colours shades
/// that can be read.
package struct HalfBlocks: Sendable {
  private let charset: Charset

  /// A picture in the characters that a terminal has.
  package init(charset: Charset) { self.charset = charset }

  /// Draws the pixels; the picture is told its size and gives the ink of each pixel.
  package func draw(
    in rect: Rect, on grid: inout Grid, ink: (_ column: Int, _ row: Int, _ size: Size) -> Ink
  ) {
    let size = Size(columns: rect.size.columns, rows: 2 * rect.size.rows)
    for row in 0..<rect.size.rows {
      for column in 0..<rect.size.columns {
        let (upper, lower) = (ink(column, 2 * row, size), ink(column, 2 * row + 1, size))
        grid.set(
          cell(upper, lower),
          at: Point(column: rect.origin.column + column, row: rect.origin.row + row))
      }
    }
  }

  /// One cell. Where both halves are alike it has the shade of their strength, hidden by the colour.
  private func cell(_ upper: Ink, _ lower: Ink) -> Cell {
    let isAlike = upper == lower || charset == .ascii || Self.isNear(upper, lower)
    guard isAlike else { return Cell("▀", Style(upper, on: lower, .pixel)) }
    return Cell(Self.shade(lower, charset), Style(lower, on: lower))
  }

  /// Whether nobody could tell two strengths apart.
  private static func isNear(_ upper: Ink, _ lower: Ink) -> Bool {
    guard case .heat(let first) = upper, case .heat(let second) = lower else { return false }
    return abs(Int(first) - Int(second)) <= 2
  }

  private static func shade(_ ink: Ink, _ charset: Charset) -> Character {
    switch ink {
    case .heat(let step): Shade.glyph(Double(step) / 100, charset)
    case .role(let role):
      Array(charset == .ascii ? "#*+=-." : "█▓▒░╳·")[(Role.palette.firstIndex(of: role) ?? 0) % 6]
    case .none: " "
    }
  }
}
