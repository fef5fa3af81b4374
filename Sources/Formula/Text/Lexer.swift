import ActivationMath

/// Cuts one line into tokens; characters that belong to none are reported and skipped.
struct Lexer {
  private let characters: [Character]
  private var position = 0
  private(set) var findings: [Finding] = []

  /// The tokens of the line, the last one being its end, and what is wrong with it.
  static func tokens(of line: some StringProtocol) -> (tokens: [Token], findings: [Finding]) {
    var lexer = Lexer(characters: Array(line))
    var tokens: [Token] = []
    while let token = lexer.next() { tokens.append(token) }
    tokens.append(Token(kind: .end, column: lexer.characters.count + 1, length: 1))
    return (tokens, lexer.findings)
  }

  private init(characters: [Character]) { self.characters = characters }

  private mutating func next() -> Token? {
    while position < characters.count {
      let character = characters[position]
      if character == "#" { return nil }
      let start = position
      if let kind = kind(startingWith: character) {
        return Token(kind: kind, column: start + 1, length: position - start)
      }
    }
    return nil
  }

  private mutating func kind(startingWith character: Character) -> Token.Kind? {
    if character.isBlank || character == "\u{FEFF}" {
      position += 1
      return nil
    }
    if isDigit(position) || character == "." && isDigit(position + 1) { return number() }
    if isLetter(character) { return name() }
    if let text = quotation(character) { return .text(text) }
    if Self.primes[character] != nil { return primes() }
    if Raised.letters[character] != nil { return raised() }
    return symbol(character)
  }

  // MARK: Numbers

  private mutating func number() -> Token.Kind? {
    let start = position
    digits()
    if position < characters.count, characters[position] == ".", !isDots(position) {
      position += 1
      digits()
    }
    exponent()
    // 1.2.3 is one mistake, not two numbers.
    let isWhole = position >= characters.count || characters[position] != "." || isDots(position)
    if !isWhole { while position < characters.count, isNumberPart(position) { position += 1 } }
    let text = String(characters[start..<position])
    guard isWhole, let value = NumberText.parse(text), value.isFinite else {
      report(
        .malformedNumber, from: start,
        isWhole ? "\(text) is larger than any number here" : "'\(text)' is not a number",
        isWhole ? "the largest is 1.8e308" : "write one decimal point")
      return .number(.nan)
    }
    return .number(value)
  }

  private mutating func digits() {
    while isDigit(position) { position += 1 }
  }

  /// `e5`, `E-5`: only with a digit, since `2e` may be a forgotten `*`.
  private mutating func exponent() {
    guard position < characters.count, "eE".contains(characters[position]) else { return }
    var after = position + 1
    if after < characters.count, "+-−".contains(characters[after]) { after += 1 }
    guard isDigit(after) else { return }
    position = after
    digits()
  }

  private func isDigit(_ index: Int) -> Bool {
    index < characters.count && characters[index].isDecimalDigit
  }

  private func isNumberPart(_ index: Int) -> Bool { isDigit(index) || characters[index] == "." }

  private func isDots(_ index: Int) -> Bool {
    index + 2 < characters.count && characters[index...(index + 2)].allSatisfy { $0 == "." }
  }

  // MARK: Names

  private mutating func name() -> Token.Kind {
    let start = position
    position += 1
    while position < characters.count, continuesName(position), !isBetweenAlphabets(position) {
      position += 1
    }
    let name = Greek.spelt(String(characters[start..<position]))
    return Self.words[name].map { .symbol($0) } ?? .name(name)
  }

  private static let words: [String: Symbol] = [
    "and": .and, "or": .or, "not": .not, "in": .in, "if": .if, "else": .else,
  ]

  /// Whether a Greek letter and a Latin one meet here: `βx` is a product, as `βγ` is.
  private func isBetweenAlphabets(_ index: Int) -> Bool {
    let (before, here) = (characters[index - 1], characters[index])
    let isGreek = Greek.names[before] != nil
    return Greek.names[here] != nil || isGreek && here.isASCII && here.isLetter
  }

  private func isLetter(_ character: Character) -> Bool {
    guard let code = character.asciiValue else { return Greek.names[character] != nil }
    return code | 0x20 >= UInt8(ascii: "a") && code | 0x20 <= UInt8(ascii: "z")
      || code == UInt8(ascii: "_")
  }

  /// A point belongs to a name where a letter follows it: `nn.Softsign`, `elu.alpha`.
  private func continuesName(_ index: Int) -> Bool {
    let character = characters[index]
    if character == ".", index + 1 < characters.count { return isLetter(characters[index + 1]) }
    return isLetter(character) || isDigit(index) || Greek.subscripts[character] != nil
  }

  // MARK: Signs

  /// A word between quotation marks where a value begins; elsewhere `'` is a prime.
  private mutating func quotation(_ mark: Character) -> String? {
    guard mark == "'" || mark == "\"",
      let before = characters[..<position].last(where: { !$0.isBlank }), "(,=".contains(before)
    else { return nil }
    let word = characters[(position + 1)...].prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    guard word.endIndex < characters.endIndex, characters[word.endIndex] == mark else { return nil }
    position = word.endIndex + 1
    return String(word)
  }

  private static let primes: [Character: Int] = ["'": 1, "’": 1, "′": 1, "″": 2, "‴": 3]

  private mutating func primes() -> Token.Kind {
    var count = 0
    while position < characters.count, let more = Self.primes[characters[position]] {
      count += more
      position += 1
    }
    return .primes(count)
  }

  private mutating func raised() -> Token.Kind {
    var exponent = ""
    while position < characters.count, let plain = Raised.letters[characters[position]] {
      exponent += plain
      position += 1
    }
    return .raised(exponent)
  }

  private mutating func symbol(_ character: Character) -> Token.Kind? {
    let start = position
    for length in [3, 2, 1] where position + length <= characters.count {
      let text = String(characters[position..<(position + length)])
      if let symbol = Symbol.named[text] {
        position += length
        return .symbol(symbol)
      }
      if let symbol = Symbol.foreign[text] {
        position += length
        report(
          .foreignOperator, from: start, "'\(text)' means nothing here",
          "write '\(symbol.rawValue)'")
        return .symbol(symbol)
      }
    }
    position += 1
    if let symbol = Symbol.typeset[character] { return .symbol(symbol) }
    report(
      .strayCharacter, from: start, "\(Self.quoted(character)) means nothing here", "remove it")
    return nil
  }

  /// The character, or its number where it cannot be shown.
  private static func quoted(_ character: Character) -> String {
    let scalars = character.unicodeScalars
    if character.isLetter || character.isNumber || character.isSymbol || character.isPunctuation {
      return "'\(character)'"
    }
    return "U+" + String(scalars.first?.value ?? 0, radix: 16, uppercase: true)
  }

  private mutating func report(
    _ kind: Diagnostic.Kind, from start: Int, _ message: String, _ remedy: String
  ) {
    findings.append(
      Finding(
        kind: kind, column: start + 1, length: max(1, position - start), message: message,
        remedy: remedy))
  }
}

extension Character {
  /// Whether it is one of the digits from 0 to 9.
  fileprivate var isDecimalDigit: Bool {
    asciiValue.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
  }
}

/// A diagnostic before its line is known.
struct Finding: Hashable {
  var kind: Diagnostic.Kind
  var column: Int
  var length: Int
  var message: String
  var remedy: String

  /// The finding in its place.
  func located(line: Int, source: String) -> Diagnostic {
    Diagnostic(
      kind: kind, line: line, column: column, length: length, message: message, remedy: remedy,
      source: source)
  }
}
