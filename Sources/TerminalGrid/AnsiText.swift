/// A screen as lines of text with colour escapes, for standard output.
public enum AnsiText {
  /// The rows of a grid, each ended by a newline.
  ///
  /// Escapes stand only where the look changes, and each row ends in the terminal's own look. With
  /// no colours there is no escape byte. Blanks at the end of a row are left out unless they have a
  /// ground.
  public static func lines(
    of grid: Grid, theme: Theme = .default, depth: ColorDepth, charset: Charset = .unicode
  ) -> String {
    let grid = grid.transliterated(to: charset)
    var result = ""
    for row in 0..<grid.size.rows {
      if depth == .mono {
        result += grid.text(ofRow: row)
      } else {
        appendRow(row, of: grid, theme: theme, depth: depth, to: &result)
      }
      result += "\n"
    }
    return result
  }

  private static func appendRow(
    _ row: Int, of grid: Grid, theme: Theme, depth: ColorDepth, to result: inout String
  ) {
    let cells = grid.cells[row * grid.size.columns..<(row + 1) * grid.size.columns]
    let end = cells.lastIndex { $0.grapheme != " " || $0.style.ground != .none }
    guard let end else { return }
    var style = Style(.none)
    var look = Look()
    for cell in cells[...end] where cell.width > 0 {
      if cell.style != style {
        style = cell.style
        let next = theme.look(of: style, depth: depth)
        if next != look { result += next.escape(depth: depth) }
        look = next
      }
      result.append(cell.grapheme)
    }
    if look != Look() { result += "\u{1B}[m" }
  }
}

extension Look {
  /// The SGR sequence that sets this look and nothing else.
  func escape(depth: ColorDepth) -> String {
    var codes: [String] = []
    if attributes.contains(.bold) { codes.append("1") }
    if attributes.contains(.dim) { codes.append("2") }
    if attributes.contains(.italic) { codes.append("3") }
    if attributes.contains(.underline) { codes.append("4") }
    if attributes.contains(.reverse) { codes.append("7") }
    if let foreground { codes.append(foreground.code(base: 30)) }
    if let background { codes.append(background.code(base: 40)) }
    return "\u{1B}[" + (codes.isEmpty ? "" : "0;" + codes.joined(separator: ";")) + "m"
  }
}

extension Color {
  /// The SGR code of the colour; the base is 30 for ink, 40 for ground.
  fileprivate func code(base: Int) -> String {
    switch self {
    case .ansi(let number): "\(number < 8 ? base + Int(number) : base + 52 + Int(number))"
    case .indexed(let number): "\(base + 8);5;\(number)"
    case .rgb(let rgb): "\(base + 8);2;\(rgb.red);\(rgb.green);\(rgb.blue)"
    }
  }
}
