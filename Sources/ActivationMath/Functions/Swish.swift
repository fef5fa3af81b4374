/// Swish: x times a sigmoid of adjustable sharpness.
///
///     f(x) = x·σ(βx)          ∂f/∂β = x² σ′(βx)
///
/// Parameter β, default 1, fixed to that in JAX, Flax and Keras, where swish is silu. β = 0 gives
/// x/2; a large β comes close to ReLU. For β < 0 the curve is turned around the origin.
///
/// Ramachandran, Zoph & Le 2017, arXiv:1710.05941.
struct Swish: Vectorized, CatalogueEntry {
  /// The sharpness of the gate, β.
  var beta = 1.0

  private func gated(_ x: Double) -> LogisticGated {
    LogisticGated(x, gate: DoubleDouble.product(beta, x), beta)
  }

  /// Where the gate is 0 or 1 to every bit and βx may have overflowed.
  private func isFar(_ x: Double) -> Bool { (beta * x).isInfinite }

  func value<T: Scalar>(_ x: T) -> T {
    x.viaDouble { x in
      if beta == 0 { return x / 2 }
      return isFar(x) ? (beta * x > 0 ? x : 0) : gated(x).value
    }
  }

  func slope<T: Scalar>(_ x: T) -> T {
    x.viaDouble { x in
      if beta == 0 { return x.isNaN ? x : 0.5 }
      return isFar(x) ? (beta * x > 0 ? 1 : 0) : gated(x).slope
    }
  }

  func curvature<T: Scalar>(_ x: T) -> T {
    x.viaDouble { x in
      if beta == 0 { return x.isNaN ? x : 0 }
      return isFar(x) ? 0 : gated(x).curvature
    }
  }

  func parameterSlope<T: Scalar>(_ index: Int, at x: T) -> T {
    x.viaDouble { x in
      let slope = Logistic(DoubleDouble.product(beta, x)).slope
      return slope == 0 ? 0 : x * slope * x
    }
  }

  var kernel: Kernel? { .swish(beta) }

  var facts: Facts {
    guard beta != 0 else { return Self.halfIdentity }
    let silu = SiLU().facts
    var facts = silu
    let bound = silu.range.lower / beta
    facts.range = beta > 0 ? .closed(bound, .infinity) : .closed(-.infinity, bound)
    facts.saturation = silu.saturation.map {
      beta > 0 ? .open($0.lower, $0.upper / beta) : .open($0.upper / beta, .infinity)
    }
    facts.landmarks = silu.landmarks.map { Landmark($0.kind, at: $0.x / beta) }
    if beta < 0 { facts.turn() }
    return facts
  }

  private static let halfIdentity = Facts(
    range: .reals,
    leftEnd: .line(slope: 0.5, offset: 0),
    rightEnd: .line(slope: 0.5, offset: 0),
    monotonicity: .increasing,
    symmetry: .odd,
    centring: .centred,
    smoothness: .smooth,
    landmarks: [Landmark(.root, at: 0)])

  static let slots: [any WritableKeyPath<Self, Double> & Sendable] = [\.beta]

  static let profile = Profile(
    id: "swish",
    title: "Swish",
    family: .selfGated,
    formula: "f(x) = x·σ(β·x)",
    derivativeFormula: "f′(x) = σ(β·x)·(1 + β·x·(1 − σ(β·x)))",
    parameters: [
      Parameter(
        "beta", symbol: "β", meaning: "sharpness of the gate", default: 1, usual: .nonNegative,
        slider: .linear(0...10, step: 0.1), isLearnable: true)
    ],
    spellings: Spelling.jaxAndFlax("swish(x)", otherwise: "x * jax.nn.sigmoid({beta} * x)")
      + [Spelling(.torch, recipe: "x * torch.sigmoid({beta} * x)")]
      + Spelling.keras("swish(x)", otherwise: "x * keras.activations.sigmoid({beta} * x)")
      + [
        Spelling("tf.nn.swish(features, beta=1.0)"),
        Spelling("tf.nn.silu(features, beta=1.0)", isListed: false, isBorrowed: true),
        Spelling(
          .torchFunctional, recipe: "x * torch.nn.functional.sigmoid({beta} * x)", isListed: false),
      ],
    purpose: """
      Found by an automatic search over formulas. β moves it from the straight line x/2 at 0 to \
      ReLU at infinity, and can be learned; with β = 1 it is SiLU.
      """,
    caveats: ["The libraries have no β: their swish is silu. PyTorch has only SiLU."],
    sources: [
      Source(
        "Ramachandran, Zoph & Le", 2017, "Searching for Activation Functions", "arXiv:1710.05941")
    ])
}

extension Facts {
  /// What is true of −f(−x) besides what its places and bounds say already; the ends lie on lines through 0.
  fileprivate mutating func turn() {
    (leftEnd, rightEnd) = (rightEnd, leftEnd)
    landmarks = landmarks.reversed().map {
      $0.kind == .minimum ? Landmark(.maximum, at: $0.x) : $0
    }
  }
}
