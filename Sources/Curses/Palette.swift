import CNcurses
import TerminalGrid

/// Turns styles into attributes and colour pairs of ncurses; pairs are made when first needed.
struct Palette {
  /// The attributes and colours of a style in ncurses' terms.
  struct Brush {
    var attributes: attr_t
    var pair: Int32
    /// Whether a space drawn with it is nothing but the terminal's own ground, or the same ground as
    /// every other such space.
    var leavesSpacesAlone: Bool
  }

  private struct Colors: Hashable {
    var foreground: Int32
    var background: Int32
  }

  private let theme: Theme
  private let depth: ColorDepth
  private let colorCount = cn_colors()
  private var brushes: [Style: Brush] = [:]
  private var pairs: [Colors: Int32] = [Colors(foreground: -1, background: -1): 0]

  init(theme: Theme, depth: ColorDepth) {
    self.theme = theme
    self.depth = depth
  }

  /// The depth in use where the terminal has so many colours.
  ///
  /// A terminal with direct colour reads every number from 8 on as a colour of 24 bit, so that it
  /// is used with all of them or with none.
  static func depth(wanted: ColorDepth, colors: Int32) -> ColorDepth {
    switch colors {
    case ..<8: .mono
    case ..<256: min(wanted, .sixteen)
    case 256: min(wanted, .indexed256)
    default: wanted == .mono ? .mono : .trueColor
    }
  }

  /// The brush of a style.
  mutating func brush(for style: Style) -> Brush {
    if let known = brushes[style] { return known }
    let look = theme.look(of: style, depth: depth)
    var attributes = Self.attributes(look.attributes)
    let colors = Colors(
      foreground: foreground(look.foreground, &attributes), background: background(look.background))
    let showsOnSpaces: Attributes = [.underline, .reverse]
    let brush = Brush(
      attributes: attributes, pair: pair(colors),
      leavesSpacesAlone: look.background == plainGround
        && look.attributes.isDisjoint(with: showsOnSpaces))
    brushes[style] = brush
    return brush
  }

  private var plainGround: Color? { theme.look(of: .plain, depth: depth).background }

  private mutating func pair(_ colors: Colors) -> Int32 {
    if let known = pairs[colors] { return known }
    let next = Int32(pairs.count)
    // Past the last pair, and for colours that ncurses refuses, text keeps the terminal's own.
    guard next < cn_color_pairs(), next < Int16.max,
      cn_define_pair(next, colors.foreground, colors.background)
    else { return 0 }
    pairs[colors] = next
    return next
  }

  private func foreground(_ color: Color?, _ attributes: inout attr_t) -> Int32 {
    guard case .ansi(let number) = color, number >= 8, colorCount < 16 else {
      return Self.number(color)
    }
    // With eight colours, bright ones are the bold ones; bold black would vanish on black.
    attributes |= number == 8 ? cn_dim : cn_bold
    return number == 8 ? -1 : Int32(number) - 8
  }

  private func background(_ color: Color?) -> Int32 {
    guard case .ansi(let number) = color, colorCount < 16 else { return Self.number(color) }
    return Int32(number & 7)
  }

  private static func number(_ color: Color?) -> Int32 {
    switch color {
    case nil: -1
    case .ansi(let number): Int32(number)
    case .indexed(let number): Int32(number)
    case .rgb(let rgb):
      // The first eight numbers are ANSI's even where the others are colours of 24 bit.
      max(8, Int32(rgb.red) << 16 | Int32(rgb.green) << 8 | Int32(rgb.blue))
    }
  }

  private static func attributes(_ attributes: Attributes) -> attr_t {
    var result: attr_t = 0
    if attributes.contains(.bold) { result |= cn_bold }
    if attributes.contains(.dim) { result |= cn_dim }
    if attributes.contains(.underline) { result |= cn_underline }
    if attributes.contains(.reverse) { result |= cn_reverse }
    if attributes.contains(.italic) { result |= cn_italic }
    return result
  }
}
