/// A screen as lines of text with colour escapes, for standard output.
public enum AnsiText {
  /// The rows of a grid, each ended by a newline.
  ///
  /// Escapes stand only where a look changes that is seen, and each row ends in the terminal's own. With
  /// no colours there is no escape byte. Blanks at the end of a row are left out unless they have a
  /// ground.
  public static func lines(
    of grid: Grid, theme: Theme = .default, depth: ColorDepth, charset: Charset = .unicode
  ) -> String {
    let grid = grid.transliterated(to: charset)
    var result: [UInt8] = []
    result.reserveCapacity(4 * grid.cells.count)
    for row in 0..<grid.size.rows {
      if depth == .mono {
        result += grid.text(ofRow: row).utf8
      } else {
        appendRow(row, of: grid, theme: theme, depth: depth, to: &result)
      }
      result.append(UInt8(ascii: "\n"))
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func appendRow(
    _ row: Int, of grid: Grid, theme: Theme, depth: ColorDepth, to result: inout [UInt8]
  ) {
    let cells = grid.cells[row * grid.size.columns..<(row + 1) * grid.size.columns]
    let end = cells.lastIndex { $0.grapheme != " " || $0.style.ground != .none }
    guard let end else { return }
    var style = Style(.none)
    var look = Look()
    // Of many blanks in a row the theme is asked once.
    var asked = (style: style, look: look)
    for cell in cells[...end] where cell.width > 0 {
      if cell.style != style {
        if cell.style != asked.style {
          asked = (cell.style, theme.look(of: cell.style, depth: depth))
        }
        let next = asked.look
        // The colour of a blank is not seen, and often the former one returns after it.
        if cell.grapheme != " " || !next.isUnseenOnBlanks || !look.isUnseenOnBlanks {
          style = cell.style
          if next != look { result += next.escape(after: look).utf8 }
          look = next
        }
      }
      result += cell.grapheme.utf8
    }
    if look != Look() { result += "\u{1B}[m".utf8 }
  }
}

extension Look {
  /// Whether a blank shows nothing of it.
  fileprivate var isUnseenOnBlanks: Bool {
    background == nil && attributes.isDisjoint(with: [.underline, .reverse])
  }

  /// The SGR sequence that changes `former` into this look.
  fileprivate func escape(after former: Look) -> String {
    let isAddition =
      former.attributes.isSubset(of: attributes)
      && (former.foreground == nil || foreground != nil)
      && (former.background == nil || background != nil)
    let added = isAddition ? attributes.subtracting(former.attributes) : attributes
    var codes = Self.numbers.filter { added.contains($0.attribute) }.map(\.code)
    if let foreground, !isAddition || foreground != former.foreground {
      codes.append(foreground.code(base: 30))
    }
    if let background, !isAddition || background != former.background {
      codes.append(background.code(base: 40))
    }
    if !isAddition, !codes.isEmpty { codes.insert("0", at: 0) }
    return "\u{1B}[\(codes.joined(separator: ";"))m"
  }

  private static let numbers: [(attribute: Attributes, code: String)] = [
    (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
  ]
}

extension Color {
  /// The SGR code of the colour; the base is 30 for ink, 40 for ground.
  fileprivate func code(base: Int) -> String {
    switch self {
    case .ansi(let number): "\(number < 8 ? base + Int(number) : base + 52 + Int(number))"
    case .indexed(let number): "\(base + 8);5;\(number)"
    // The shorter form where it means the same.
    case .rgb(let rgb):
      rgb.exactlyIndexed.map { "\(base + 8);5;\($0)" }
        ?? "\(base + 8);2;\(rgb.red);\(rgb.green);\(rgb.blue)"
    }
  }
}
