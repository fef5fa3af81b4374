/// Soft shrinkage: every input moves towards zero by λ and stops there.
///
///     f(x) = sign(x) · max(|x| − λ, 0)
///
/// Parameter λ, the threshold, default 1/2 in PyTorch and Keras. At ±λ: f′ = 0, unless λ is 0.
///
/// Donoho 1995.
struct SoftShrink: Activation, CatalogueEntry {
  /// The threshold λ.
  var lambda = 0.5

  func value<T: Scalar>(_ x: T) -> T {
    let lambda = T(lambda)
    return x > lambda ? x - lambda : x < -lambda ? x + lambda : x.isNaN ? x : 0
  }

  func slope<T: Scalar>(_ x: T) -> T {
    if x.isNaN { return x }
    // Without a zero zone it is the identity, at 0 too.
    return x.magnitude > T(lambda) || lambda == 0 ? 1 : 0
  }

  func curvature<T: Scalar>(_ x: T) -> T { x.isNaN ? x : 0 }

  func parameterSlope<T: Scalar>(_ index: Int, at x: T) -> T {
    let lambda = T(lambda)
    return x > lambda ? -1 : x < -lambda ? 1 : x.isNaN ? x : 0
  }

  var breakpoints: [Breakpoint] {
    guard lambda > 0 else { return [] }
    return [
      Breakpoint(x: -lambda, left: Jet(0, 1), right: Jet(0, 0)),
      Breakpoint(x: lambda, left: Jet(0, 0), right: Jet(0, 1)),
    ]
  }

  var facts: Facts {
    guard lambda > 0 else { return Identity().facts }
    return Facts(
      range: .reals,
      leftEnd: .line(slope: 1, offset: lambda),
      rightEnd: .line(slope: 1, offset: -lambda),
      monotonicity: .nonDecreasing,
      symmetry: .odd,
      centring: .centred,
      smoothness: .continuous(derivatives: 0),
      saturation: [.closed(-lambda, lambda)])
  }

  static let slots: [any WritableKeyPath<Self, Double> & Sendable] = [\.lambda]

  static let profile = Profile(
    id: "soft_shrink",
    title: "Softshrink",
    family: .shrinkage,
    formula: "f(x) = sign(x)·max(|x| − λ, 0)",
    derivativeFormula: "f′(x) = 1 if |x| > λ else 0",
    parameters: [
      Parameter(
        "lambda", aliases: ["lambd", "threshold"], symbol: "λ",
        meaning: "half width of the zero zone",
        default: 0.5, domain: .nonNegative, reason: "below 0 the two outer pieces overlap",
        slider: .linear(0...2, step: 0.05))
    ],
    spellings: Spelling.plain(
      "torch.nn.Softshrink(lambd=0.5)", "torch.nn.functional.softshrink(input, lambd=0.5)")
      + Spelling.keras("soft_shrink(x, threshold=0.5)"),
    purpose: """
      The step that makes solutions sparse in lasso and sparse coding: small values become zero \
      and the rest moves towards it. Continuous, unlike hard_shrink, at the price of shrinking \
      everything.
      """,
    caveats: [
      "The parameter is spelt lambd in PyTorch and threshold in Keras; JAX lacks the function."
    ],
    sources: [Source("Donoho", 1995, "De-noising by soft-thresholding")])
}
