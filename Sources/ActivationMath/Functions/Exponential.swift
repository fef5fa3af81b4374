import RealModule

/// The exponential function, its own derivative.
///
///     f(x) = eˣ
///
/// Overflows to ∞ for x > 709.78 (Float: 88.72).
struct Exponential: Vectorized, CatalogueEntry {
  func value<T: Scalar>(_ x: T) -> T { x.viaDouble { .exp($0) } }

  func slope<T: Scalar>(_ x: T) -> T { value(x) }

  func curvature<T: Scalar>(_ x: T) -> T { value(x) }

  var kernel: Kernel? { .exponential }

  var facts: Facts {
    Facts(
      range: .open(0, .infinity),
      leftEnd: .limit(0),
      rightEnd: .unbounded(sign: 1),
      monotonicity: .increasing,
      centring: .not,
      smoothness: .smooth)
  }

  static let profile = Profile(
    id: "exponential",
    title: "Exponential",
    family: .elementary,
    formula: "f(x) = eˣ",
    derivativeFormula: "f′(x) = eˣ",
    spellings: Spelling.plain(
      "keras.activations.exponential(x)", "jax.numpy.exp(x, /)", "torch.exp(input)",
      "keras.ops.exp(x)", "tf.math.exp(x, name=None)", "tf.exp(x, name=None)"),
    purpose: """
      Makes any score positive, for rates and variances; softmax is made of it. In hidden layers \
      it explodes: the slope grows as fast as the value.
      """)
}
