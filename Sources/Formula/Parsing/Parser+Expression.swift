import ActivationMath

extension Parser {
  /// `condition ? yes : no`, `yes if condition else no`, or anything that binds tighter.
  mutating func expression() throws(Abort) -> NodeID {
    try nested(at: token) { parser throws(Abort) in
      let condition = try parser.disjunction()
      let word = parser.token
      if parser.accept(.if) { return try parser.choice(of: condition, from: word) }
      let question = parser.token
      guard parser.accept(.question) else { return condition }
      let yes = try parser.expression()
      guard parser.accept(.colon) else {
        if parser.token.kind != .end { throw parser.unexpected() }
        throw parser.fail(
          .incompleteChoice, at: question, "this '?' has no ':'", "write c ? a : b")
      }
      return parser.graph.select(condition, yes, try parser.expression())
    }
  }

  /// `if condition else no`, after the value that it chooses.
  private mutating func choice(of yes: NodeID, from word: Token) throws(Abort) -> NodeID {
    let condition = try disjunction()
    guard accept(.else) else {
      if token.kind != .end { throw unexpected() }
      throw fail(.incompleteChoice, at: word, "this 'if' has no 'else'", "write a if c else b")
    }
    return graph.select(condition, yes, try expression())
  }

  private mutating func disjunction() throws(Abort) -> NodeID {
    var left = try conjunction()
    while accept(.or) { left = graph.apply(.or, left, try conjunction()) }
    return left
  }

  private mutating func conjunction() throws(Abort) -> NodeID {
    var left = try negation()
    while accept(.and) { left = graph.apply(.and, left, try negation()) }
    return left
  }

  /// `not` binds weaker than a comparison: `not x > 0` is not (x > 0).
  private mutating func negation() throws(Abort) -> NodeID {
    var count = 0
    while accept(.not) { count += 1 }
    var node = try comparison()
    if count > 0 { node = graph.apply(.notEqual, node, graph.number(0)) }
    return count % 2 == 1 ? graph.apply(.not, node) : node
  }

  /// `a < b`, and `a < b < c` for both at once.
  private mutating func comparison() throws(Abort) -> NodeID {
    var left = try sum()
    var all: NodeID?
    while case .symbol(let symbol) = token.kind, Self.comparisons.contains(symbol) {
      advance()
      let right = try sum()
      let holds = compare(left, symbol, right)
      all = all.map { graph.apply(.and, $0, holds) } ?? holds
      left = right
    }
    return all ?? left
  }

  private static let comparisons: Set<Symbol> = [
    .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual,
  ]

  private mutating func compare(_ a: NodeID, _ symbol: Symbol, _ b: NodeID) -> NodeID {
    switch symbol {
    case .less: graph.apply(.less, a, b)
    case .lessOrEqual: graph.apply(.lessOrEqual, a, b)
    case .greater: graph.apply(.less, b, a)
    case .greaterOrEqual: graph.apply(.lessOrEqual, b, a)
    case .equal: graph.apply(.equal, a, b)
    default: graph.apply(.notEqual, a, b)
    }
  }

  mutating func sum() throws(Abort) -> NodeID {
    var left = try product()
    while true {
      if accept(.plus) {
        left = graph.add(left, try product())
      } else if accept(.minus) {
        left = graph.subtract(left, try product())
      } else {
        return left
      }
    }
  }

  private mutating func product() throws(Abort) -> NodeID {
    var start = token
    var isDivisor = false
    var left = try signed()
    while true {
      if accept(.times) {
        (start, isDivisor) = (token, false)
        left = graph.multiply(left, try signed())
      } else if accept(.over) {
        isDivisor = true
        left = graph.divide(left, try signed())
      } else if beginsOperand, readsJuxtaposition {
        noteDoubtful(from: start, isDivisor: isDivisor)
        left = graph.multiply(left, try power())
      } else {
        return left
      }
    }
  }

  /// A sign binds weaker than a power: `-x^2` is −(x²).
  private mutating func signed() throws(Abort) -> NodeID {
    var isNegative = false
    while true {
      if accept(.minus) { isNegative.toggle() } else if !accept(.plus) { break }
    }
    let node = try power()
    return isNegative ? graph.apply(.negate, node) : node
  }

  /// Powers group from the right, and the exponent may have a sign: `2^3^2` is 2^9, `2^-1` is ½.
  private mutating func power() throws(Abort) -> NodeID {
    let start = token
    var base = try primary()
    while case .raised(let exponent) = token.kind {
      if case .symbol(.root) = start.kind { noteDoubtfulRoot(from: start) }
      base = graph.apply(.power, base, raised(exponent, at: token))
      advance()
    }
    let sign = token
    endsInExponent = false
    guard accept(.power) else { return base }
    let isEnclosed = token.kind == .symbol(.open)
    let exponent = try nested(at: sign) { parser throws(Abort) in try parser.signed() }
    endsInExponent = !isEnclosed
    return graph.apply(.power, base, exponent)
  }

  private mutating func primary() throws(Abort) -> NodeID {
    let start = token
    switch start.kind {
    case .number(let value):
      advance()
      return graph.number(value)
    case .name(let name):
      advance()
      return try named(name, at: start)
    case .symbol(.open):
      advance()
      return try parenthesised(from: start)
    case .symbol(.bar):
      advance()
      return try magnitude(from: start)
    case .symbol(.root), .symbol(.cubeRoot):
      advance()
      let radicand = try nested(at: start) { parser throws(Abort) in try parser.primary() }
      return graph.apply(start.kind == .symbol(.root) ? .sqrt : .cbrt, radicand)
    default:
      throw missingOperand()
    }
  }

  private mutating func parenthesised(from open: Token) throws(Abort) -> NodeID {
    self.open += 1
    defer { self.open -= 1 }
    var inner: NodeID
    do throws(Abort) {
      inner = try withoutBars { parser throws(Abort) in try parser.expression() }
      if token.kind != .symbol(.close), token.kind != .end { throw unexpected() }
    } catch {
      skipArgument()
      guard token.kind == .symbol(.close) else { throw error }
      inner = unknown()
    }
    try close(open)
    return inner
  }

  /// Passes the closing parenthesis that belongs to `open`.
  mutating func close(_ open: Token) throws(Abort) {
    guard accept(.close) else {
      throw fail(.unclosedParenthesis, at: open, "this '(' is never closed", "add ')'")
    }
  }

  private mutating func missingOperand() -> Abort {
    let before = previous.map { "after '\(text($0))'" } ?? "here"
    switch token.kind {
    case .symbol(.close) where open == 0:
      return fail(.strayParenthesis, at: token, "this ')' closes nothing", "remove it")
    case .primes:
      return fail(
        .strayText, at: token, "a prime belongs to a function's name",
        "write sigmoid'(x), not sigmoid(x)'")
    case .text:
      return fail(
        .strayText, at: token, "\(text(token)) is a word, which only a library's call takes",
        "write it without the quotation marks")
    case .end, .symbol(.close), .symbol(.comma):
      return fail(
        .missingOperand, at: token, "a value is missing \(before)",
        "a number, a name or '(' can stand here")
    default:
      return fail(
        .missingOperand, at: token, "a value is missing before '\(text(token))'",
        "a number, a name or '(' can stand here")
    }
  }
}
