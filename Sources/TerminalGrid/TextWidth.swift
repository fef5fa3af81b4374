/// How many cells a text takes: the only place in the program that knows.
///
/// Combining marks join the letter before them, East Asian wide characters and emoji graphemes
/// (joined, with skin tone, flags, keycaps) take two cells, ambiguous ones take one, and control
/// characters count as what `Sanitizer` shows for them.
public enum TextWidth {
  /// The cells of one character: 0 if nothing of it is shown.
  public static func of(_ character: Character) -> Int {
    of(String(character))
  }

  /// The cells of a text on one line.
  @inlinable
  public static func of(_ text: some StringProtocol) -> Int {
    measure(Substring(text))
  }

  /// The text cut to at most `width` cells; what was cut is replaced by an ellipsis.
  ///
  /// No cell is left for the ellipsis at width 0, which gives the empty string.
  public static func truncate(
    _ text: some StringProtocol, to width: Int, ellipsis: String = "…"
  ) -> String {
    guard of(text) > width else { return String(text) }
    let room = width - of(ellipsis)
    guard room >= 0 else { return "" }
    return prefix(Substring(text), width: room) + ellipsis
  }

  /// The text cut or filled with spaces to exactly `width` cells.
  public static func pad(
    _ text: some StringProtocol, to width: Int, alignment: Alignment = .left
  ) -> String {
    let text = truncate(text, to: width)
    let gap = max(0, width - of(text))
    let left =
      switch alignment {
      case .left: 0
      case .center: gap / 2
      case .right: gap
      }
    return String(repeating: " ", count: left) + text
      + String(repeating: " ", count: gap - left)
  }

  @usableFromInline
  static func measure(_ text: Substring) -> Int {
    if let width = ofSimple(text) { return width }
    var width = 0
    forEachCell(in: text) { _, cells in
      width += cells
      return true
    }
    return width
  }

  /// The cells of a text whose every scalar is one cell, as it is; nil of any other.
  static func ofSimple(_ text: Substring) -> Int? {
    if text.utf8.allSatisfy(isPrintable) { return text.utf8.count }
    return text.unicodeScalars.allSatisfy(\.isSimple) ? text.unicodeScalars.count : nil
  }

  private static func prefix(_ text: Substring, width: Int) -> String {
    var result = ""
    var room = width
    forEachCell(in: text) { character, cells in
      guard cells <= room else { return false }
      room -= cells
      result.append(character)
      return true
    }
    return result
  }
}

/// The alignment of text in a wider field.
public enum Alignment: Hashable, Sendable {
  case left, center, right
}

extension TextWidth {
  /// Calls `body` with what goes into each cell of the text and its width (1 or 2), until it
  /// returns false.
  static func forEachCell(in text: Substring, _ body: (Character, Int) -> Bool) {
    if text.utf8.allSatisfy(isPrintable) {
      let characters = printable
      for byte in text.utf8 where !body(characters[Int(byte) - 0x20], 1) { return }
      return
    }
    if text.unicodeScalars.allSatisfy(\.isSimple) {
      for scalar in text.unicodeScalars where !body(Character(scalar), 1) { return }
      return
    }
    for character in text {
      guard let visible = Sanitizer.visible(character) else { continue }
      guard forEachCell(of: visible, body) else { return }
    }
  }

  private static func isPrintable(_ byte: UInt8) -> Bool { (0x20...0x7E).contains(byte) }

  /// The printable characters of ASCII, from the space on: most of what is drawn, made once.
  private static let printable = (0x20...0x7E).map { Character(Unicode.Scalar($0 as UInt8)) }

  /// Splits a visible grapheme into cells: an emoji is one; conjuncts of Indic scripts are as many
  /// as they have spacing letters, which is how terminals advance.
  private static func forEachCell(of visible: Character, _ body: (Character, Int) -> Bool) -> Bool {
    let scalars = visible.unicodeScalars
    if scalars.isEmoji { return body(visible, 2) }
    var part = String.UnicodeScalarView()
    var width = 0
    for scalar in scalars {
      let cells = scalar.cells
      if cells > 0, width > 0 {
        guard body(Character(String(part)), width) else { return false }
        part = String.UnicodeScalarView()
        width = 0
      }
      width += cells
      part.append(scalar)
    }
    return width == 0 || body(Character(String(part)), width)
  }
}

extension Character.UnicodeScalarView {
  /// Whether a terminal shows the grapheme as one picture two cells wide.
  fileprivate var isEmoji: Bool {
    guard let first else { return false }
    if first.isRegionalIndicator { return count > 1 }
    return first.properties.isEmojiPresentation
      || first.properties.isEmoji && contains("\u{FE0F}")
  }
}
