import ActivationMath

extension Graph {
  /// The node with every function of the catalogue written as its formula; nil where one has none.
  func spelt(_ root: NodeID) -> (graph: Graph, root: NodeID)? {
    let needed = needed(for: [root])
    var result = Graph()
    var copies = Array(repeating: 0, count: needed.count)
    for id in needed.indices where needed[id] {
      guard !result.isOverfull, let copy = result.spell(nodes[id], of: self, copies) else {
        return nil
      }
      copies[id] = copy
    }
    return result.isOverfull ? nil : (result, copies[root])
  }

  private mutating func spell(_ node: Node, of other: Graph, _ copies: [NodeID]) -> NodeID? {
    let form: (graph: Graph, root: NodeID)?
    switch node {
    case .call(let callee, let order, _):
      form = CatalogueForms.derivative(order, of: other.callees[callee].function.profile.id)
    case .gradient(let callee, let parameter, _):
      form = CatalogueForms.derivative(by: parameter, of: other.callees[callee].function.profile.id)
    case .variable(let index): return place(.variable(index))
    default: return copy(node, operands: copies)
    }
    guard let form, let callee = node.callee else { return nil }
    let variables = (node.operands + other.callees[callee].arguments).map { copies[$0] }
    return inline(form.graph, form.root, variables: variables)
  }

  /// Whether the value at the node is a number wherever its operands are, and no place of it is singled out.
  func isTotal(_ root: NodeID) -> Bool {
    let needed = needed(for: [root])
    return needed.indices.allSatisfy { !needed[$0] || !nodes[$0].hasDomain(in: self) }
  }
}

extension Node {
  /// Whether it may be no number although its operands are, or is different at a single place.
  fileprivate func hasDomain(in graph: Graph) -> Bool {
    switch self {
    case .constant(let bits): Double(bitPattern: bits).isNaN
    case .unary(let operation, _): Self.partial.contains(operation)
    case .binary(.divide, _, let b): graph.constant(b).map { $0 == 0 } ?? true
    case .binary(.power, _, let b): graph.constant(b).map { $0 < 0 || $0 != $0.rounded() } ?? true
    case .binary(.less, _, _), .binary(.lessOrEqual, _, _), .binary(.equal, _, _),
      .binary(.notEqual, _, _):
      true
    case .call(let callee, _, _): graph.callees[callee].function.profile.id == "log1mexp"
    case .derivative: true
    case .binary, .variable, .select, .gradient: false
    }
  }

  private static let partial: Set<Unary> = [.sqrt, .log, .log2, .log10, .log1p]
}
