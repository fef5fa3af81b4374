/// A word of a formula and its place.
struct Token: Hashable {
  /// The kinds of words.
  enum Kind: Hashable {
    case number(Double)
    case name(String)
    case symbol(Symbol)
    /// `'` as often as it is written.
    case primes(Int)
    /// `²`, `⁻ˣ`: an exponent written above, in plain letters.
    case raised(String)
    /// `'tanh'`, a word that an argument of a library can be.
    case text(String)
    case end
  }

  var kind: Kind
  /// From 1, in characters.
  var column: Int
  /// In characters; 1 at the end of the line.
  var length: Int

  /// The column after the last character.
  var endColumn: Int { column + length }
}

/// The signs of the language.
enum Symbol: String, CaseIterable {
  case plus = "+"
  case minus = "-"
  case times = "*"
  case over = "/"
  case power = "^"
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case equal = "=="
  case notEqual = "!="
  case open = "("
  case close = ")"
  case comma = ","
  case semicolon = ";"
  case question = "?"
  case colon = ":"
  case assign = "="
  case dots = "..."
  case bar = "|"
  case root = "√"
  case cubeRoot = "∛"
  case and = "and"
  case or = "or"
  case not = "not"
  case `in` = "in"
  case `if` = "if"
  case `else` = "else"

  /// The symbols by their spellings.
  static let named = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) } + [("**", .power)])

  /// The symbol of a word of the language.
  static func word(_ name: String) -> Symbol? {
    switch name {
    case "and", "or", "not", "in", "if", "else": Symbol(rawValue: name)
    default: nil
    }
  }

  /// Whether a sign of several characters can go on with one of that code.
  static func ends(with code: UInt8) -> Bool { continuations.contains(code) }

  private static let continuations: [UInt8] = {
    let signs = [named, foreign].flatMap(\.keys).filter { word($0) == nil }
    return Array(Set(signs.flatMap { $0.utf8.dropFirst() }))
  }()

  /// Other spellings, the ones that typesetting uses.
  static let typeset: [Character: Symbol] = [
    "·": .times, "⋅": .times, "×": .times, "∙": .times, "÷": .over, "−": .minus, "≤": .lessOrEqual,
    "≥": .greaterOrEqual, "≠": .notEqual, "…": .dots, "∧": .and, "∨": .or, "¬": .not, "∈": .in,
  ]

  /// Spellings of other languages, which are understood and refused.
  static let foreign: [String: Symbol] = [
    "&&": .and, "!": .not, "=<": .lessOrEqual, "=>": .greaterOrEqual,
    "<>": .notEqual, "[": .open, "]": .close, "{": .open, "}": .close, ":=": .assign,
    "&": .and,
  ]
}
