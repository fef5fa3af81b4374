/// ReLU with a small fixed slope on the left.
///
///     f(x) = x      for x ≥ 0
///            a·x    otherwise
///
/// The slope a is 0.01 in JAX, Flax and PyTorch, 0.2 in `keras.activations` and 0.3 in
/// `keras.layers`. At 0 the convention of JAX holds: f′(0) = 1 (PyTorch: a).
///
/// Maas, Hannun & Ng 2013.
struct LeakyReLU: Vectorized, CatalogueEntry {
  /// The slope for x < 0, a.
  var negativeSlope = 0.01

  private var leak: Leak { Leak(slope: negativeSlope) }

  func value<T: Scalar>(_ x: T) -> T { leak.value(x) }

  func slope<T: Scalar>(_ x: T) -> T { leak.slope(x) }

  func curvature<T: Scalar>(_ x: T) -> T { leak.curvature(x) }

  func parameterSlope<T: Scalar>(_ index: Int, at x: T) -> T { leak.slopeGradient(x) }

  var kernel: Kernel? { .leakyReLU(negativeSlope) }

  var breakpoints: [Breakpoint] { leak.breakpoints }

  var facts: Facts { leak.facts }

  static let slots: [any WritableKeyPath<Self, Double> & Sendable] = [\.negativeSlope]

  static let profile = Profile(
    id: "leaky_relu",
    title: "Leaky ReLU",
    family: .rectifiers,
    formula: "f(x) = x if x ≥ 0 else a·x",
    derivativeFormula: "f′(x) = 1 if x ≥ 0 else a",
    parameters: [
      Parameter(
        "negative_slope", aliases: ["a", "alpha"], symbol: "a", meaning: "slope for x < 0",
        default: 0.01, usual: .within(0...1), slider: .linear(0...0.5, step: 0.01))
    ],
    spellings: Spelling.jaxAndFlax("leaky_relu(x, negative_slope=0.01)")
      + Spelling.plain(
        "torch.nn.LeakyReLU(negative_slope=0.01, inplace=False)",
        "torch.nn.functional.leaky_relu(input, negative_slope=0.01, inplace=False)")
      + Spelling.keras("leaky_relu(x, negative_slope=0.2)") + [
        Spelling(
          "keras.layers.LeakyReLU(negative_slope=0.3, **kwargs)",
          limits: [
            "negative_slope": Spelling.Limit(
              least: 0,
              reason: "The negative_slope value of a Leaky ReLU layer cannot be None or negative "
                + "value. Expected a float.")
          ],
          otherwise: "keras.activations.leaky_relu(x, negative_slope={negative_slope})",
          synonyms: ["alpha": "negative_slope"]),
        Spelling("tf.nn.leaky_relu(features, alpha=0.2, name=None)"),
      ],
    purpose: """
      The leak keeps a little gradient alive where ReLU has none, so that no unit dies for good. \
      The slope is a constant; PReLU learns it.
      """,
    caveats: [
      "The slope is 0.01 in JAX, Flax and PyTorch, 0.2 in keras.activations, 0.3 in keras.layers.",
      "At 0 JAX takes the slope 1, PyTorch takes a; Keras follows its backend.",
    ],
    sources: [
      Source(
        "Maas, Hannun & Ng", 2013,
        "Rectifier Nonlinearities Improve Neural Network Acoustic Models")
    ])
}
