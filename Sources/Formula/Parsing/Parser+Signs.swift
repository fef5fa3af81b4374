import ActivationMath

/// Mathematical notation: `2x`, `|x|`, `√x`, `e⁻ˣ`. Ambiguous text is refused with both readings.
extension Parser {
  /// Whether a value begins here although none is wanted: `2x`, `(x + 1)(x − 1)`, `2|x|`.
  var beginsOperand: Bool {
    switch token.kind {
    case .number, .name, .symbol(.open), .symbol(.root), .symbol(.cubeRoot): true
    // Without an open bar another one must follow to close it.
    case .symbol(.bar):
      bars == 0 && !isDoubleBar && tokens[(index + 1)...].contains { $0.kind == .symbol(.bar) }
    default: false
    }
  }

  /// Notes a product without a sign that can be read in two ways, or that is none.
  mutating func noteDoubtful(from start: Token, isDivisor: Bool) {
    if case .number = token.kind { return noteMissingOperator() }
    guard isDivisor || endsInExponent, let before = previous else { return }
    let sign = isDivisor ? "/" : "^"
    let written = text(from: start, to: before)
    let parts = written.split(separator: Character(sign), omittingEmptySubsequences: false)
    let (first, last) = (parts.dropLast().joined(separator: sign), String(parts.last ?? ""))
    let next = text(token)
    note(
      .missingOperator, at: token,
      "'\(written)\(next)' may be \(first)\(sign)(\(last)*\(next)…) or \(written)*\(next)…",
      "write '*', and parentheses where they are meant")
  }

  /// The characters from one token to another.
  private func text(from start: Token, to end: Token) -> String {
    guard start.column < end.endColumn else { return "" }
    return line.text((start.column - 1)..<(end.endColumn - 1)).filter { !$0.isWhitespace }
  }

  /// Notes `√x²`.
  mutating func noteDoubtfulRoot(from start: Token) {
    let base = previous.map { text(from: start, to: $0) } ?? "√x"
    let inner = base.dropFirst()
    note(
      .missingOperator, at: token,
      "'\(base)\(text(token))' may be √(\(inner)\(text(token))) or (\(base))\(text(token))",
      "write the parentheses that are meant")
  }

  /// |…|, after its first bar.
  mutating func magnitude(from bar: Token) throws(Abort) -> NodeID {
    bars += 1
    defer { bars -= 1 }
    let inner = try nested(at: bar) { parser throws(Abort) in try parser.expression() }
    guard accept(.bar) else {
      throw fail(
        .unclosedParenthesis, at: bar, "this '|' is never closed", "add '|', or write abs(…)")
    }
    return graph.apply(.abs, inner)
  }

  private var isDoubleBar: Bool {
    following.kind == .symbol(.bar) && following.column == token.endColumn
  }

  /// A bar that neither opens nor closes anything.
  mutating func strayBar() -> Abort {
    return fail(
      .foreignOperator, at: token, "'\(isDoubleBar ? "||" : "|")' means nothing here",
      "write 'or', or a second bar for |x|")
  }

  /// An exponent above the line: a number, a name, or a number times a name.
  mutating func raised(_ exponent: String, at token: Token) -> NodeID {
    let isNegative = exponent.first == "-"
    let rest = exponent.drop { "+-".contains($0) }
    let digits = rest.prefix(while: \.isNumber)
    let name = String(rest.dropFirst(digits.count))
    let isSimple = exponent.count - rest.count <= 1 && name.allSatisfy(\.isLetter)
    guard isSimple, !rest.isEmpty else {
      note(
        .strayText, at: token, "the exponent '\(text(token))' can be read in several ways",
        "write it as ^(…)")
      return unknown()
    }
    var node = digits.isEmpty ? graph.number(1) : graph.number(Double(digits) ?? .nan)
    if !name.isEmpty {
      guard let factor = number(named: name) else {
        note(.unknownName, at: token, "unknown name '\(name)' in the exponent")
        return unknown()
      }
      node = graph.multiply(node, factor)
    }
    return isNegative ? graph.apply(.negate, node) : node
  }
}
