public import ActivationMath
import Synchronization

/// A formula as an activation like any other.
///
/// Value, slope and curvature follow IEEE 754 along the formula as written: a form that overflows
/// gives what it gives. At a kink: `where` follows its condition, at a tie `min` and `max` have the
/// mean of both slopes, `abs` has slope 0 at 0. Where the formula gives NaN at ±∞, the estimated
/// limit stands in. Facts are estimates: ``Facts/isEstimated``.
public struct FormulaActivation: Activation {
  /// What was written.
  public let definition: Definition
  /// What people read about it.
  public let profile: Profile
  /// The parameter values, in the order of the definition.
  public var arguments: [Double] {
    didSet {
      precondition(
        arguments.count == definition.parameters.count, "one argument for each parameter")
      programs = Programs(definition.formula, arguments)
      estimates = Estimates()
    }
  }

  private var programs: Programs
  private var estimates = Estimates()

  /// The function with its default parameters.
  public init(_ definition: Definition, family: Family = .custom) {
    self.definition = definition
    profile = definition.profile(family: family)
    arguments = definition.parameters.map(\.default)
    programs = Programs(definition.formula, arguments)
  }

  /// f(x)
  public func value<T: Scalar>(_ x: T) -> T { T(result(.value, at: x.double)) }

  /// f′(x)
  public func slope<T: Scalar>(_ x: T) -> T { T(result(.slope, at: x.double)) }

  /// f″(x)
  public func curvature<T: Scalar>(_ x: T) -> T { T(result(.curvature, at: x.double)) }

  /// ∂f/∂θ, exact where the parameters of a derivative of the catalogue do not depend on θ.
  public func parameterSlope<T: Scalar>(_ index: Int, at x: T) -> T {
    T(programs.gradient(index, at: x.double))
  }

  /// f, f′ and f″ at each x, faster than one by one.
  public func jets(at xs: [Double]) -> [Jet] {
    let results = programs.all.results(at: xs)
    return xs.indices.map { index in
      xs[index].isNaN
        ? Jet(.nan, .nan, .nan)
        : Jet(results[3 * index], results[3 * index + 1], results[3 * index + 2])
    }
  }

  /// Jumps and kinks within ``Switches/window``, exact where the condition is linear in x.
  public var breakpoints: [Breakpoint] {
    estimates.breakpoints { Switches(definition.formula, arguments).breakpoints() }
  }

  /// Facts found by looking at the function: ``Facts/isEstimated``.
  public var facts: Facts {
    estimates.facts { EstimatedFacts(of: self).facts }
  }

  /// A parameter of a function of the catalogue that has left its domain.
  public var conflict: String? { definition.formula.conflict(arguments) }

  private func result(_ order: Order, at x: Double) -> Double {
    if x.isNaN { return x }
    let result = programs.single[order.rawValue](x)
    return result.isNaN && x.isInfinite ? facts.limit(order, rightwards: x > 0) : result
  }
}

/// The programs of a formula for certain parameters.
private struct Programs: Sendable {
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

  /// The exact gradient, or a central difference where nobody knows it.
  func gradient(_ index: Int, at x: Double) -> Double {
    var graph = formula.graph
    if let root = graph.derivative(of: formula.roots[0], by: index + 1), !graph.isOverfull {
      return Program(graph, roots: [root], parameters: arguments)(x)
    }
    let step = 1e-5 * max(1, arguments[index].magnitude)
    let ends = [-step, step].map { shift in
      var moved = arguments
      moved[index] += shift
      return Program(formula.graph, roots: [formula.roots[0]], parameters: moved)(x)
    }
    return (ends[1] - ends[0]) / (2 * step)
  }
}

/// What takes a while to find out, found out when it is asked for and then kept.
private final class Estimates: Sendable {
  private let found = Mutex<(breakpoints: [Breakpoint]?, facts: Facts?)>((nil, nil))

  func breakpoints(_ find: () -> [Breakpoint]) -> [Breakpoint] {
    if let known = found.withLock({ $0.breakpoints }) { return known }
    let new = find()
    found.withLock { $0.breakpoints = new }
    return new
  }

  func facts(_ find: () -> Facts) -> Facts {
    if let known = found.withLock({ $0.facts }) { return known }
    let new = find()
    found.withLock { $0.facts = new }
    return new
  }
}

extension Facts {
  /// What the derivative of an order tends to at one end; NaN where that is not known.
  func limit(_ order: Order, rightwards: Bool) -> Double {
    let end = rightwards ? rightEnd : leftEnd
    return switch (end, order) {
    case (.limit(let value), .value): value
    case (.limit, _), (.line, .curvature): 0
    case (.line(let slope, _), .slope): slope
    case (.line(let slope, _), .value): slope * (rightwards ? .infinity : -.infinity)
    case (.unbounded(let sign), .value): sign * .infinity
    case (.unbounded, _), (.oscillating, _): .nan
    }
  }
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
        return "\(parameter.name) of \(profile.id) must be \(parameter.domain.description), "
          + "not \(NumberText.exact(value)); move the parameter that it depends on"
      }
    }
    return nil
  }
}
