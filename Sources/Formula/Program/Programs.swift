import ActivationMath
import Synchronization

/// The programs of a formula for certain parameters.
final class Programs: Sendable {
  let formula: DerivedFormula
  let arguments: [Double]
  /// f, f′ and f″, each on its own.
  private let single: [Program]
  /// The three at once.
  private let all: Program
  private let made = AtomicLazyReference<Neighbourhood>()

  init(_ formula: DerivedFormula, _ arguments: [Double]) {
    self.formula = formula
    self.arguments = arguments
    let (graph, roots) = (formula.graph, formula.roots)
    let values = graph.constantValues(roots, parameters: arguments)
    single = roots.map { Program(graph, roots: [$0], values: values) }
    all = Program(graph, roots: roots, values: values)
  }

  /// f near a place, for what the programs cannot compute.
  var neighbourhood: Neighbourhood {
    made.load()
      ?? made.storeIfNil(
        Neighbourhood(formula.graph, root: formula.roots[0], parameters: arguments))
  }

  /// f, f′ or f″ at x.
  func result(_ order: Order, at x: Double) -> Double {
    let (value, doubt) = single[order.rawValue].outcome(at: x)
    return doubt == .none || x.isInfinite ? value : settled(order, value, doubt, at: x)
  }

  /// f at x in the arithmetic of 32 bits.
  func value(inFloat x: Float) -> Float { single[Order.value.rawValue](x) }

  /// f, f′ and f″ at each x, faster than one by one.
  func jets(at xs: [Double]) -> [Jet] {
    var doubts: [(index: Int, doubt: Program.Doubt)] = []
    let results = all.results(at: xs) { doubts.append(($0, $1)) }
    var jets = xs.indices.map {
      Jet(results[3 * $0], results[3 * $0 + 1], results[3 * $0 + 2])
    }
    for (index, _) in doubts {
      // Each of the three has doubts of its own.
      let numbers = Order.allCases.map { result($0, at: xs[index]) }
      jets[index] = Jet(numbers[0], numbers[1], numbers[2])
    }
    return jets
  }

  /// The exact value in place of a doubtful result.
  private func settled(
    _ order: Order, _ plain: Double, _ doubt: Program.Doubt, at x: Double
  ) -> Double {
    if order == .value { return doubt == .tie ? plain : neighbourhood.value(at: x) ?? plain }
    guard let near = neighbourhood.result(at: x) else { return plain }
    if near.value.isNaN { return .nan }
    if doubt == .tie, !near.isSingled { return plain }
    return near.derivative(order) ?? plain
  }

  /// ∂f/∂θ as a program; nil where nobody knows it.
  func gradient(_ index: Int) -> Program? {
    var graph = formula.graph
    let root = graph.derivativeWithin(formula.roots[0], by: index + 1)
    guard let root, !graph.isOverfull else { return nil }
    return Program(graph, roots: [root], parameters: arguments)
  }

  /// ∂f/∂θ at x, by its program where there is one, else by a central difference.
  func parameterSlope(_ index: Int, at x: Double, _ gradient: Program?) -> Double {
    guard let (value, doubt) = gradient?.outcome(at: x) else { return difference(index, at: x) }
    guard doubt == .overflow, x.isFinite else { return value }
    return neighbourhood.result(at: x, by: index + 1)?.derivative(.slope) ?? value
  }

  private func difference(_ index: Int, at x: Double) -> Double {
    let step = 1e-5 * max(1, arguments[index].magnitude)
    let ends = [-step, step].map { shift in
      var moved = arguments
      moved[index] += shift
      return Program(formula.graph, roots: [formula.roots[0]], parameters: moved)(x)
    }
    return (ends[1] - ends[0]) / (2 * step)
  }
}
