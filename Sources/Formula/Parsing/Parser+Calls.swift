import ActivationMath

/// An argument of a call: `x`, or `alpha=0.5`.
struct Argument {
  var label: Token?
  var name: String?
  var node: NodeID
  /// The first token of its value.
  var start: Token
}

extension Parser {
  /// The arguments after an opening parenthesis, and the closing one.
  mutating func arguments(from open: Token) throws(Abort) -> [Argument] {
    var arguments: [Argument] = []
    if accept(.close) { return arguments }
    self.open += 1
    let outside = bars
    bars = 0
    defer {
      self.open -= 1
      bars = outside
    }
    while true {
      do throws(Abort) {
        let argument = try argument()
        if !endsArgument { throw unexpected() }
        arguments.append(argument)
      } catch {
        skipArgument()
        if token.kind == .end { throw error }
        // What was not understood still counts as an argument.
        arguments.append(Argument(node: unknown(), start: token))
      }
      if accept(.comma) || accept(.semicolon) { continue }
      try close(open)
      return arguments
    }
  }

  private var endsArgument: Bool {
    switch token.kind {
    case .symbol(.comma), .symbol(.semicolon), .symbol(.close), .end: true
    default: false
    }
  }

  private mutating func argument() throws(Abort) -> Argument {
    guard case .name(let name) = token.kind, following.kind == .symbol(.assign) else {
      let start = token
      return Argument(node: try expression(), start: start)
    }
    let label = token
    advance()
    advance()
    let start = token
    return Argument(label: label, name: name, node: try expression(), start: start)
  }

  // MARK: Functions of the language

  mutating func language(
    _ name: String, order: Int, _ arguments: [Argument], at start: Token
  ) throws(Abort) -> NodeID {
    if let label = arguments.lazy.compactMap(\.label).first {
      note(.unknownParameter, at: label, "\(name) has no parameter '\(text(label))'")
      return unknown()
    }
    let nodes = arguments.map(\.node)
    let operation = Language.unary[name]
    if operation != nil || name == Language.normal {
      guard nodes.count == 1 else {
        return wrongCount(name, takes: "1 argument", given: nodes.count, at: start)
      }
      return derived(order: order, at: nodes[0]) { graph, u in
        operation.map { graph.apply($0, u) } ?? graph.normal(u)
      }
    }
    guard order == 0 else {
      note(
        .noDerivative, at: start, "\(name) takes several arguments, so \(name)′ means nothing",
        "give it a definition of its own, f(x) = …, and write f'(x)")
      return unknown()
    }
    return several(name, nodes, at: start)
  }

  private mutating func several(_ name: String, _ nodes: [NodeID], at start: Token) -> NodeID {
    switch (name, nodes.count) {
    case ("min", 2...): nodes.dropFirst().reduce(nodes[0]) { graph.apply(.minimum, $0, $1) }
    case ("max", 2...): nodes.dropFirst().reduce(nodes[0]) { graph.apply(.maximum, $0, $1) }
    case ("clip", 3): graph.apply(.minimum, graph.apply(.maximum, nodes[0], nodes[1]), nodes[2])
    case ("where", 3): graph.select(nodes[0], nodes[1], nodes[2])
    case ("pow", 2): graph.apply(.power, nodes[0], nodes[1])
    case ("pow", _): wrongCount(name, takes: "2 arguments", given: nodes.count, at: start)
    case ("min", _), ("max", _):
      wrongCount(name, takes: "2 arguments or more", given: nodes.count, at: start)
    default: wrongCount(name, takes: "3 arguments", given: nodes.count, at: start)
    }
  }

  private mutating func wrongCount(
    _ name: String, takes: String, given: Int, at start: Token
  ) -> NodeID {
    let form = Language.several[name] ?? "\(name)(x)"
    note(
      .wrongArgumentCount, at: start, "\(name) takes \(takes), not \(given)", "write \(form)")
    return unknown()
  }

  private mutating func derived(
    order: Int, at u: NodeID, _ function: (inout Graph, NodeID) -> NodeID
  ) -> NodeID {
    guard order > 0 else { return function(&graph, u) }
    var form = Graph()
    let root = function(&form, form.place(.variable(0)))
    guard let derivative = form.derivative(of: root, order: order) else { return unknown() }
    return graph.inline(form, derivative, variables: [u])
  }
}

extension Graph {
  /// Φ(u) = erfc(−u/√2)/2
  mutating func normal(_ u: NodeID) -> NodeID {
    scale(apply(.erfc, divide(u, number(-2.0.squareRoot()))), by: 0.5)
  }

  /// The derivative of an order by x; nil if nobody knows it.
  mutating func derivative(of root: NodeID, order: Int) -> NodeID? {
    var node = root
    for _ in 0..<order {
      guard let next = derivativeWithin(node, by: 0) else { return nil }
      node = next
    }
    return node
  }
}
