package import ActivationMath

extension FormulaActivation {
  /// Whether both compute the same steps under the same name with the same parameter values.
  ///
  /// The text alone would not do: `f(x) = g(x)` means another function once `g` does.
  package func isEqual(to other: any Parameterized) -> Bool {
    guard let other = other as? FormulaActivation else { return false }
    return profile.id == other.profile.id && definition.formula == other.definition.formula
      && hasArguments(of: other)
  }
}

extension DerivedFormula: Equatable {
  static func == (left: DerivedFormula, right: DerivedFormula) -> Bool {
    left.roots == right.roots && left.graph == right.graph
  }
}

extension Graph: Equatable {
  static func == (left: Graph, right: Graph) -> Bool {
    left.nodes == right.nodes && left.callees == right.callees
  }
}

extension Callee: Equatable {
  static func == (left: Callee, right: Callee) -> Bool {
    left.arguments == right.arguments && left.function.isEqual(to: right.function)
  }
}
