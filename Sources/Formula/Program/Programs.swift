import ActivationMath

/// The programs of a formula for certain parameters.
final class Programs: Sendable {
  let formula: DerivedFormula
  let arguments: [Double]
  /// f, f′ and f″, each on its own.
  let single: [Program]
  /// The three at once.
  let all: Program

  init(_ formula: DerivedFormula, _ arguments: [Double]) {
    self.formula = formula
    self.arguments = arguments
    let (graph, roots) = (formula.graph, formula.roots)
    let values = graph.constantValues(roots, parameters: arguments)
    single = roots.map { Program(graph, roots: [$0], values: values) }
    all = Program(graph, roots: roots, values: values)
  }

  /// ∂f/∂θ as a program; nil where nobody knows it.
  func gradient(_ index: Int) -> Program? {
    var graph = formula.graph
    let root = graph.derivative(of: formula.roots[0], by: index + 1)
    guard let root, !graph.isOverfull else { return nil }
    return Program(graph, roots: [root], parameters: arguments)
  }

  /// ∂f/∂θ by a central difference.
  func difference(_ index: Int, at x: Double) -> Double {
    let step = 1e-5 * max(1, arguments[index].magnitude)
    let ends = [-step, step].map { shift in
      var moved = arguments
      moved[index] += shift
      return Program(formula.graph, roots: [formula.roots[0]], parameters: moved)(x)
    }
    return (ends[1] - ends[0]) / (2 * step)
  }
}
