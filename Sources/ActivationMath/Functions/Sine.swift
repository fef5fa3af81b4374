import RealModule

/// The sine, at adjustable frequency.
///
///     f(x) = sin(ωx)
///
/// Parameter ω, default 1; SIREN networks use 30. ωx is carried in two doubles, since the sine of a
/// large argument shows every bit of its error. At ±∞ there is no limit: NaN.
///
/// Sitzmann, Martel, Bergman, Lindell & Wetzstein 2020, arXiv:2006.09661.
struct Sine: Wave, CatalogueEntry {
  /// The frequency ω.
  var omega = 1.0

  func value<T: Scalar>(_ x: T) -> T { x.viaDouble { $0 == 0 ? $0 : Phase(omega, $0).sine } }

  func slope<T: Scalar>(_ x: T) -> T { x.viaDouble { omega * Phase(omega, $0).cosine } }

  func curvature<T: Scalar>(_ x: T) -> T {
    x.viaDouble { -omega * omega * Phase(omega, $0).sine }
  }

  func parameterSlope<T: Scalar>(_ index: Int, at x: T) -> T {
    x.viaDouble { $0 * Phase(omega, $0).cosine }
  }

  var kernel: Kernel { .sine(omega) }
  var reach: Float { Kernel.reach(ofWave: omega) }

  var facts: Facts {
    Facts(
      range: .closed(-1, 1),
      leftEnd: .oscillating,
      rightEnd: .oscillating,
      monotonicity: .none,
      symmetry: .odd,
      centring: .centred,
      smoothness: .smooth,
      landmarks: [
        Landmark(.minimum, at: -.pi / 2 / omega), Landmark(.root, at: 0),
        Landmark(.inflection, at: 0), Landmark(.maximum, at: .pi / 2 / omega),
      ].sorted { $0.x < $1.x })
  }

  static let slots: [any WritableKeyPath<Self, Double> & Sendable] = [\.omega]

  static let profile = Profile(
    id: "sine",
    title: "Sine",
    family: .periodic,
    formula: "f(x) = sin(ω·x)",
    derivativeFormula: "f′(x) = ω·cos(ω·x)",
    parameters: [
      Parameter(
        "omega", symbol: "ω", meaning: "frequency", default: 1,
        domain: .nonZero, usual: .positive, reason: "sin(0·x) is 0 everywhere",
        slider: .logarithmic(0.1...30))
    ],
    nicknames: ["sin"],
    spellings: [
      Spelling("jax.numpy.sin(x, /)", otherwise: "jax.numpy.sin({omega} * x)"),
      Spelling("torch.sin(input)", otherwise: "torch.sin({omega} * x)"),
      Spelling("keras.ops.sin(x)", otherwise: "keras.ops.sin({omega} * x)"),
      Spelling("tf.math.sin(x, name=None)", otherwise: "tf.math.sin({omega} * x)"),
      Spelling("tf.sin(x, name=None)", otherwise: "tf.sin({omega} * x)"),
    ],
    purpose: """
      Networks of sines (SIREN) store pictures and shapes as functions of the coordinates, with \
      fine detail and exact derivatives. They need their own initialisation and ω of about 30.
      """,
    caveats: ["The libraries have no ω: write sin(ω·x)."],
    sources: [
      Source(
        "Sitzmann, Martel, Bergman, Lindell & Wetzstein", 2020,
        "Implicit Neural Representations with Periodic Activation Functions", "arXiv:2006.09661")
    ])
}
