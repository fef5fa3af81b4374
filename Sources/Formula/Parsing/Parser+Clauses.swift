import ActivationMath

extension Parser {
  /// Reads the right side of a definition with what formulas in print add to it behind commas: constants and the
  /// domain, as in `λ·x if x > 0 else λ·α·(eˣ − 1),  α = 1.6733, λ = 1.0507` or `log(1 − e⁻ˣ),  x ≥ 0`.
  mutating func body() throws(Abort) -> NodeID {
    guard let comma = clausesStart else { return try wholeExpression() }
    let start = index
    jump(to: comma)
    var domain: NodeID?
    while accept(.comma) {
      if let condition = try clause() {
        domain = domain.map { graph.apply(.and, $0, condition) } ?? condition
      }
    }
    if token.kind != .end { throw unexpected() }
    jump(to: start)
    let root = try expression()
    guard index == comma else { throw unexpected() }
    jump(to: tokens.count - 1)
    return domain.map { graph.select($0, root, graph.number(.nan)) } ?? root
  }

  /// The first comma outside all parentheses.
  private var clausesStart: Int? {
    var depth = 0
    for place in tokens.indices.dropFirst(index) {
      switch tokens[place].kind {
      case .symbol(.open): depth += 1
      case .symbol(.close): depth -= 1
      case .symbol(.comma) where depth == 0: return place
      default: break
      }
    }
    return nil
  }

  /// `name = value`, which is taken up, or a condition, which is returned.
  private mutating func clause() throws(Abort) -> NodeID? {
    guard case .name(let name) = token.kind, following.kind == .symbol(.assign) else {
      let start = token
      let condition = try expression()
      if graph.isCondition(condition) || !findings.isEmpty { return condition }
      throw fail(
        .strayText, at: start, "behind a comma stands a constant or a condition",
        "write name = value, or where x may lie, such as x > 0")
    }
    let start = token
    try checkNew(name, at: start)
    advance()
    advance()
    let value = try expression()
    if scope.variables[name] != nil {
      note(.duplicate, at: start, "'\(text(start))' has a meaning already", "choose another name")
    }
    scope.variables[name] = value
    return nil
  }
}
