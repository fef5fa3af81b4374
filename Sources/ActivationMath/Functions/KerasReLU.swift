/// The relu of Keras with its three parameters: a leak, a ceiling and a threshold.
///
///     f(x) = min(x, M)         for x > θ          (0 where x < 0, unless M = ∞)
///            a·(x − θ)         otherwise
///
/// Defaults a = 0, M = 6 and θ = 0, which make it ReLU6; Keras's own are a = 0, M = None (∞), θ = 0,
/// which make it ReLU. At the kinks the convention is that of Keras on JAX: f′ = ½ at the ceiling
/// (0 if M = 6 and θ = 0), f′ = 0 at θ (1 if it is 0, a ≠ 0 and M = ∞).
struct KerasReLU: Vectorized, CatalogueEntry {
  /// The slope below the threshold, a.
  var negativeSlope = 0.0
  /// The greatest output, M.
  var ceiling = 6.0
  /// Where the identity begins, θ.
  var threshold = 0.0

  /// The arguments with which Keras's relu is the plain one.
  static let plain = "negative_slope=0.0, max_value=None, threshold=0.0"

  var isClipped: Bool { ceiling.isFinite }

  /// Whether Keras takes its leaky relu for it.
  private var isLeaky: Bool { negativeSlope != 0 && !isClipped && threshold == 0 }

  func value<T: Scalar>(_ x: T) -> T {
    if x.isNaN { return x }
    if x <= T(threshold) { return negativeSlope == 0 ? 0 : T(negativeSlope) * (x - T(threshold)) }
    return isClipped ? min(max(x, 0), T(ceiling)) : x
  }

  func slope<T: Scalar>(_ x: T) -> T {
    if x.isNaN { return x }
    if x < T(threshold) { return T(negativeSlope) }
    if x == T(threshold) { return isLeaky ? 1 : 0 }
    guard isClipped else { return 1 }
    if x == T(ceiling), ceiling > 0 { return ceiling == 6 && threshold == 0 ? 0 : 0.5 }
    if x == 0 { return ceiling > 0 ? 0.5 : 0 }
    return x > 0 && x < T(ceiling) ? 1 : 0
  }

  func curvature<T: Scalar>(_ x: T) -> T { x.isNaN ? x : 0 }

  func parameterSlope<T: Scalar>(_ index: Int, at x: T) -> T {
    if x.isNaN { return x }
    switch index {
    case 0: return x < T(threshold) ? x - T(threshold) : 0
    case 1: return x > T(threshold) && x > T(ceiling) ? 1 : 0
    default: return x < T(threshold) ? -T(negativeSlope) : 0
    }
  }

  var kernel: Kernel? {
    guard !isClipped else { return nil }
    return .kerasReLU(slope: negativeSlope, below: threshold, slopeThere: isLeaky ? 1 : 0)
  }

  var breakpoints: [Breakpoint] { lines.breakpoints }

  var facts: Facts { lines.facts }

  private var lines: KerasReLULines { KerasReLULines(self) }

  static let slots: [any WritableKeyPath<Self, Double> & Sendable] = [
    \.negativeSlope, \.ceiling, \.threshold,
  ]

  static let profile = Profile(
    id: "keras_relu",
    title: "Keras ReLU",
    family: .rectifiers,
    formula: "f(x) = min(max(x, 0), M) if x > θ else a·(x − θ)",
    derivativeFormula: "f′(x) = 1 if θ < x < M, 0 above, else a",
    parameters: [
      Parameter(
        "negative_slope", aliases: ["a"], symbol: "a", meaning: "slope below the threshold",
        default: 0, usual: .within(0...1), slider: .linear(0...0.5, step: 0.01)),
      Parameter(
        "max_value", aliases: ["M"], symbol: "M", meaning: "greatest output; inf for none",
        default: 6, domain: .nonNegativeOrInfinite,
        reason: "a lower ceiling lies under the floor of max(x, 0)",
        slider: .linear(1...10, step: 0.5)),
      Parameter(
        "threshold", symbol: "θ", meaning: "where the identity begins", default: 0,
        slider: .linear(-2...2, step: 0.1)),
    ],
    spellings: [
      Spelling(
        "keras.activations.relu(x, negative_slope=0.0, max_value=None, threshold=0.0)",
        isBorrowed: true),
      Spelling(
        "keras.layers.ReLU(max_value=None, negative_slope=0.0, threshold=0.0, **kwargs)",
        limits: [
          "max_value": limit("max_value of a ReLU layer cannot be a negative value."),
          "negative_slope": limit(
            "negative_slope of a ReLU layer cannot be None or a negative value."),
          "threshold": limit("threshold of a ReLU layer cannot be None or a negative value."),
        ],
        otherwise: "keras.activations.relu(x, negative_slope={negative_slope}, "
          + "max_value={max_value}, threshold={threshold})", isBorrowed: true),
    ],
    purpose: """
      One function for ReLU, leaky ReLU, ReLU6 and what lies between: a leak on the left, a \
      ceiling on the right, a threshold in between. Any threshold but 0 makes the curve jump.
      """,
    caveats: [
      "In Keras max_value is None unless it is given, which is no ceiling: max_value=inf here.",
      "With a ceiling, what lies between a negative threshold and 0 becomes 0.",
      "At the ceiling the slope is that of the backend: ½ on JAX (0 for max_value = 6), 0 on PyTorch.",
    ])

  private static func limit(_ reason: String) -> Spelling.Limit {
    Spelling.Limit(least: 0, reason: reason)
  }
}
