/// Values that begin with a minus, told apart from options before the command line is parsed.
///
/// `eval relu -2` and `--range -4...4` need neither `=` nor `--`: a token that is a number, a range
/// a list of numbers or a formula such as `-x^2` gets the true minus sign U+2212 in place of its hyphen. The parser takes it
/// for a value then, and every number of ours accepts either sign.
enum NegativeValues {
  /// The arguments with every negative value so rewritten; what follows `--` stays as it is.
  static func protect(_ arguments: [String]) -> [String] {
    let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
    return arguments[..<end].map { isNegativeValue($0) ? "\u{2212}" + $0.dropFirst() : $0 }
      + arguments[end...]
  }

  /// Whether the token is a minus and what a number can begin with, a digit, `.5`, `inf`, `nan`, or what
  /// a formula can: `x`, a parenthesis, a bar.
  static func isNegativeValue(_ token: String) -> Bool {
    guard token.utf8.first == UInt8(ascii: "-") else { return false }
    let rest = token.dropFirst()
    return startsWithDigit(rest)
      || rest.first == "." && startsWithDigit(rest.dropFirst())
      || startsWithName(rest.lowercased()) || rest.first == "(" || rest.first == "|"
  }

  private static func startsWithDigit(_ text: Substring) -> Bool {
    text.utf8.first.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
  }

  /// The name of a number, alone or before the rest of a range, a list or a formula.
  private static func startsWithName(_ text: String) -> Bool {
    ["infinity", "inf", "nan", "pi", "π", "x"].contains { name in
      guard text.hasPrefix(name) else { return false }
      return text.dropFirst(name.count).first.map { !$0.isLetter } ?? true
    }
  }

  /// A line of a message that quotes arguments, with the hyphens that were typed.
  static func restored(_ line: String, typed arguments: [String]) -> String {
    let signs = arguments.joined().contains("\u{2212}")
    return signs ? line : line.replacing("'\u{2212}", with: "'-")
  }
}
