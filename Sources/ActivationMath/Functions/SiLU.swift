/// The sigmoid linear unit: x times its own sigmoid. Swish with β = 1.
///
///     f(x) = x·σ(x)
///
/// Elfwing, Uchibe & Doya 2017, arXiv:1702.03118.
struct SiLU: Vectorized, CatalogueEntry {
  private func gated(_ x: Double) -> LogisticGated {
    LogisticGated(x, gate: DoubleDouble(head: x), 1)
  }

  func value<T: Scalar>(_ x: T) -> T {
    x.viaDouble { $0.isInfinite ? max($0, 0) : gated($0).value }
  }

  func slope<T: Scalar>(_ x: T) -> T {
    x.viaDouble { $0.isInfinite ? ($0 > 0 ? 1 : 0) : gated($0).slope }
  }

  func curvature<T: Scalar>(_ x: T) -> T {
    x.viaDouble { $0.isInfinite ? 0 : gated($0).curvature }
  }

  var kernel: Kernel? { .silu }

  var facts: Facts {
    Facts(
      range: .closed(-0.2784645427610738, .infinity),
      leftEnd: .limit(0),
      rightEnd: .line(slope: 1, offset: 0),
      monotonicity: .none,
      centring: .nearly,
      smoothness: .smooth,
      saturation: [.open(-.infinity, -6.142915700195617)],
      landmarks: [
        Landmark(.inflection, at: -2.3993572805154677), Landmark(.minimum, at: -1.278464542761074),
        Landmark(.root, at: 0), Landmark(.inflection, at: 2.3993572805154677),
      ])
  }

  static let profile = Profile(
    id: "silu",
    title: "SiLU",
    family: .selfGated,
    formula: "f(x) = x·σ(x)",
    derivativeFormula: "f′(x) = σ(x)·(1 + x·(1 − σ(x)))",
    spellings: Spelling.jaxAndFlax("silu(x)")
      + Spelling.plain(
        "torch.nn.SiLU(inplace=False)", "torch.nn.functional.silu(input, inplace=False)")
      + Spelling.keras("silu(x)")
      + [Spelling("tf.nn.silu(features, beta=1.0)", choice: "beta=1.0")],
    purpose: """
      Lets x through in proportion to its sigmoid: smooth, with a shallow dip at −1.28 that \
      keeps some gradient on the negative side. Common in vision networks, and the gate of \
      LLaMA's SwiGLU layers.
      """,
    caveats: ["JAX, Flax and Keras call it swish as well; in PyTorch it is SiLU only."],
    sources: [
      Source(
        "Elfwing, Uchibe & Doya", 2017,
        "Sigmoid-Weighted Linear Units for Neural Network Function Approximation in "
          + "Reinforcement Learning", "arXiv:1702.03118"),
      Source(
        "Ramachandran, Zoph & Le", 2017, "Searching for Activation Functions", "arXiv:1710.05941"),
    ])
}
