import RealModule

/// The continuously differentiable ELU: its corner is smooth for every α.
///
///     f(x) = max(x, 0) + min(0, α (e^(x/α) − 1))
///
/// Parameter α, default 1, the depth and the width of the tail; below 0 the tail falls as an exponential
/// does. f″ jumps from 1/α to 0 at 0; the
/// convention of JAX holds there: f″(0) = 1/(4α).
///
/// Barron 2017, arXiv:1704.07483.
struct CELU: Vectorized, CatalogueEntry {
  /// The depth and the width of the tail, α.
  var alpha = 1.0

  func value<T: Scalar>(_ x: T) -> T { x >= 0 ? x : x.viaDouble(tail) }

  func slope<T: Scalar>(_ x: T) -> T {
    x >= 0 ? 1 : x.viaDouble { DoubleDouble.quotient($0, alpha).exponential }
  }

  func curvature<T: Scalar>(_ x: T) -> T {
    if x == 0 { return T(1 / (4 * alpha)) }
    return x > 0 ? 0 : x.viaDouble(tailCurvature)
  }

  /// ∂f/∂α = (e^(x/α) − 1) − x/α e^(x/α) on the left
  func parameterSlope<T: Scalar>(_ index: Int, at x: T) -> T {
    if x >= 0 { return 0 }
    return x.viaDouble {
      let t = $0 / alpha
      if t > 1 { return (1 - t) * .exp(t) - 1 }
      return t.isFinite ? Double.expMinusOne(t) - t * .exp(t) : .expMinusOne(t)
    }
  }

  /// α (e^t − 1), corrected for the rounding error of t = x/α.
  private func tail(_ x: Double) -> Double {
    let t = DoubleDouble.quotient(x, alpha)
    let tail = alpha * .expMinusOne(t.head)
    return tail.isInfinite ? tail : tail + t.tail * alpha * .exp(t.head)
  }

  /// e^t/α; in two factors where e^t alone would be subnormal.
  private func tailCurvature(_ x: Double) -> Double {
    let t = DoubleDouble.quotient(x, alpha)
    let e = t.exponential
    guard e < 2.3e-308, alpha > 0, alpha < 1 else { return e / alpha }
    let half = t.half.exponential
    return (half / alpha) * half
  }

  var kernel: Kernel? { .celu(alpha) }

  var breakpoints: [Breakpoint] {
    [Breakpoint(x: 0, left: Jet(0, 1, 1 / alpha), right: Jet(0, 1, 0))]
  }

  var facts: Facts { alpha > 0 ? usualFacts : fallingFacts }

  private var usualFacts: Facts {
    Facts(
      range: .open(-alpha, .infinity),
      leftEnd: .limit(-alpha),
      rightEnd: .line(slope: 1, offset: 0),
      monotonicity: .increasing,
      centring: .nearly,
      smoothness: .continuous(derivatives: 1),
      saturation: [.open(-.infinity, .log(0.01) * alpha)],
      landmarks: [Landmark(.root, at: 0)])
  }

  /// With a tail that falls exponentially.
  private var fallingFacts: Facts {
    Facts(
      range: .reals,
      leftEnd: .unbounded(sign: -1),
      rightEnd: .line(slope: 1, offset: 0),
      monotonicity: .increasing,
      centring: .nearly,
      smoothness: .continuous(derivatives: 1),
      landmarks: [Landmark(.root, at: 0)])
  }

  static let slots: [any WritableKeyPath<Self, Double> & Sendable] = [\.alpha]

  static let profile = Profile(
    id: "celu",
    title: "CELU",
    family: .exponentialUnits,
    formula: "f(x) = x if x > 0 else α·(e^(x/α) − 1)",
    derivativeFormula: "f′(x) = 1 if x > 0 else e^(x/α)",
    parameters: [
      Parameter(
        "alpha", aliases: ["a"], symbol: "α", meaning: "depth and width of the tail", default: 1,
        domain: .nonZero, usual: .positive, reason: "x is divided by it",
        slider: .linear(0.1...3, step: 0.05))
    ],
    spellings: Spelling.jaxAndFlax("celu(x, alpha=1.0)")
      + Spelling.plain(
        "torch.nn.CELU(alpha=1.0, inplace=False)",
        "torch.nn.functional.celu(input, alpha=1.0, inplace=False)",
        "torch.celu(input, alpha=1.0)")
      + Spelling.keras("celu(x, alpha=1.0)"),
    purpose: """
      ELU with the tail stretched along x as well, so that the slope is 1 at 0 for every α. A \
      small α brings it close to ReLU, without ever making a corner.
      """,
    caveats: ["f″(0) is 1/(4α) in JAX and 0 in PyTorch."],
    sources: [
      Source(
        "Barron", 2017, "Continuously Differentiable Exponential Linear Units",
        "arXiv:1704.07483")
    ])
}
