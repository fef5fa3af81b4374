/// Reads one line of Python: calls, arithmetic, `lambda x:` before it.
struct PythonParser {
  private let tokens: [PythonLexer.Token]
  private let end: Int
  private var place = 0
  private var depth = 0

  /// Deeper nesting than any call needs.
  private static let depthLimit = 24

  /// The expression of a line, and what its comment says.
  static func read(
    _ text: String
  ) throws(ReferenceError) -> (expression: PythonExpression, comment: String) {
    let lexer = try PythonLexer(text)
    var parser = PythonParser(lexer.tokens, end: text.count + 1)
    parser.skipBeginning()
    let expression = try parser.sum()
    _ = parser.takes(",")
    if let rest = parser.next { throw .syntax(column: rest.column, problem: unexpected(rest)) }
    return (expression, lexer.comment)
  }

  private init(_ tokens: [PythonLexer.Token], end: Int) { (self.tokens, self.end) = (tokens, end) }

  private var next: PythonLexer.Token? { place < tokens.count ? tokens[place] : nil }

  private static func unexpected(_ token: PythonLexer.Token) -> String {
    "unexpected '\(token.text)'"
  }

  private mutating func takes(_ sign: String) -> Bool {
    guard let next, next.kind == .sign, next.text == sign else { return false }
    place += 1
    return true
  }

  private mutating func expect(_ sign: String) throws(ReferenceError) {
    if takes(sign) { return }
    let name = sign == ")" ? "a closing parenthesis" : "'\(sign)'"
    throw .syntax(
      column: next?.column ?? end,
      problem: next.map { Self.unexpected($0) } ?? "\(name) is missing")
  }

  /// Skips what may come before the expression: `lambda x:`, `return`, `self.act =`.
  private mutating func skipBeginning() {
    if tokens.count > 3, tokens[0].text == "lambda", tokens[2].text == ":" {
      place = 3
    } else if tokens.count > 1, tokens[0].text == "return" {
      place = 1
    } else if let equals = tokens.firstIndex(where: { $0.kind == .sign && $0.text != "." }),
      tokens[equals].text == "=", equals > 0
    {
      place = equals + 1
    }
  }

  // MARK: Arithmetic

  private mutating func sum() throws(ReferenceError) -> PythonExpression {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.depthLimit else {
      throw .syntax(column: next?.column ?? end, problem: "this is nested too deeply")
    }
    return try chain(of: ["+", "-"]) { parser throws(ReferenceError) in
      try parser.chain(of: ["*", "/"]) { parser throws(ReferenceError) in try parser.signed() }
    }
  }

  private mutating func chain(
    of signs: [String],
    _ part: (inout PythonParser) throws(ReferenceError) -> PythonExpression
  ) throws(ReferenceError) -> PythonExpression {
    var left = try part(&self)
    while let sign = signs.first(where: { takes($0) }) {
      left = .operation(sign, left, try part(&self))
    }
    return left
  }

  private mutating func signed() throws(ReferenceError) -> PythonExpression {
    var isNegative = false
    while true {
      if takes("-") { isNegative.toggle() } else if !takes("+") { break }
    }
    let power = try power()
    if !isNegative { return power }
    if case .number(let value) = power { return .number(-value) }
    return .negative(power)
  }

  private mutating func power() throws(ReferenceError) -> PythonExpression {
    let base = try postfix()
    guard takes("**") else { return base }
    let isNegative = takes("-")
    let exponent = try postfix()
    return .operation("**", base, isNegative ? .negative(exponent) : exponent)
  }

  // MARK: Calls

  private mutating func postfix() throws(ReferenceError) -> PythonExpression {
    var base = try atom()
    while true {
      if takes("(") {
        base = .call(base, try arguments())
      } else if takes("[") {
        try skipBrackets()
        base = .element(base)
      } else if takes(".") {
        guard let name = next, name.kind == .name else {
          throw .syntax(column: next?.column ?? end, problem: "a name is missing after the dot")
        }
        place += 1
        base = Self.dotted(base, name.text)
      } else {
        return base
      }
    }
  }

  private static func dotted(_ base: PythonExpression, _ name: String) -> PythonExpression {
    if case .name(let path) = base { return .name("\(path).\(name)") }
    return .attribute(base, name)
  }

  private mutating func skipBrackets() throws(ReferenceError) {
    var open = 1
    while let token = next, open > 0 {
      if token.kind == .sign { open += token.text == "[" ? 1 : token.text == "]" ? -1 : 0 }
      place += 1
    }
    if open > 0 { throw .syntax(column: end, problem: "']' is missing") }
  }

  private mutating func arguments() throws(ReferenceError) -> [PythonExpression.Argument] {
    var arguments: [PythonExpression.Argument] = []
    while !takes(")") {
      arguments.append(try argument())
      if takes(")") { break }
      try expectComma()
    }
    return arguments
  }

  private mutating func expectComma() throws(ReferenceError) {
    if takes(",") { return }
    throw .syntax(
      column: next?.column ?? end,
      problem: next.map { Self.unexpected($0) } ?? "a closing parenthesis is missing")
  }

  private mutating func argument() throws(ReferenceError) -> PythonExpression.Argument {
    for star in ["**", "*", "/"] where takes(star) {
      let hasName = next?.kind == .name
      return PythonExpression.Argument(label: star, value: hasName ? try atom() : .name(""))
    }
    if let name = next, name.kind == .name, place + 1 < tokens.count,
      tokens[place + 1].kind == .sign, tokens[place + 1].text == "="
    {
      place += 2
      return PythonExpression.Argument(label: name.text, value: try sum())
    }
    return PythonExpression.Argument(label: nil, value: try sum())
  }

  private mutating func atom() throws(ReferenceError) -> PythonExpression {
    guard let token = next else {
      throw .syntax(column: end, problem: "something is missing at the end")
    }
    place += 1
    switch token.kind {
    case .name: return .name(token.text)
    case .text: return .text(token.text)
    case .placeholder: return .placeholder(token.text)
    case .number:
      guard let value = NumberText.parse(token.text) else {
        throw .syntax(column: token.column, problem: "'\(token.text)' is not a number")
      }
      return .number(value)
    case .sign:
      guard token.text == "(" || token.text == "[" else {
        throw .syntax(column: token.column, problem: Self.unexpected(token))
      }
      return try list(until: token.text == "(" ? ")" : "]")
    }
  }

  /// The elements up to the closing bracket.
  private mutating func list(until close: String) throws(ReferenceError) -> PythonExpression {
    var parts: [PythonExpression] = []
    var isList = close == "]"
    while !takes(close) {
      parts.append(try sum())
      if takes(close) { break }
      try expect(",")
      isList = true
    }
    return isList || parts.count != 1 ? .list(parts) : parts[0]
  }
}
