import ActivationMath

/// Cuts one line into tokens; characters that belong to none are reported and skipped.
struct Lexer {
  private let line: FormulaLine
  private var position = 0
  private(set) var findings: [Finding] = []

  /// The tokens of the line, the last one being its end, and what is wrong with it.
  static func tokens(of line: FormulaLine) -> (tokens: [Token], findings: [Finding]) {
    var lexer = Lexer(line: line)
    var tokens: [Token] = []
    while let token = lexer.next() { tokens.append(token) }
    tokens.append(Token(kind: .end, column: line.count + 1, length: 1))
    return (tokens, lexer.findings)
  }

  private init(line: FormulaLine) { self.line = line }

  private var characters: [Character] { line.characters }

  /// The ASCII code of a character; nil past the end.
  private func code(_ index: Int) -> UInt8? { index < line.count ? line.codes[index] : nil }

  private mutating func next() -> Token? {
    while let code = code(position) {
      if code == UInt8(ascii: "#") { return nil }
      let start = position
      if let kind = kind(startingWith: code) {
        return Token(kind: kind, column: start + 1, length: position - start)
      }
    }
    return nil
  }

  private mutating func kind(startingWith code: UInt8) -> Token.Kind? {
    if code == UInt8(ascii: " ") || isBlank(position) {
      position += 1
      return nil
    }
    if code.isDigit || code == UInt8(ascii: ".") && isDigit(position + 1) { return number() }
    if isLetter(position) { return name() }
    if let text = quotation(code) { return .text(text) }
    if prime(position) != nil { return primes() }
    if code == FormulaLine.other, Raised.letters[characters[position]] != nil { return raised() }
    return symbol()
  }

  /// Whether nothing of a character is seen; the mark at the start of some files is none either.
  private func isBlank(_ index: Int) -> Bool {
    characters[index].isBlank
      || line.codes[index] == FormulaLine.other && characters[index] == "\u{FEFF}"
  }

  // MARK: Numbers

  private mutating func number() -> Token.Kind? {
    let start = position
    digits()
    if isPoint(position), !isDots(position) {
      position += 1
      digits()
    }
    exponent()
    // 1.2.3 is one mistake, not two numbers.
    let isWhole = !isPoint(position) || isDots(position)
    if !isWhole { while isDigit(position) || isPoint(position) { position += 1 } }
    let text = line.text(start..<position)
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
    guard let code = code(position), code | 0x20 == UInt8(ascii: "e") else { return }
    var after = position + 1
    if after < line.count, "+-−".contains(characters[after]) { after += 1 }
    guard isDigit(after) else { return }
    position = after
    digits()
  }

  private func isDigit(_ index: Int) -> Bool { code(index)?.isDigit == true }

  private func isPoint(_ index: Int) -> Bool { code(index) == UInt8(ascii: ".") }

  private func isDots(_ index: Int) -> Bool { (index...(index + 2)).allSatisfy(isPoint) }

  // MARK: Names

  private mutating func name() -> Token.Kind {
    let start = position
    position += 1
    while position < line.count, continuesName(position), !isBetweenAlphabets(position) {
      position += 1
    }
    let name = Greek.spelt(line.text(start..<position))
    return Symbol.word(name).map { .symbol($0) } ?? .name(name)
  }

  /// Whether a Greek letter and a Latin one meet here: `βx` is a product, as `βγ` is.
  private func isBetweenAlphabets(_ index: Int) -> Bool {
    isGreek(index) || isGreek(index - 1) && line.codes[index].isLatinLetter
  }

  private func isGreek(_ index: Int) -> Bool {
    line.codes[index] == FormulaLine.other && Greek.names[characters[index]] != nil
  }

  private func isLetter(_ index: Int) -> Bool {
    let code = line.codes[index]
    return code.isLatinLetter || code == UInt8(ascii: "_") || isGreek(index)
  }

  /// A point belongs to a name where a letter follows it: `nn.Softsign`, `elu.alpha`.
  private func continuesName(_ index: Int) -> Bool {
    if isPoint(index) { return index + 1 < line.count && isLetter(index + 1) }
    return isLetter(index) || isDigit(index)
      || line.codes[index] == FormulaLine.other && Greek.subscripts[characters[index]] != nil
  }

  // MARK: Signs

  /// A word between quotation marks where a value begins; elsewhere `'` is a prime.
  private mutating func quotation(_ code: UInt8) -> String? {
    guard code == UInt8(ascii: "'") || code == UInt8(ascii: "\""),
      let before = characters[..<position].last(where: { !$0.isBlank }), "(,=".contains(before)
    else { return nil }
    let mark = characters[position]
    let word = characters[(position + 1)...].prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    guard word.endIndex < characters.endIndex, characters[word.endIndex] == mark else { return nil }
    position = word.endIndex + 1
    return String(word)
  }

  private static let primes: [Character: Int] = ["’": 1, "′": 1, "″": 2, "‴": 3]

  /// How many primes a character is; nil for others.
  private func prime(_ index: Int) -> Int? {
    switch code(index) {
    case UInt8(ascii: "'"): 1
    case FormulaLine.other: Self.primes[characters[index]]
    default: nil
    }
  }

  private mutating func primes() -> Token.Kind {
    var count = 0
    while let more = prime(position) {
      count += more
      position += 1
    }
    return .primes(count)
  }

  private mutating func raised() -> Token.Kind {
    var exponent = ""
    while position < line.count, let plain = Raised.letters[characters[position]] {
      exponent += plain
      position += 1
    }
    return .raised(exponent)
  }

  private mutating func symbol() -> Token.Kind? {
    let start = position
    for length in (1...spellingLength).reversed() {
      let text = line.text(position..<(position + length))
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
    if let symbol = Symbol.typeset[characters[start]] { return .symbol(symbol) }
    report(
      .strayCharacter, from: start, "\(Self.quoted(characters[start])) means nothing here",
      "remove it")
    return nil
  }

  /// How many characters the longest sign that begins here can have.
  private var spellingLength: Int {
    var length = 1
    while length < 3, code(position + length).map(Symbol.ends) == true { length += 1 }
    return length
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

extension UInt8 {
  /// Whether it is the code of a digit from 0 to 9.
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  /// Whether it is the code of a letter from A to Z, small or large.
  fileprivate var isLatinLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
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
