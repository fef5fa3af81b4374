/// A tanh of three straight pieces: the identity, clipped.
///
///     f(x) = min(max(x, min), max)
///
/// Bounds −1 and 1 by default, fixed to that in JAX, Flax and Keras. At the bounds the convention
/// of JAX holds: f′ = 1 (PyTorch: 0).
///
/// Collobert 2004.
struct HardTanh: Vectorized, CatalogueEntry {
  /// The least output.
  var lower = -1.0
  /// The greatest output.
  var upper = 1.0

  func value<T: Scalar>(_ x: T) -> T {
    let (lower, upper) = (T(lower), T(upper))
    return x < lower ? lower : x > upper ? upper : x
  }

  func slope<T: Scalar>(_ x: T) -> T {
    if x.isNaN { return x }
    return x < T(lower) || x > T(upper) ? 0 : 1
  }

  func curvature<T: Scalar>(_ x: T) -> T { x.isNaN ? x : 0 }

  func parameterSlope<T: Scalar>(_ index: Int, at x: T) -> T {
    if x.isNaN { return x }
    return (index == 0 ? x < T(lower) : x > T(upper)) ? 1 : 0
  }

  var kernel: Kernel? { .hardTanh(lower, upper) }

  var breakpoints: [Breakpoint] {
    guard lower < upper else { return [] }
    return [
      Breakpoint(x: lower, left: Jet(lower, 0), right: Jet(lower, 1)),
      Breakpoint(x: upper, left: Jet(upper, 1), right: Jet(upper, 0)),
    ]
  }

  var facts: Facts {
    let passesZero = lower < 0 && upper > 0
    let isOdd = lower == -upper
    return Facts(
      range: .closed(lower, upper),
      leftEnd: .limit(lower),
      rightEnd: .limit(upper),
      monotonicity: .nonDecreasing,
      symmetry: isOdd ? .odd : .none,
      centring: isOdd ? .centred : passesZero ? .nearly : .not,
      smoothness: lower < upper ? .continuous(derivatives: 0) : .smooth,
      saturation: [.closed(-.infinity, lower), .closed(upper, .infinity)],
      landmarks: passesZero ? [Landmark(.root, at: 0)] : [])
  }

  var conflict: String? {
    lower <= upper ? nil : "min may not exceed max; swap the two values"
  }

  static let slots: [any WritableKeyPath<Self, Double> & Sendable] = [\.lower, \.upper]

  /// The bounds as clip functions call them.
  private static let clip = [
    "x_min": "{min}", "x_max": "{max}", "clip_value_min": "{min}", "clip_value_max": "{max}",
  ]

  static let profile = Profile(
    id: "hard_tanh",
    title: "Hard tanh",
    family: .hard,
    formula: "f(x) = min(max(x, min), max)",
    derivativeFormula: "f′(x) = 1 if min ≤ x ≤ max else 0",
    parameters: [
      Parameter(
        "min", aliases: ["min_val"], meaning: "least output", default: -1,
        slider: .linear(-3...0, step: 0.1)),
      Parameter(
        "max", aliases: ["max_val"], meaning: "greatest output", default: 1,
        slider: .linear(0...3, step: 0.1)),
    ],
    spellings: Spelling.jaxAndFlax("hard_tanh(x)", otherwise: "jax.numpy.clip(x, {min}, {max})")
      + [
        Spelling(
          "torch.nn.Hardtanh(min_val=-1.0, max_val=1.0, inplace=False)",
          synonyms: ["min_value": "min_val", "max_value": "max_val"]),
        Spelling("torch.nn.functional.hardtanh(input, min_val=-1.0, max_val=1.0, inplace=False)"),
      ]
      + Spelling.keras("hard_tanh(x)", otherwise: "keras.ops.clip(x, {min}, {max})")
      + [
        Spelling("jax.numpy.clip(arr, min, max)", isListed: false),
        Spelling("torch.clamp(input, min, max)", isListed: false),
        Spelling("torch.clip(input, min, max)", isListed: false),
        Spelling("keras.ops.clip(x, x_min, x_max)", means: Self.clip, isListed: false),
        Spelling("tf.clip_by_value(t, clip_value_min, clip_value_max)", means: Self.clip),
      ],
    purpose: """
      Clips its input to a window: the cheapest unit with bounded, centred outputs. Inside the \
      window the gradient passes undiminished, outside nothing does.
      """,
    caveats: [
      "Only PyTorch has the bounds as parameters.",
      "At the bounds JAX takes the slope 1, PyTorch 0; Keras follows its backend.",
    ],
    sources: [Source("Collobert", 2004, "Large Scale Machine Learning")])
}
