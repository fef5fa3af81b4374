import TerminalGrid

/// The colour behind a terminal's text, dark or light, as far as it is known.
package enum TerminalGround {
  /// The question for the colour behind the text (OSC 11).
  static let question = "\u{1B}]11;?\u{1B}\\"

  /// Whether a kind of terminal is asked: consoles and teletypes would show the question as text.
  static func isAsked(of term: String) -> Bool {
    !["linux", "dumb", "vt", "ansi", "cons", "sun", "wyse", "unknown"].contains(
      where: term.hasPrefix)
  }

  /// How long an answer may take, in seconds; one that comes later counts for nothing.
  static let patience = 0.1

  /// Whether the ground that a terminal answers is light: `11;rgb:ffff/ffff/ffff`, with any number of
  /// digits, or `11;#ffffff`; nil for what is no such answer.
  static func isLight(answer bytes: [UInt8]) -> Bool? {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.hasPrefix("11;") else { return nil }
    let body = text.dropFirst(3)
    let parts: [Substring]
    if let colon = body.firstIndex(of: ":"), body.hasPrefix("rgb") {
      parts = body[body.index(after: colon)...].split(
        separator: "/", omittingEmptySubsequences: false)
    } else if body.first == "#", (body.count - 1) % 3 == 0, body.count > 1 {
      let digits = body.dropFirst()
      let width = digits.count / 3
      parts = (0..<3).map { digits.dropFirst($0 * width).prefix(width) }
    } else {
      return nil
    }
    let light = parts.prefix(3).compactMap(amount)
    guard (3...4).contains(parts.count), light.count == 3 else { return nil }
    return isLight(light)
  }

  /// Whether the variable COLORFGBG, such as `0;15` or `0;default;15`, names a light ground; nil if it
  /// names none.
  package static func isLight(colorFgBg: String) -> Bool? {
    guard let number = colorFgBg.split(separator: ";").last.flatMap({ Int($0) }),
      (0...15).contains(number), colorFgBg.contains(";")
    else { return nil }
    return number == 7 || number > 8
  }

  /// A part of a colour, 0 … 1, from one to four hexadecimal digits.
  private static func amount(_ digits: Substring) -> Double? {
    guard (1...4).contains(digits.count), digits.allSatisfy(\.isHexDigit),
      let number = Int(digits, radix: 16)
    else { return nil }
    return Double(number) / Double(1 << (4 * digits.count) - 1)
  }

  /// Whether black is easier to read on it than white.
  private static func isLight(_ parts: [Double]) -> Bool {
    let squares = parts.map { $0 * $0 }
    let luminance = 0.2126 * squares[0] + 0.7152 * squares[1] + 0.0722 * squares[2]
    return luminance > 0.179
  }
}
