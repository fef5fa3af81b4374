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
        reason: "the logits are divided by it; below 0 the order turns round, see softmin",
        slider: .logarithmic(0.05...5))
    ],
    spellings: Spelling.jaxAndFlax(
      "softmax(x, axis=-1, where=None)", otherwise: "jax.nn.softmax(x / {temperature})")
      + [
        Spelling(
          "torch.nn.Softmax(dim=None)", otherwise: "torch.nn.Softmax(dim=-1)(x / {temperature})"),
        Spelling(
          "torch.nn.functional.softmax(input, dim=None, _stacklevel=3, dtype=None)",
          otherwise: "torch.nn.functional.softmax(x / {temperature}, dim=-1)"),
        Spelling(
          "torch.softmax(input, dim, dtype=None)",
          otherwise: "torch.softmax(x / {temperature}, dim=-1)"),
        Spelling(
          "keras.activations.softmax(x, axis=-1)",
          otherwise: "keras.activations.softmax(x / {temperature})"),
        Spelling(
          "keras.layers.Softmax(axis=-1, **kwargs)",
          otherwise: "keras.layers.Softmax()(x / {temperature})"),
        Spelling(
          "torch.special.softmax(input, dim, *, dtype=None)",
          otherwise: "torch.special.softmax(x / {temperature}, dim=-1)"),
        Spelling(
          "jax.scipy.special.softmax(x, /, *, axis=None)",
          otherwise: "jax.scipy.special.softmax(x / {temperature})"),
        Spelling(
          "keras.ops.softmax(x, axis=-1)", otherwise: "keras.ops.softmax(x / {temperature})"),
        Spelling(
          "tf.nn.softmax(logits, axis=None, name=None)",
          otherwise: "tf.nn.softmax(x / {temperature})"),
        Spelling(
          "torch.nn.Softmax2d(*args, **kwargs)",
          otherwise: "torch.nn.Softmax2d()(x[:, None, None] / {temperature})[:, 0, 0]",
          application: "(x[:, None, None])[:, 0, 0]",
          remark: "torch.nn.Softmax2d takes softmax over the channels, at every place of an image."),
      ],
    purpose: """
      Turns scores into one probability distribution: what one answer gains, the others lose. \
      The output layer for labels of which exactly one is right, and the weights of attention.
      """,
    caveats: [
      "PyTorch wants dim; JAX, Flax and Keras take the last axis. Over the channels of images it is "
        + "dim=-3, or torch.nn.Softmax2d.",
      "The temperature is no parameter of any library: divide the scores by T.",
      "Equal scores added to all inputs change nothing; only differences count.",
    ],
    sources: [
      Source(
        "Bridle", 1990,
        "Probabilistic Interpretation of Feedforward Classification Network Outputs, with "
          + "Relationships to Statistical Pattern Recognition")
    ])
}
