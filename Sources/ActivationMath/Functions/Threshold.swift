/// Threshold: the identity above θ, a constant below.
///
///     f(x) = x if x > θ else v
///
/// PyTorch and Keras have no defaults; here θ = 1 and v = 0. At θ: f = v and f′ = 0.
struct Threshold: Activation, CatalogueEntry {
  /// The threshold θ.
  var threshold = 1.0
  /// The output at and below the threshold, v.
  var replacement = 0.0

  func value<T: Scalar>(_ x: T) -> T { x <= T(threshold) ? T(replacement) : x }

  func slope<T: Scalar>(_ x: T) -> T {
    if x.isNaN { return x }
    return x > T(threshold) ? 1 : 0
  }

  func curvature<T: Scalar>(_ x: T) -> T { x.isNaN ? x : 0 }

  /// ∂f/∂θ = 0 but for the jump itself; ∂f/∂v = 1 below θ.
  func parameterSlope<T: Scalar>(_ index: Int, at x: T) -> T {
    if x.isNaN { return x }
    return index == 1 && x <= T(threshold) ? 1 : 0
  }

  var breakpoints: [Breakpoint] {
    [Breakpoint(x: threshold, left: Jet(replacement, 0), right: Jet(threshold, 1))]
  }

  var facts: Facts {
    let isLow = replacement <= threshold
    return Facts(
      range: isLow ? .closed(replacement, .infinity) : .open(threshold, .infinity),
      leftEnd: .limit(replacement),
      rightEnd: .line(slope: 1, offset: 0),
      monotonicity: isLow ? .nonDecreasing : .none,
      centring: threshold < 0 ? .nearly : .not,
      smoothness: replacement == threshold ? .continuous(derivatives: 0) : .discontinuous,
      saturation: [.closed(-.infinity, threshold)],
      landmarks: threshold < 0 ? [Landmark(.root, at: 0)] : [])
  }

  static let slots: [any WritableKeyPath<Self, Double> & Sendable] = [\.threshold, \.replacement]

  static let profile = Profile(
    id: "threshold",
    title: "Threshold",
    family: .shrinkage,
    formula: "f(x) = x if x > θ else v",
    derivativeFormula: "f′(x) = 1 if x > θ else 0",
    parameters: [
      Parameter(
        "threshold", symbol: "θ", meaning: "where the identity begins", default: 1,
        slider: .linear(-3...3, step: 0.1)),
      Parameter(
        "value", aliases: ["default_value"], symbol: "v", meaning: "output below it", default: 0,
        slider: .linear(-3...3, step: 0.1)),
    ],
    spellings: Spelling.plain(
      "torch.nn.Threshold(threshold, value, inplace=False)",
      "torch.nn.functional.threshold(input, threshold, value, inplace=False)",
      "torch.threshold(input, threshold, value)")
      + Spelling.keras("threshold(x, threshold, default_value)"),
    purpose: """
      Passes what exceeds a threshold and replaces the rest. With θ = v = 0 it is ReLU; any \
      other pair makes the curve jump at θ unless v = θ.
      """,
    caveats: ["PyTorch and Keras require both parameters; the defaults here are only for plotting."]
  )
}
