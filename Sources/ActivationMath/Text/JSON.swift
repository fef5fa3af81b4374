/// A JSON value, and the text of it.
///
/// JSON has no numbers for NaN and the infinities; they are the strings `"nan"`, `"inf"`, `"-inf"`.
package enum JSON: Sendable {
  case string(String)
  /// A number as ``NumberText`` writes it.
  case numeral(String)
  case bool(Bool)
  case array([JSON])
  case object([(String, JSON)])

  /// A number in its shortest form.
  package static func number(_ number: Double) -> JSON { .numeral(NumberText.exact(number)) }

  /// A whole number.
  package static func number(_ number: Int) -> JSON { .numeral(String(number)) }

  /// The text in one line.
  package var compact: String {
    switch self {
    case .string(let text): Self.quoted(text)
    case .numeral(let text): Self.isFinite(text) ? text : Self.quoted(text)
    case .bool(let bool): bool ? "true" : "false"
    case .array(let elements): "[" + elements.map(\.compact).joined(separator: ", ") + "]"
    case .object(let members): "{" + members.map(Self.compact).joined(separator: ", ") + "}"
    }
  }

  /// The text for people to read: what does not fit a line is broken up and indented.
  package func pretty(width: Int = 80, indent: Int = 0) -> String {
    let compact = compact
    guard compact.utf8.count + indent > width else { return compact }
    let inner = String(repeating: " ", count: indent + 2)
    let outer = String(repeating: " ", count: indent)
    switch self {
    case .array(let elements):
      let lines = elements.map { inner + $0.pretty(width: width, indent: indent + 2) }
      return "[\n" + lines.joined(separator: ",\n") + "\n" + outer + "]"
    case .object(let members):
      let lines = members.map { name, value in
        "\(inner)\(Self.quoted(name)): \(value.pretty(width: width, indent: indent + 2))"
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n" + outer + "}"
    case .string, .numeral, .bool:
      return compact
    }
  }

  /// Whether the text of a number is one of JSON's numbers, which `nan`, `inf` and `-inf` are not.
  private static func isFinite(_ numeral: String) -> Bool {
    numeral.utf8.last.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
  }

  private static func compact(_ member: (name: String, value: JSON)) -> String {
    "\(quoted(member.name)): \(member.value.compact)"
  }

  /// The text in quotation marks, with escapes where JSON asks for them.
  package static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      // Also what would turn text around or hide in it, were the JSON shown in a terminal.
      case "\0"..<" ", "\u{7F}"..."\u{9F}", "\u{61C}", "\u{200B}"..."\u{200F}",
        "\u{2028}"..."\u{202E}", "\u{2060}"..."\u{206F}", "\u{FEFF}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
