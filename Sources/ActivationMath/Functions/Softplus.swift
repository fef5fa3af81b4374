import RealModule

/// Softplus: ReLU with a rounded corner.
///
///     f(x) = log(1 + e^(βx)) / β = max(x, 0) + log1p(e^−|βx|) / β
///
/// For β < 0 min(x, 0) takes the place of max(x, 0): the curve is turned around the origin.
///
/// Parameter β, the sharpness, default 1; fixed in JAX, Flax and Keras. PyTorch returns x itself
/// where βx > 20, which costs up to 2·10⁻⁹; here it is exact everywhere.
///
/// Dugas, Bengio, Bélisle, Nadeau & Garcia 2000.
struct Softplus: Vectorized, CatalogueEntry {
  /// The sharpness of the corner, β.
  var beta = 1.0

  private func gate(_ x: Double) -> Logistic { Logistic(DoubleDouble.product(beta, x)) }

  func value<T: Scalar>(_ x: T) -> T {
    x.viaDouble { x in
      let excess = Double.log(onePlus: gate(x).e) / beta
      return (x > 0) == (beta > 0) ? x + excess : excess
    }
  }

  func slope<T: Scalar>(_ x: T) -> T { x.viaDouble { gate($0).value } }

  func curvature<T: Scalar>(_ x: T) -> T { x.viaDouble { beta * gate($0).slope } }

  /// ∂f/∂β = (x·σ(βx) − f(x)) / β = −(log1p(e^−|βx|)/|β| + |x|·σ(−|βx|)) / |β|
  func parameterSlope<T: Scalar>(_ index: Int, at x: T) -> T {
    x.viaDouble { x in
      let gate = gate(x)
      let leak = gate.e == 0 ? 0 : x.magnitude * (gate.e * gate.larger)
      let size = beta.magnitude
      return -(Double.log(onePlus: gate.e) / size + leak) / size
    }
  }

  var kernel: Kernel? { .softplus(beta) }

  var facts: Facts {
    let (isUsual, onset) = (beta > 0, -4.59511985013459 / beta)
    let ends: [EndBehaviour] = [.limit(0), .line(slope: 1, offset: 0)]
    return Facts(
      range: isUsual ? .open(0, .infinity) : .open(-.infinity, 0),
      leftEnd: ends[isUsual ? 0 : 1],
      rightEnd: ends[isUsual ? 1 : 0],
      monotonicity: .increasing,
      centring: .not,
      smoothness: .smooth,
      saturation: [isUsual ? .open(-.infinity, onset) : .open(onset, .infinity)])
  }

  static let slots: [any WritableKeyPath<Self, Double> & Sendable] = [\.beta]

  static let profile = Profile(
    id: "softplus",
    title: "Softplus",
    family: .smooth,
    formula: "f(x) = log(1 + e^(β·x)) / β",
    derivativeFormula: "f′(x) = σ(β·x)",
    parameters: [
      Parameter(
        "beta", symbol: "β", meaning: "sharpness of the corner", default: 1,
        domain: .nonZero, usual: .positive, reason: "the logarithm is divided by it",
        slider: .logarithmic(0.1...10))
    ],
    spellings: Spelling.jaxAndFlax(
      "softplus(x)", otherwise: "jax.nn.softplus({beta} * x) / {beta}")
      + Spelling.plain(
        "torch.nn.Softplus(beta=1.0, threshold=20.0)",
        "torch.nn.functional.softplus(input, beta=1, threshold=20)")
      + Spelling.keras("softplus(x)", otherwise: "keras.activations.softplus({beta} * x) / {beta}")
      + [
        Spelling(
          "tf.nn.softplus(features, name=None)",
          otherwise: "tf.nn.softplus({beta} * x) / {beta}"),
        Spelling(
          "tf.math.softplus(features, name=None)",
          otherwise: "tf.math.softplus({beta} * x) / {beta}"),
      ],
    purpose: """
      A smooth ReLU whose slope is the sigmoid. Always positive, so it is the usual way to \
      produce a variance or a rate; in hidden layers ReLU is cheaper and usually as good.
      """,
    caveats: [
      "Only PyTorch has β; it also has a threshold: where β·x > 20 it returns x itself.",
      "The name has no underscore in any library, unlike soft_sign.",
    ],
    sources: [
      Source(
        "Dugas, Bengio, Bélisle, Nadeau & Garcia", 2000,
        "Incorporating Second-Order Functional Knowledge for Better Option Pricing")
    ])
}
