import RealModule

/// Root-mean-square normalisation: a vector scaled to mean square 1.
///
///     fᵢ = xᵢ / √(1/n Σₖ xₖ² + ε)
///     ∂fᵢ/∂xⱼ = (δᵢⱼ − fᵢfⱼ/n) / √(1/n Σₖ xₖ² + ε)
///
/// Parameter ε, default 10⁻⁶. Large inputs are scaled first, so that 1e300 costs no digits.
///
/// Zhang & Sennrich 2019, arXiv:1910.07467.
struct RMSNorm: VectorActivation, CatalogueEntry {
  /// ε, added under the root.
  var epsilon = 1e-6

  func value<T: Scalar>(_ x: [T]) -> [T] {
    let numbers = x.doubles
    let (scale, inverse) = norm(numbers)
    return [T](rounding: numbers.map { $0 * scale * inverse })
  }

  func jacobian<T: Scalar>(_ x: [T]) -> [[T]] {
    let numbers = x.doubles
    let (scale, inverse) = norm(numbers)
    let (f, count) = (numbers.map { $0 * scale * inverse }, Double(x.count))
    return [[T]](
      rounding: f.indices.map { i in
        f.indices.map { j in ((i == j ? 1 : 0) - f[i] * f[j] / count) * inverse * scale }
      })
  }

  /// A power of two that brings large inputs near 1, and 1/√(mean square + ε) of the scaled ones.
  private func norm(_ x: [Double]) -> (scale: Double, inverse: Double) {
    let largest = x.lazy.map(\.magnitude).max() ?? 0
    let scale = largest > 1e100 && largest.isFinite ? 1 / largest.binade : 1
    let square = x.reduce(0) { $0 + ($1 * scale) * ($1 * scale) } / Double(x.count)
    return (scale, 1 / .sqrt(square + epsilon * scale * scale))
  }

  static let slots: [any WritableKeyPath<Self, Double> & Sendable] = [\.epsilon]

  static let profile = Profile(
    id: "rms_norm",
    title: "RMSNorm",
    family: .pooling,
    formula: "fᵢ = xᵢ / √(1/n · Σₖ xₖ² + ε)",
    derivativeFormula: "∂fᵢ/∂xⱼ = (δᵢⱼ − fᵢ·fⱼ/n) / √(1/n · Σₖ xₖ² + ε)",
    parameters: [
      Parameter(
        "epsilon", aliases: ["eps"], symbol: "ε", meaning: "keeps the root from zero",
        default: 1e-6, domain: .positive, reason: "it keeps equal values from 0/0",
        slider: .logarithmic(1e-8...1))
    ],
    nicknames: ["rmsnorm", "RMSNorm"],
    spellings: [
      Spelling(
        "torch.nn.RMSNorm(normalized_shape, eps=None, elementwise_affine=True, device=None, "
          + "dtype=None)", fallbacks: ["eps": 0x1p-23]),
      Spelling(
        "torch.nn.functional.rms_norm(input, normalized_shape, weight=None, eps=None)",
        fallbacks: ["eps": 0x1p-23]),
      Spelling(
        "flax.linen.RMSNorm(epsilon=1e-06, dtype=None, param_dtype=float32, use_scale=True)",
        application: ".init_with_output(jax.random.key(0), x)[0]"),
      Spelling("flax.nnx.RMSNorm(num_features, *, epsilon=1e-06, rngs)"),
      Spelling("keras.layers.RMSNormalization(axis=-1, epsilon=1e-06, **kwargs)"),
    ],
    purpose: """
      Layer normalisation without the mean: the scale is set, the centre stays where it is. \
      LLaMA, T5 and their relatives have it twice in every block.
      """,
    caveats: [
      "ε is 10⁻⁶ in Flax and Keras; PyTorch takes the precision of the numbers, 1.2·10⁻⁷ in Float32.",
      "Flax and PyTorch multiply by a learned scale, which begins at 1.",
    ],
    sources: [
      Source(
        "Zhang & Sennrich", 2019, "Root Mean Square Layer Normalization", "arXiv:1910.07467")
    ])
}
