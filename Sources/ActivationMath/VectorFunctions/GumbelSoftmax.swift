import RealModule

/// Gumbel-softmax: softmax of scores to which noise has been added, a sample that can be
/// differentiated.
///
///     fᵢ = e^((xᵢ + gᵢ)/T) / Σₖ e^((xₖ + gₖ)/T),   gᵢ = −log(−log uᵢ)
///
/// Parameters: the temperature T; a seed, from which the noise u comes, so that one seed is one
/// function; and hard, with which the largest takes all while the slopes stay those of the soft one.
///
/// Jang, Gu & Poole 2017, arXiv:1611.01144; Maddison, Mnih & Teh 2017, arXiv:1611.00712.
struct GumbelSoftmax: VectorActivation, CatalogueEntry {
  /// The temperature T.
  var temperature = 1.0
  /// The seed of the noise.
  var seed = 0.0
  /// 1 if the largest takes all.
  var hard = 0.0

  func value<T: Scalar>(_ x: [T]) -> [T] {
    let soft = softmax.value(noisy(x))
    guard hard != 0, let largest = soft.max(), !soft.contains(where: \.isNaN) else {
      return [T](rounding: soft)
    }
    let winner = soft.firstIndex(of: largest)
    return soft.indices.map { $0 == winner ? 1 : 0 }
  }

  func jacobian<T: Scalar>(_ x: [T]) -> [[T]] {
    [[T]](rounding: softmax.jacobian(noisy(x)))
  }

  private var softmax: Softmax { Softmax(temperature: temperature) }

  private func noisy<T: Scalar>(_ x: [T]) -> [Double] {
    var noise = GumbelNoise(seed: UInt64(clamping: Int(clamping: seed)))
    return x.map { $0.double + noise.next() }
  }

  static let slots: [any WritableKeyPath<Self, Double> & Sendable] = [
    \.temperature, \.seed, \.hard,
  ]

  static let profile = Profile(
    id: "gumbel_softmax",
    title: "Gumbel-softmax",
    family: .softmax,
    formula: "fᵢ = e^((xᵢ + gᵢ)/T) / Σₖ e^((xₖ + gₖ)/T),  g = −log(−log u)",
    derivativeFormula: "∂fᵢ/∂xⱼ = fᵢ·(δᵢⱼ − fⱼ) / T",
    parameters: [
      Parameter(
        "temperature", aliases: ["tau", "T"], symbol: "T",
        meaning: "low: one takes all; high: equal shares", default: 1, domain: .positive,
        reason: "the logits are divided by it; towards 0 one takes all",
        slider: .logarithmic(0.05...5)),
      Parameter(
        "seed", meaning: "which noise", default: 0, domain: .integer(in: 0...1_000_000),
        slider: .linear(0...20, step: 1)),
      Parameter(
        "hard", meaning: "1: the largest takes all", default: 0, domain: .integer(in: 0...1),
        slider: .linear(0...1, step: 1)),
    ],
    spellings: [
      Spelling(
        "torch.nn.functional.gumbel_softmax(logits, tau=1, hard=False, eps=1e-10, dim=-1)")
    ],
    purpose: """
      Draws one of several answers with the chances that softmax gives them, and still lets \
      gradients through. As T falls the sample becomes one-hot and the gradients large.
      """,
    caveats: [
      "The libraries draw new noise at every call; here the seed fixes it, and its numbers are "
        + "none of theirs.",
      "With hard the slopes are still those of the soft sample (straight-through).",
    ],
    sources: [
      Source(
        "Jang, Gu & Poole", 2017, "Categorical Reparameterization with Gumbel-Softmax",
        "arXiv:1611.01144"),
      Source(
        "Maddison, Mnih & Teh", 2017,
        "The Concrete Distribution: A Continuous Relaxation of Discrete Random Variables",
        "arXiv:1611.00712"),
    ])
}

/// Numbers of the standard Gumbel distribution, the same for the same seed (SplitMix64).
private struct GumbelNoise {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    // The middle of one of 2⁵² equal parts of (0, 1): neither end occurs.
    let uniform = (Double((z ^ (z >> 31)) >> 12) + 0.5) * 0x1p-52
    return -.log(-.log(uniform))
  }
}
