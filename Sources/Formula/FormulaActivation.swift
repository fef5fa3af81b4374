package import ActivationMath

/// A formula as an activation like any other.
///
/// What overflows on the way, or comes to 0/0 in a derivative, is computed again with care, by series in
/// numbers with a wide exponent. A derivative is NaN where the value is. At a kink: `where` follows its
/// condition, unless that singles out the place alone; at a tie `min` and `max` have the mean of both
/// slopes, `abs` has slope 0 at 0. Where the formula gives NaN at ±∞, the estimated limit stands in.
/// Facts are estimates: ``Facts/isEstimated``.
package struct FormulaActivation: Activation {
  /// The definition as written.
  package let definition: Definition
  /// The documentation of the function.
  package let profile: Profile
  /// The parameter values, in the order of the definition.
  package var arguments: [Double] {
    didSet {
      precondition(
        arguments.count == definition.parameters.count, "one argument for each parameter")
      estimates = Estimates()
    }
  }

  private var estimates = Estimates()
  private var programs: Programs {
    estimates.programs { Programs(definition.formula, arguments) }
  }

  /// The function with its default parameters.
  package init(_ definition: Definition, family: Family = .custom) {
    self.definition = definition
    profile = definition.profile(family: family)
    arguments = definition.parameters.map(\.default)
  }

  /// f(x); in 32 bits every step of the formula is rounded, so that a naive form shows what it loses.
  package func value<T: Scalar>(_ x: T) -> T {
    guard T.self == Float.self, x.double.isFinite else {
      return T(result(.value, at: x.double))
    }
    return T(Double(programs.value(inFloat: Float(x.double))))
  }

  /// f′(x)
  package func slope<T: Scalar>(_ x: T) -> T { T(result(.slope, at: x.double)) }

  /// f″(x)
  package func curvature<T: Scalar>(_ x: T) -> T { T(result(.curvature, at: x.double)) }

  /// ∂f/∂θ, exact where the parameters of a derivative of the catalogue do not depend on θ.
  package func parameterSlope<T: Scalar>(_ index: Int, at x: T) -> T {
    let gradient = estimates.gradient(index) { programs.gradient(index) }
    return T(programs.parameterSlope(index, at: x.double, gradient))
  }

  /// f, f′ and f″ at each x, faster than one by one.
  package func jets(at xs: [Double]) -> [Jet] {
    zip(xs, programs.jets(at: xs)).map { x, jet in x.isNaN ? Jet(.nan, .nan, .nan) : jet }
  }

  /// Jumps and kinks within ``Switches/window``, exact where the condition is linear in x.
  package var breakpoints: [Breakpoint] {
    estimates.breakpoints { Switches(definition.formula, arguments).breakpoints() }
  }

  /// Facts found by looking at the function: ``Facts/isEstimated``.
  package var facts: Facts {
    estimates.facts { EstimatedFacts(of: self).facts }
  }

  /// A parameter of a function of the catalogue that has left its domain.
  package var conflict: String? { definition.formula.conflict(arguments) }

  private func result(_ order: Order, at x: Double) -> Double {
    if x.isNaN { return x }
    let result = programs.result(order, at: x)
    return result.isNaN && x.isInfinite ? facts.limit(order, rightwards: x > 0) : result
  }
}
