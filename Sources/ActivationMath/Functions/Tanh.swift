import RealModule

/// The hyperbolic tangent.
///
///     f(x) = (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ) = 2σ(2x) − 1
///
/// f′ = 4σ′(2x), since 1 − tanh² loses every digit where tanh has rounded to 1.
///
/// LeCun, Bottou, Orr & Müller 1998.
struct Tanh: Vectorized, CatalogueEntry {
  func value<T: Scalar>(_ x: T) -> T { x.viaDouble { .tanh($0) } }

  func slope<T: Scalar>(_ x: T) -> T { x.viaDouble { 4 * Logistic(2 * $0).slope } }

  func curvature<T: Scalar>(_ x: T) -> T {
    x.viaDouble { -2 * .tanh($0) * (4 * Logistic(2 * $0).slope) }
  }

  var kernel: Kernel? { .tanh }

  var facts: Facts {
    Facts(
      range: .open(-1, 1),
      leftEnd: .limit(-1),
      rightEnd: .limit(1),
      monotonicity: .increasing,
      symmetry: .odd,
      centring: .centred,
      smoothness: .smooth,
      saturation: [
        .open(-.infinity, -Sigmoid.saturationOnset / 2),
        .open(Sigmoid.saturationOnset / 2, .infinity),
      ],
      landmarks: [Landmark(.root, at: 0), Landmark(.inflection, at: 0)])
  }

  static let profile = Profile(
    id: "tanh",
    title: "Tanh",
    family: .sigmoids,
    formula: "f(x) = (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ)",
    derivativeFormula: "f′(x) = 1 − f(x)²",
    spellings: Spelling.jaxAndFlax("tanh(x)")
      + Spelling.plain(
        "torch.nn.Tanh(*args, **kwargs)", "torch.nn.functional.tanh(input)",
        "keras.activations.tanh(x)", "jax.numpy.tanh(x, /)", "torch.tanh(input)",
        "keras.ops.tanh(x)", "tf.nn.tanh(x, name=None)", "tf.math.tanh(x, name=None)",
        "tf.tanh(x, name=None)"),
    purpose: """
      A sigmoid stretched to (−1, 1): odd, so its outputs are centred, and four times as steep \
      at 0. The classic unit of recurrent networks; it still saturates on both sides.
      """,
    sources: [Source("LeCun, Bottou, Orr & Müller", 1998, "Efficient BackProp")])
}
