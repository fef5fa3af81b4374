import RealModule

/// Softplus as PyTorch has it: the line y = x beyond a threshold.
///
///     f(x) = x                        for βx > t
///            log(1 + e^(βx)) / β      otherwise
///
/// Parameters β, default 1, and t, here 2 so that the jump can be seen; PyTorch's default is t = 20,
/// where it is 2·10⁻⁹. At the jump f′ is that of the curve.
struct LinearizedSoftplus: Activation, CatalogueEntry {
  /// The sharpness of the corner, β.
  var beta = 1.0
  /// Where βx leaves the curve, t.
  var threshold = 2.0

  private var curve: Softplus { Softplus(beta: beta) }

  private func isLinear<T: Scalar>(_ x: T) -> Bool { x.double * beta > threshold }

  func value<T: Scalar>(_ x: T) -> T { isLinear(x) ? x : curve.value(x) }

  func slope<T: Scalar>(_ x: T) -> T { isLinear(x) ? 1 : curve.slope(x) }

  func curvature<T: Scalar>(_ x: T) -> T { isLinear(x) ? 0 : curve.curvature(x) }

  func parameterSlope<T: Scalar>(_ index: Int, at x: T) -> T {
    if x.isNaN { return x }
    return index == 1 || isLinear(x) ? 0 : curve.parameterSlope(index, at: x)
  }

  var breakpoints: [Breakpoint] {
    let x = threshold / beta
    let (bend, line) = (Jet(curve.value(x), curve.slope(x), curve.curvature(x)), Jet(x, 1))
    return [
      Breakpoint(x: x, left: beta > 0 ? bend : line, right: beta > 0 ? line : bend)
    ].filter { $0.left != $0.right }
  }

  var facts: Facts {
    var facts = curve.facts
    guard !breakpoints.isEmpty else { return facts }
    facts.monotonicity = .none
    facts.smoothness = .discontinuous
    if threshold < 0 { takeLine(into: &facts) }
    return facts
  }

  /// The line goes on beyond 0, where it is the only one with its sign.
  private func takeLine(into facts: inout Facts) {
    let (edge, isUsual) = (threshold / beta, beta > 0)
    facts.range = isUsual ? .open(edge, .infinity) : .open(-.infinity, edge)
    facts.centring = .nearly
    facts.landmarks = [Landmark(.root, at: 0)]
    facts.saturation = facts.saturation.map {
      isUsual ? .open($0.lower, min($0.upper, edge)) : .open(max($0.lower, edge), $0.upper)
    }
  }

  static let slots: [any WritableKeyPath<Self, Double> & Sendable] = [\.beta, \.threshold]

  static let profile = Profile(
    id: "thresholded_softplus",
    title: "Thresholded softplus",
    family: .smooth,
    formula: "f(x) = x if β·x > t else log(1 + e^(β·x)) / β",
    derivativeFormula: "f′(x) = 1 if β·x > t else σ(β·x)",
    parameters: [
      Parameter(
        "beta", symbol: "β", meaning: "sharpness of the corner", default: 1,
        domain: .nonZero, usual: .positive, reason: "the logarithm is divided by it",
        slider: .logarithmic(0.1...10)),
      Parameter(
        "threshold", aliases: ["t"], symbol: "t", meaning: "where the line begins", default: 2,
        usual: .nonNegative, slider: .linear(0...3, step: 0.1)),
    ],
    spellings: [
      Spelling("torch.nn.Softplus(beta=1.0, threshold=20.0)", isBorrowed: true),
      Spelling(
        "torch.nn.functional.softplus(input, beta=1, threshold=20)", isBorrowed: true),
    ],
    purpose: """
      What PyTorch's softplus really computes: beyond the threshold it saves the logarithm. At the \
      usual 20 nobody sees it; a smaller one makes the curve fall by a step where the line begins.
      """,
    caveats: [
      "At PyTorch's own threshold of 20 it is taken for softplus, from which it differs by 2·10⁻⁹."
    ])
}
