/// The randomised leaky ReLU, as it evaluates once training is over.
///
///     f(x) = x      for x ≥ 0
///            a·x    otherwise,   a = (lower + upper)/2
///
/// In training a is drawn from U(lower, upper) for every element. Defaults 1/8 and 1/3, as in
/// PyTorch, the only library that has it. At 0: f′(0) = 1.
///
/// Xu, Wang, Chen & Li 2015, arXiv:1505.00853.
struct RReLU: Activation, CatalogueEntry {
  /// The least slope drawn in training.
  var lower = 1.0 / 8
  /// The greatest slope drawn in training.
  var upper = 1.0 / 3

  // Halves first: the sum of two large bounds is not finite.
  private var leak: Leak { Leak(slope: lower / 2 + upper / 2) }

  func value<T: Scalar>(_ x: T) -> T { leak.value(x) }

  func slope<T: Scalar>(_ x: T) -> T { leak.slope(x) }

  func curvature<T: Scalar>(_ x: T) -> T { leak.curvature(x) }

  func parameterSlope<T: Scalar>(_ index: Int, at x: T) -> T { leak.slopeGradient(x) / 2 }

  var breakpoints: [Breakpoint] { leak.breakpoints }

  var facts: Facts { leak.facts }

  var conflict: String? {
    lower <= upper ? nil : "lower may not exceed upper; swap the two values"
  }

  static let slots: [any WritableKeyPath<Self, Double> & Sendable] = [\.lower, \.upper]

  static let profile = Profile(
    id: "rrelu",
    title: "RReLU",
    family: .rectifiers,
    formula: "f(x) = x if x ≥ 0 else (lower + upper)/2·x",
    derivativeFormula: "f′(x) = 1 if x ≥ 0 else a",
    parameters: [
      Parameter(
        "lower", meaning: "least slope drawn in training", default: 1.0 / 8,
        usual: .within(0...1), slider: .linear(0...1, step: 0.01)),
      Parameter(
        "upper", meaning: "greatest slope drawn in training", default: 1.0 / 3,
        usual: .within(0...1), slider: .linear(0...1, step: 0.01)),
    ],
    spellings: [
      Spelling(
        "torch.nn.RReLU(lower=0.125, upper=0.3333333333333333, inplace=False)",
        application: ".eval()(x)"),
      Spelling(
        "torch.nn.functional.rrelu(input, lower=0.125, upper=0.3333333333333333, training=False, "
          + "inplace=False)"),
      Spelling(
        "torch.rrelu(input, lower=0.125, upper=0.3333333333333333, training=False, generator=None)"),
    ],
    purpose: """
      A leaky ReLU whose slope is drawn at random for every element in training, which works \
      against overfitting like dropout does. Afterwards, and here, the slope is the mean of the \
      two bounds.
      """,
    caveats: [
      "torch.nn.RReLU draws at random until the module is switched to eval().",
      "f′(0) is the mean slope in PyTorch, 0.229 by default; here it is 1, as in JAX's leaky_relu.",
      "The paper divides instead: its slope after training is 1/((3 + 8)/2) = 0.182.",
    ],
    sources: [
      Source(
        "Xu, Wang, Chen & Li", 2015,
        "Empirical Evaluation of Rectified Activations in Convolutional Network",
        "arXiv:1505.00853")
    ])
}
