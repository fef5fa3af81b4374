/// Words, numbers and signs of a line of Python; what follows a `#` is kept apart.
struct PythonLexer {
  /// A word, number, text or sign with the column at which it begins, counted from 1.
  struct Token: Hashable {
    enum Kind: Hashable { case name, number, text, placeholder, sign }
    var kind: Kind
    var text: String
    var column: Int
  }

  private(set) var tokens: [Token] = []
  /// The comment's text after `#`.
  private(set) var comment = ""
  private let characters: [Character]
  private var place = 0

  /// - Throws: `syntax` where something is no Python, or no part of a call.
  init(_ text: String) throws(ReferenceError) {
    characters = Array(text)
    while let first = peek {
      if first == "#" {
        comment = String(characters[(place + 1)...])
        return
      }
      if first.isWhitespace { place += 1 } else { tokens.append(try token(first)) }
    }
  }

  private var peek: Character? { place < characters.count ? characters[place] : nil }

  private mutating func token(_ first: Character) throws(ReferenceError) -> Token {
    let start = place
    switch first {
    case _ where first.isLetter || first == "_":
      skip { $0.isLetter || $0.isNumber || $0 == "_" }
      return Token(kind: .name, text: String(characters[start..<place]), column: start + 1)
    case _ where first.isWholeNumber && first.isASCII, "." where startsNumber:
      return Token(kind: .number, text: number(), column: start + 1)
    case "'", "\"", "‘", "’", "“", "”":
      return Token(kind: .text, text: try quoted(first), column: start + 1)
    case "{":
      return Token(kind: .placeholder, text: try braced(), column: start + 1)
    default:
      return Token(kind: .sign, text: try sign(first), column: start + 1)
    }
  }

  private mutating func skip(while belongs: (Character) -> Bool) {
    while let next = peek, belongs(next) { place += 1 }
  }

  private var startsNumber: Bool {
    place + 1 < characters.count && characters[place + 1].isASCII
      && characters[place + 1].isWholeNumber
  }

  private mutating func number() -> String {
    let start = place
    skip { $0.isASCII && ($0.isWholeNumber || ".eE_".contains($0)) }
    while let last = characters[start..<place].last, "eE".contains(last), let sign = peek,
      "+-−".contains(sign)
    {
      place += 1
      skip { $0.isASCII && $0.isWholeNumber }
    }
    return String(characters[start..<place].filter { $0 != "_" })
  }

  private mutating func quoted(_ mark: Character) throws(ReferenceError) -> String {
    let ends: [Character: String] = ["‘": "’", "“": "”"]
    let end = ends[mark] ?? String(mark)
    let start = place + 1
    place = start
    skip { !end.contains($0) }
    guard peek != nil else {
      throw .syntax(column: start, problem: "the closing \(end) is missing")
    }
    place += 1
    return String(characters[start..<(place - 1)])
  }

  private mutating func braced() throws(ReferenceError) -> String {
    let start = place + 1
    skip { $0 != "}" }
    guard peek != nil else { throw .syntax(column: start, problem: "unexpected '{'") }
    place += 1
    return String(characters[start..<(place - 1)])
  }

  private mutating func sign(_ first: Character) throws(ReferenceError) -> String {
    place += 1
    if first == "*", peek == "*" {
      place += 1
      return "**"
    }
    if first == "−" { return "-" }
    guard "()[],.=+-*/:".contains(first) else {
      throw .syntax(column: place, problem: "unexpected '\(first)'")
    }
    return String(first)
  }
}
