/// Hard shrinkage: small inputs become zero, the others stay.
///
///     f(x) = x if |x| > λ else 0
///
/// Parameter λ, the threshold, default 1/2 in PyTorch and Keras. At ±λ: f = 0 and f′ = 0, unless λ is 0.
///
/// Donoho & Johnstone 1994.
struct HardShrink: Activation, CatalogueEntry {
  /// The threshold λ.
  var lambda = 0.5

  func value<T: Scalar>(_ x: T) -> T { x.magnitude <= T(lambda) ? 0 : x }

  func slope<T: Scalar>(_ x: T) -> T {
    if x.isNaN { return x }
    // Without a zero zone it is the identity, at 0 too.
    return x.magnitude > T(lambda) || lambda == 0 ? 1 : 0
  }

  func curvature<T: Scalar>(_ x: T) -> T { x.isNaN ? x : 0 }

  /// 0, but for the jump itself, which no gradient sees.
  func parameterSlope<T: Scalar>(_ index: Int, at x: T) -> T { x.isNaN ? x : 0 }

  var breakpoints: [Breakpoint] {
    guard lambda > 0 else { return [] }
    return [
      Breakpoint(x: -lambda, left: Jet(-lambda, 1), right: Jet(0, 0)),
      Breakpoint(x: lambda, left: Jet(0, 0), right: Jet(lambda, 1)),
    ]
  }

  var facts: Facts {
    guard lambda > 0 else { return Identity().facts }
    return Facts(
      range: .reals,
      leftEnd: .line(slope: 1, offset: 0),
      rightEnd: .line(slope: 1, offset: 0),
      monotonicity: .nonDecreasing,
      symmetry: .odd,
      centring: .centred,
      smoothness: .discontinuous,
      saturation: [.closed(-lambda, lambda)])
  }

  static let slots: [any WritableKeyPath<Self, Double> & Sendable] = [\.lambda]

  static let profile = Profile(
    id: "hard_shrink",
    title: "Hardshrink",
    family: .shrinkage,
    formula: "f(x) = x if |x| > λ else 0",
    derivativeFormula: "f′(x) = 1 if |x| > λ else 0",
    parameters: [
      Parameter(
        "lambda", aliases: ["lambd", "threshold"], symbol: "λ",
        meaning: "half width of the zero zone",
        default: 0.5, usual: .nonNegative, slider: .linear(0...2, step: 0.05))
    ],
    spellings: Spelling.plain(
      "torch.nn.Hardshrink(lambd=0.5)", "torch.nn.functional.hardshrink(input, lambd=0.5)",
      "torch.hardshrink(input, lambd=0.5)")
      + Spelling.keras("hard_shrink(x, threshold=0.5)"),
    purpose: """
      Removes small values and leaves large ones untouched; it comes from the denoising of \
      signals. The curve jumps by λ at ±λ, which gradient descent cannot see.
      """,
    caveats: [
      "The parameter is spelt lambd in PyTorch and threshold in Keras; JAX lacks the function."
    ],
    sources: [
      Source("Donoho & Johnstone", 1994, "Ideal spatial adaptation by wavelet shrinkage")
    ])
}
