/// Softsign: a sigmoid made of a division.
///
///     f(x) = x / (1 + |x|)
///
/// f″ jumps from 2 to −2 at 0; the convention of JAX holds there: f″(0) = −2.
///
/// Turian, Bergstra & Bengio 2009; Glorot & Bengio 2010.
struct SoftSign: Activation, CatalogueEntry {
  func value<T: Scalar>(_ x: T) -> T {
    x.viaDouble { $0.isInfinite ? ($0 > 0 ? 1 : -1) : $0 / (1 + $0.magnitude) }
  }

  func slope<T: Scalar>(_ x: T) -> T {
    x.viaDouble {
      let r = 1 / (1 + $0.magnitude)
      return r * r
    }
  }

  func curvature<T: Scalar>(_ x: T) -> T {
    x.viaDouble {
      let r = 1 / (1 + $0.magnitude)
      return ($0 < 0 ? 2 : -2) * r * r * r
    }
  }

  var breakpoints: [Breakpoint] { [Breakpoint(x: 0, left: Jet(0, 1, 2), right: Jet(0, 1, -2))] }

  var facts: Facts {
    Facts(
      range: .open(-1, 1),
      leftEnd: .limit(-1),
      rightEnd: .limit(1),
      monotonicity: .increasing,
      symmetry: .odd,
      centring: .centred,
      smoothness: .continuous(derivatives: 1),
      saturation: [.open(-.infinity, -9), .open(9, .infinity)],
      landmarks: [Landmark(.root, at: 0), Landmark(.inflection, at: 0)])
  }

  static let profile = Profile(
    id: "soft_sign",
    title: "Softsign",
    family: .sigmoids,
    formula: "f(x) = x / (1 + |x|)",
    derivativeFormula: "f′(x) = 1 / (1 + |x|)²",
    spellings: Spelling.jaxAndFlax("soft_sign(x)")
      + Spelling.plain("torch.nn.Softsign(*args, **kwargs)", "torch.nn.functional.softsign(input)")
      + Spelling.keras("softsign(x)") + Spelling.plain("tf.nn.softsign(features, name=None)"),
    purpose: """
      Like tanh, but it approaches ±1 as slowly as 1/x, so its slope fades gently: it takes |x| \
      > 9 to lose 99 % of it, where tanh needs only 3.
      """,
    caveats: [
      "JAX and Flax write soft_sign, PyTorch and Keras softsign.",
      "f″(0) is −2 in JAX and 0 in PyTorch.",
    ],
    sources: [
      Source(
        "Turian, Bergstra & Bengio", 2009, "Quadratic Features and Deep Architectures for Chunking"),
      Source(
        "Glorot & Bengio", 2010,
        "Understanding the difficulty of training deep feedforward neural networks"),
    ])
}
