public import TerminalGrid

/// How dots become characters.
public enum CanvasKind: String, CaseIterable, Sendable {
  /// 2 × 4 dots in a cell: the finest picture.
  case braille
  /// 2 × 4 dots in a cell that leave no space between them; few fonts have these characters yet
  /// (Unicode 16).
  case octant
  /// 2 × 2 thick dots in a cell, for projectors and for fonts without braille.
  case block
  /// Strokes of ASCII, for locales that are not UTF-8.
  case ascii

  /// The kinds that every terminal shows well, to step through; octants are only for those who ask.
  public static let common: [CanvasKind] = [.braille, .block, .ascii]

  /// Whether nothing but ASCII may be written.
  public var isASCII: Bool { self == .ascii }

  /// The characters that it needs.
  public var charset: Charset { isASCII ? .ascii : .unicode }

  /// Dots across and down in one cell.
  var dots: (across: Int, down: Int) {
    switch self {
    case .braille, .octant: (2, 4)
    case .block: (2, 2)
    case .ascii: (3, 3)
    }
  }

  /// The glyph of each set of dots; bit `row · across + column` of the index is a dot.
  var glyphs: [Character] {
    switch self {
    case .braille: BrailleGlyphs.table
    case .octant: OctantGlyphs.table
    case .block: BlockGlyphs.table
    case .ascii: ASCIIGlyphs.table
    }
  }

  /// The strokes and gaps of a style, in widths of a cell, or nil for a solid line.
  func dashes(_ style: LineStyle) -> (on: Double, off: Double)? {
    switch (self, style) {
    case (_, .solid): nil
    case (.braille, .dashed), (.octant, .dashed): (1.5, 1)
    case (.braille, .dotted), (.octant, .dotted): (0.5, 1)
    case (.block, .dashed): (2, 1)
    case (.block, .dotted): (0.5, 1.5)
    case (.ascii, .dashed): (2, 1)
    case (.ascii, .dotted): (1.0 / 3, 5.0 / 3)
    }
  }
}
