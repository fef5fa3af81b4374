/// The logistic function.
///
///     f(x) = 1 / (1 + e⁻ˣ)
///
/// See ``Logistic`` for the stable forms: σ′ keeps all its digits where σ has rounded to 1.
///
/// Verhulst 1838.
struct Sigmoid: Vectorized, CatalogueEntry {
  func value<T: Scalar>(_ x: T) -> T { x.viaDouble { Logistic($0).value } }

  func slope<T: Scalar>(_ x: T) -> T { x.viaDouble { Logistic($0).slope } }

  func curvature<T: Scalar>(_ x: T) -> T { x.viaDouble { Logistic($0).curvature } }

  /// Where σ′ falls to one per cent of its maximum 1/4: σ(1 − σ) = 1/400.
  static let saturationOnset = 5.986445692252764

  var kernel: Kernel? { .sigmoid }

  var facts: Facts {
    Facts(
      range: .open(0, 1),
      leftEnd: .limit(0),
      rightEnd: .limit(1),
      monotonicity: .increasing,
      centring: .not,
      smoothness: .smooth,
      saturation: [
        .open(-.infinity, -Self.saturationOnset), .open(Self.saturationOnset, .infinity),
      ],
      landmarks: [Landmark(.inflection, at: 0)])
  }

  static let profile = Profile(
    id: "sigmoid",
    title: "Sigmoid",
    family: .sigmoids,
    formula: "f(x) = 1 / (1 + e⁻ˣ)",
    derivativeFormula: "f′(x) = f(x)·(1 − f(x))",
    nicknames: ["logistic"],
    spellings: Spelling.jaxAndFlax("sigmoid(x)")
      + Spelling.plain(
        "torch.nn.Sigmoid(*args, **kwargs)", "torch.nn.functional.sigmoid(input)",
        "keras.activations.sigmoid(x)", "torch.sigmoid(input)", "torch.special.expit(input)",
        "jax.scipy.special.expit(x)", "keras.ops.sigmoid(x)", "tf.nn.sigmoid(x, name=None)",
        "tf.math.sigmoid(x, name=None)", "tf.sigmoid(x, name=None)"),
    purpose: """
      Turns a score into a probability of yes: the output for two classes and for labels that \
      can hold together, and the gate inside LSTMs. Its slope is at most 1/4, so deep stacks of \
      it starve of gradient.
      """,
    caveats: [
      "For training, feed the score to a loss that takes logits; the log of a sigmoid loses digits."
    ],
    sources: [
      Source(
        "Verhulst", 1838, "Notice sur la loi que la population suit dans son accroissement"),
      Source(
        "Rumelhart, Hinton & Williams", 1986,
        "Learning representations by back-propagating errors"),
    ])
}
