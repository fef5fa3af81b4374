import ActivationMath

/// f, f′ and f″ as nodes of one graph.
struct DerivedFormula: Sendable {
  var graph: Graph
  /// The nodes of f, f′ and f″, in this order.
  let roots: [NodeID]

  /// The node with its derivatives by x; nil if one of them is not known.
  init?(_ graph: Graph, root: NodeID) {
    var graph = graph
    guard let slope = graph.derivativeWithin(root, by: 0),
      let curvature = graph.derivativeWithin(slope, by: 0)
    else { return nil }
    graph.seal()
    self.graph = graph
    roots = [root, slope, curvature]
  }

  /// How many steps an evaluation of all three takes.
  var cost: Int { graph.needed(for: roots).count { $0 } }
}

extension DerivedFormula {
  /// Which parameter of which function of the catalogue is outside its domain.
  func conflict(_ arguments: [Double]) -> String? {
    let values = graph.constantValues(roots, parameters: arguments)
    for callee in graph.callees where callee.arguments.allSatisfy({ $0 < values.count }) {
      let profile = callee.function.profile
      for (parameter, node) in zip(profile.parameters, callee.arguments) {
        let value = values[node]
        // A value that nothing needs was not computed.
        if value.isNaN || parameter.domain.contains(value) { continue }
        return "\(parameter.name) of \(profile.id) must be \(parameter.requirement), "
          + "not \(NumberText.exact(value)); move the parameter that it depends on"
      }
    }
    return nil
  }
}
