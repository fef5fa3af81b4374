import ActivationMath

/// Reads one line: recursive descent straight into a graph.
///
/// A mistake in the form ends the argument in which it stands, a mistake in the meaning (an unknown
/// name) nothing at all: so one run finds many. The depth of recursion is bounded.
struct Parser {
  /// Says that a finding was noted and that reading cannot go on here.
  struct Abort: Error {}

  let line: FormulaLine
  let tokens: [Token]
  var scope: Scope
  var graph = Graph()
  var findings: [Finding]
  private(set) var index = 0
  private(set) var depth = 0
  /// How many parentheses are open.
  var open = 0
  /// How many bars of |…| are open within the innermost parentheses.
  var bars = 0
  /// Whether the value that was read last ends with an exponent after `^`, which more could belong to.
  var endsInExponent = false
  /// Whether two values side by side are read as a product, with a finding.
  var readsJuxtaposition = true
  /// Whether it uses a definition that was not understood.
  var isPoisoned = false
  /// The variables that calls have asked for, and their defaults; see ``Scope/followsSliders``.
  var sliders: [(name: String, default: Double)] = []

  /// A parser at the start of the line.
  init(line: some StringProtocol, scope: Scope) {
    self.line = FormulaLine(line)
    (tokens, findings) = Lexer.tokens(of: self.line)
    self.scope = scope
  }

  // MARK: Tokens

  var token: Token { tokens[index] }

  /// The token before the present one, if there is one.
  var previous: Token? { index > 0 ? tokens[index - 1] : nil }

  /// The token after the present one; the end follows itself.
  var following: Token { tokens[min(index + 1, tokens.count - 1)] }

  mutating func advance() { index = min(index + 1, tokens.count - 1) }

  /// Goes on at another token of the line.
  mutating func jump(to index: Int) { self.index = min(index, tokens.count - 1) }

  /// Passes the symbol, if it is the next token.
  mutating func accept(_ symbol: Symbol) -> Bool {
    guard token.kind == .symbol(symbol) else { return false }
    advance()
    return true
  }

  /// The characters of a token, as they were written.
  func text(_ token: Token) -> String {
    token.kind == .end
      ? "the end" : line.text((token.column - 1)..<(token.endColumn - 1))
  }

  // MARK: Findings

  /// Whether further mistakes are not worth the search for suggestions.
  var hasFoundEnough: Bool { findings.count >= Bounds.findings }

  /// Notes what is wrong at a token; reading goes on.
  mutating func note(
    _ kind: Diagnostic.Kind, at token: Token, _ message: String, _ remedy: String = ""
  ) {
    if hasFoundEnough { return }
    findings.append(
      Finding(
        kind: kind, column: token.column, length: token.length, message: message, remedy: remedy))
  }

  /// Notes what is wrong at a token and gives up.
  mutating func fail(
    _ kind: Diagnostic.Kind, at token: Token, _ message: String, _ remedy: String = ""
  ) -> Abort {
    note(kind, at: token, message, remedy)
    return Abort()
  }

  /// Stands for a value that was not understood.
  mutating func unknown() -> NodeID { graph.number(.nan) }

  /// Reads something that may contain itself.
  mutating func nested(
    at token: Token, _ read: (inout Parser) throws(Abort) -> NodeID
  ) throws(Abort) -> NodeID {
    guard depth < Bounds.nesting else {
      throw fail(
        .tooLarge, at: token, "nested more than \(Bounds.nesting) levels deep",
        "give a part of it a definition of its own")
    }
    depth += 1
    defer { depth -= 1 }
    return try read(&self)
  }

  /// Skips to the comma or the closing parenthesis that ends the argument at hand.
  mutating func skipArgument() {
    var open = 0
    while token.kind != .end {
      switch token.kind {
      case .symbol(.open): open += 1
      case .symbol(.close) where open == 0: return
      case .symbol(.close): open -= 1
      case .symbol(.comma) where open == 0, .symbol(.semicolon) where open == 0: return
      default: break
      }
      advance()
    }
  }

  /// Reads a whole expression up to the end of the line.
  mutating func wholeExpression() throws(Abort) -> NodeID {
    let root = try expression()
    if token.kind != .end { throw unexpected() }
    return root
  }

  /// Reads something with its own bars: what is within parentheses knows nothing of those outside.
  mutating func withoutBars<Value>(
    _ read: (inout Parser) throws(Abort) -> Value
  ) throws(Abort) -> Value {
    let outside = bars
    bars = 0
    defer { bars = outside }
    return try read(&self)
  }

  /// Notes two values side by side.
  mutating func noteMissingOperator() {
    // A character that was skipped in between is the mistake.
    let gap = (previous?.endColumn ?? 0)..<token.column
    if findings.contains(where: { $0.kind == .strayCharacter && gap.contains($0.column) }) {
      return
    }
    let before = previous.map(text) ?? ""
    note(
      .missingOperator, at: token,
      "an operator is missing between '\(before)' and '\(text(token))'", "write '*' to multiply")
  }

  /// Notes that the present token is not allowed here, after a complete value.
  mutating func unexpected() -> Abort {
    let found = text(token)
    switch token.kind {
    case .number, .name, .symbol(.open), .symbol(.not):
      noteMissingOperator()
      return Abort()
    case .symbol(.close):
      return fail(.strayParenthesis, at: token, "this ')' closes nothing", "remove it")
    case .symbol(.assign):
      return fail(.strayEquals, at: token, "'=' does not compare", "write '=='")
    case .symbol(.bar):
      return strayBar()
    case .symbol(.else):
      return fail(.incompleteChoice, at: token, "'else' without an 'if'", "write a if c else b")
    case .symbol(.colon):
      return fail(.incompleteChoice, at: token, "':' without a '?'", "write c ? a : b")
    case .primes:
      return fail(
        .strayText, at: token, "a prime belongs to a function's name",
        "write sigmoid'(x), not sigmoid(x)'")
    default:
      return fail(.strayText, at: token, "unexpected '\(found)'", "the formula was complete here")
    }
  }
}
