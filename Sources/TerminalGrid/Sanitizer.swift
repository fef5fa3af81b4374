/// The program's one filter against control characters: text is shown, never obeyed.
///
/// Control characters become their pictures (`␛` for escape), bidirectional controls and what
/// Unicode has not assigned become U+FFFD, invisible characters are dropped. Emoji keep their
/// joiners. What comes out moves no cursor, turns no text around and hides nothing.
public enum Sanitizer {
  /// The text with nothing in it that a terminal would obey; tabs become spaces.
  ///
  /// - Parameter keepingNewlines: whether `\n` and `\r\n` stay line breaks (`\n`); otherwise they
  ///   become visible.
  public static func clean(_ text: some StringProtocol, keepingNewlines: Bool = false) -> String {
    if text.unicodeScalars.allSatisfy(\.isSimple) { return String(text) }
    var result = ""
    for character in text {
      if keepingNewlines, character == "\n" || character == "\r\n" {
        result.append("\n")
      } else if let visible = visible(character) {
        result.append(visible)
      }
    }
    return result
  }

  /// The text to show for a character; nil if there is none.
  ///
  /// A mark without a letter is shown on `◌`; at most three marks stay on a letter.
  public static func visible(_ character: Character) -> Character? {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return nil }
    if first.isSimple, first.utf8Width == character.utf8.count { return character }
    if character == "\r\n" { return "␤" }
    if let picture = picture(of: first) { return Character(picture) }
    if first.properties.isDefaultIgnorableCodePoint { return nil }
    var kept = String.UnicodeScalarView()
    if first.cells == 0, !(0x1160...0x11FF).contains(first.value) { kept.append("◌") }
    kept.append(first)
    let isEmoji = first.properties.isEmoji
    let limit = isEmoji ? 16 : 4
    for scalar in scalars.dropFirst() where kept.count < limit {
      if keeps(scalar, after: first, isEmoji: isEmoji) { kept.append(scalar) }
    }
    if kept.last == "\u{200D}" { kept.removeLast() }
    // A dropped joiner may leave two characters where there was one; the first is shown.
    return String(kept).first
  }

  /// Whether a follower of a grapheme's first scalar stays.
  private static func keeps(
    _ scalar: Unicode.Scalar, after first: Unicode.Scalar, isEmoji: Bool
  ) -> Bool {
    switch scalar.value {
    case 0x200D, 0xFE0E, 0xFE0F: isEmoji
    case 0xE0020...0xE007F: first.value == 0x1F3F4
    case 0x1160...0x11FF: true
    default: !scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  /// The visible replacement of a scalar that must not reach a terminal.
  private static func picture(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x09: return " "
    case 0x00...0x1F: return Unicode.Scalar(0x2400 + scalar.value)
    case 0x7F: return "\u{2421}"
    case 0x2028, 0x2029: return "␤"
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: return "\u{FFFD}"
    case 0x80...0x9F, 0xFFF9...0xFFFB: return "\u{FFFD}"
    default: break
    }
    switch scalar.properties.generalCategory {
    case .unassigned where !scalar.properties.isDefaultIgnorableCodePoint, .control, .surrogate:
      return "\u{FFFD}"
    case .spaceSeparator where scalar.cells == 1 && scalar != "\u{A0}": return " "
    default: return nil
    }
  }
}

extension Unicode.Scalar {
  /// How many bytes the scalar takes in UTF-8.
  fileprivate var utf8Width: Int {
    switch value {
    case ..<0x80: 1
    case ..<0x800: 2
    case ..<0x10000: 3
    default: 4
    }
  }
}
