import ActivationMath

/// f, f′ and f″ as nodes of one graph.
struct DerivedFormula: Sendable {
  var graph: Graph
  /// The nodes of f, f′ and f″, in this order.
  let roots: [NodeID]

  /// The node with its derivatives by x; nil if one of them is not known.
  init?(_ graph: Graph, root: NodeID) {
    var graph = graph
    guard let slope = graph.derivative(of: root, by: 0),
      let curvature = graph.derivative(of: slope, by: 0)
    else { return nil }
    self.graph = graph
    roots = [root, slope, curvature]
  }

  /// How many steps an evaluation of all three takes.
  var cost: Int { graph.needed(for: roots).count { $0 } }
}
