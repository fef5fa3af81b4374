/// Softmax: scores to probabilities that share one whole.
///
///     fᵢ = e^(xᵢ/T) / Σₖ e^(xₖ/T)          ∂fᵢ/∂xⱼ = fᵢ (δᵢⱼ − fⱼ) / T
///
/// Parameter T, the temperature, default 1; no library has it, divide the scores yourself. One +∞
/// takes everything (the limit; JAX and PyTorch return NaN), several +∞ or nothing but −∞ give NaN.
///
/// Bridle 1990.
struct Softmax: VectorActivation, CatalogueEntry {
  /// The temperature T.
  var temperature = 1.0

  func value<T: Scalar>(_ x: [T]) -> [T] {
    guard let shared = SharedExponentials(x.doubles, temperature: temperature) else {
      return x.map { _ in .nan }
    }
    return [T](rounding: shared.shares)
  }

  func jacobian<T: Scalar>(_ x: [T]) -> [[T]] {
    guard let shared = SharedExponentials(x.doubles, temperature: temperature) else {
      return [[T]](rounding: [[Double]](rows: x.count, columns: x.count, filledWith: .nan))
    }
    return [[T]](rounding: shared.shareJacobian.map { $0.map { $0 / temperature } })
  }

  static let slots: [any WritableKeyPath<Self, Double> & Sendable] = [\.temperature]

  static let profile = Profile(
    id: "softmax",
    title: "Softmax",
    family: .softmax,
    formula: "fᵢ = e^(xᵢ/T) / Σₖ e^(xₖ/T)",
    derivativeFormula: "∂fᵢ/∂xⱼ = fᵢ·(δᵢⱼ − fⱼ) / T",
    parameters: [
      Parameter(
        "temperature", aliases: ["T"], symbol: "T",
        meaning: "low: the largest takes all; high: equal shares", default: 1, domain: .positive,
        slider: .logarithmic(0.05...5))
    ],
    spellings: Spelling.jaxAndFlax("softmax", arguments: "x, axis=-1") + [
      Spelling(
        .torchNN, "Softmax", signature: "Softmax(dim=None)", code: "torch.nn.Softmax(dim=-1)(x)"),
      Spelling(
        .torchFunctional, "softmax", signature: "softmax(input, dim=None)",
        code: "torch.nn.functional.softmax(x, dim=-1)"),
      Spelling(
        .torch, "softmax", signature: "softmax(input, dim)", code: "torch.softmax(x, dim=-1)"),
      Spelling(.keras, "softmax", signature: "softmax(x, axis=-1)"),
      Spelling(.kerasLayers, "Softmax", signature: "Softmax(axis=-1)"),
    ],
    purpose: """
      Turns scores into one probability distribution: what one answer gains, the others lose. \
      The output layer for labels of which exactly one is right, and the weights of attention.
      """,
    caveats: [
      "PyTorch wants dim; JAX, Flax and Keras take the last axis.",
      "The temperature is no parameter of any library: divide the scores by T.",
      "Equal scores added to all inputs change nothing; only differences count.",
    ],
    sources: [Source("Bridle", 1990)])
}
