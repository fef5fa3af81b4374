/// A scalar activation function: a small value whose stored properties are its parameters and whose
/// methods are its mathematics.
///
/// Every consumer (plots, numbers, lessons, networks) sees a function through this protocol alone.
/// A function of the catalogue is also a ``CatalogueEntry``, which supplies `profile` and
/// `arguments` from its static description.
///
/// Edges, for every conformance:
/// - NaN in gives NaN out, for the value and both derivatives.
/// - At ±∞ the result is the limit, or NaN where there is none.
/// - At a kink the derivatives are those of `jax.grad`; each function's comment states them. The
///   one-sided limits stand in ``breakpoints``.
public protocol Activation: Parameterized {
  /// The function's properties at its present parameters: range, limits, saturation …
  var facts: Facts { get }

  /// The exact points where f, f′ or f″ jumps, in ascending order of x.
  var breakpoints: [Breakpoint] { get }

  /// f(x), by a form that is stable over the whole range of `T`.
  func value<T: Scalar>(_ x: T) -> T

  /// f′(x), the first derivative.
  func slope<T: Scalar>(_ x: T) -> T

  /// f″(x), the second derivative.
  func curvature<T: Scalar>(_ x: T) -> T

  /// ∂f/∂θ at `x`, where θ is the parameter at `index` in `profile.parameters`.
  func parameterSlope<T: Scalar>(_ index: Int, at x: T) -> T

  /// f of every number; spans of one length.
  func values(_ x: Span<Double>, into y: inout MutableSpan<Double>)
  /// f of every number; spans of one length.
  func values(_ x: Span<Float>, into y: inout MutableSpan<Float>)

  /// f′ of every number; spans of one length.
  func slopes(_ x: Span<Double>, into y: inout MutableSpan<Double>)
  /// f′ of every number; spans of one length.
  func slopes(_ x: Span<Float>, into y: inout MutableSpan<Float>)

  /// f and f′ of every number in one pass; spans of one length.
  func valuesAndSlopes(
    _ x: Span<Double>, values: inout MutableSpan<Double>, slopes: inout MutableSpan<Double>)
  /// f and f′ of every number in one pass; spans of one length.
  func valuesAndSlopes(
    _ x: Span<Float>, values: inout MutableSpan<Float>, slopes: inout MutableSpan<Float>)
}

extension Activation {
  /// Most functions are smooth and have no breakpoints.
  public var breakpoints: [Breakpoint] { [] }

  /// A central difference, good to about ten digits; functions of the catalogue know the exact one.
  public func parameterSlope<T: Scalar>(_ index: Int, at x: T) -> T {
    let step = 1e-5 * max(1, arguments[index].magnitude)
    var (below, above) = (self, self)
    below.arguments[index] -= step
    above.arguments[index] += step
    return x.viaDouble { (above.value($0) - below.value($0)) / (2 * step) }
  }

  /// The derivative of the given order at `x`.
  public func derivative<T: Scalar>(_ order: Order, at x: T) -> T {
    switch order {
    case .value: value(x)
    case .slope: slope(x)
    case .curvature: curvature(x)
    }
  }
}

/// Which derivative of a function is meant.
public enum Order: Int, CaseIterable, Sendable {
  /// f itself.
  case value = 0
  /// f′, the first derivative.
  case slope = 1
  /// f″, the second derivative.
  case curvature = 2

  /// The way people write it: `f`, `f′`, `f″`.
  public var symbol: String {
    switch self {
    case .value: "f"
    case .slope: "f′"
    case .curvature: "f″"
    }
  }
}
