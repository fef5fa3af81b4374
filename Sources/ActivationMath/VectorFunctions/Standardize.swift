import RealModule

/// Standardisation: mean 0 and variance 1, the heart of layer normalisation.
///
///     fᵢ = (xᵢ − μ) / √(σ² + ε)
///     ∂fᵢ/∂xⱼ = (δᵢⱼ − 1/n − x̂ᵢx̂ⱼ/n) / √(σ² + ε),   x̂ = f
///
/// Parameter ε, default 10⁻⁵; σ² is the population variance. The mean is corrected in a second pass
/// and large inputs are scaled first, so that neither an offset nor 1e300 costs digits.
///
/// Ba, Kiros & Hinton 2016, arXiv:1607.06450.
struct Standardize: VectorActivation, CatalogueEntry {
  /// ε, added under the root.
  var epsilon = 1e-5

  func value<T: Scalar>(_ x: [T]) -> [T] {
    [T](rounding: Moments(x.doubles, epsilon: epsilon).standardized)
  }

  func jacobian<T: Scalar>(_ x: [T]) -> [[T]] {
    [[T]](rounding: Moments(x.doubles, epsilon: epsilon).jacobian)
  }

  static let slots: [any WritableKeyPath<Self, Double> & Sendable] = [\.epsilon]

  static let profile = Profile(
    id: "standardize",
    title: "Standardize",
    family: .pooling,
    formula: "fᵢ = (xᵢ − μ) / √(σ² + ε)",
    derivativeFormula: "∂fᵢ/∂xⱼ = (δᵢⱼ − 1/n − fᵢ·fⱼ/n) / √(σ² + ε)",
    parameters: [
      Parameter(
        "epsilon", aliases: ["eps"], symbol: "ε", meaning: "keeps the root from zero",
        default: 1e-5, domain: .positive, reason: "it keeps equal values from 0/0",
        slider: .logarithmic(1e-8...1))
    ],
    nicknames: ["layer_norm", "LayerNorm"],
    spellings: Spelling.jaxAndFlax(
      "standardize(x, axis=-1, mean=None, variance=None, epsilon=1e-05, where=None, "
        + "*, algorithm='fast')")
      + Spelling.plain(
        "torch.nn.LayerNorm(normalized_shape, eps=1e-05, elementwise_affine=True, bias=True, "
          + "device=None, dtype=None)",
        "torch.nn.functional.layer_norm(input, normalized_shape, weight=None, bias=None, "
          + "eps=1e-05)")
      + [
        Spelling(
          "flax.linen.LayerNorm(epsilon=1e-06, dtype=None, param_dtype=float32, use_bias=True, "
            + "use_scale=True)", application: ".init_with_output(jax.random.key(0), x)[0]"),
        Spelling("flax.nnx.LayerNorm(num_features, *, epsilon=1e-06, rngs)"),
        Spelling(
          "keras.layers.LayerNormalization(axis=-1, epsilon=0.001, center=True, scale=True, "
            + "**kwargs)", application: "(x[None])[0]"),
      ],
    purpose: """
      Shifts and scales a vector to mean 0 and variance 1: layer normalisation without its \
      learned scale and shift. The first transformers have it twice in every block; LLaMA and T5 use RMSNorm.
      """,
    caveats: [
      "JAX and Flax compute the variance as E[x²] − E[x]² by default, which fails far from zero."
    ],
    sources: [Source("Ba, Kiros & Hinton", 2016, "Layer Normalization", "arXiv:1607.06450")])
}

/// Deviations from the mean and 1/√(σ² + ε).
private struct Moments {
  /// (xᵢ − μ)·scale
  private let deviations: [Double]
  /// 1/√((σ² + ε)·scale²)
  private let inverseRoot: Double
  /// A power of two that brings the largest input near 1 where squares would overflow, else 1.
  private let scale: Double

  init(_ x: [Double], epsilon: Double) {
    let largest = x.lazy.map(\.magnitude).max() ?? 0
    scale = largest > 1e100 && largest.isFinite ? 1 / largest.binade : 1
    let (scale, count) = (scale, Double(x.count))
    let scaled = x.map { $0 * scale }
    var sum = CompensatedSum()
    for number in scaled { sum.add(number) }
    let mean = sum.value / count
    // The rounding error of the mean, as the mean of what it leaves.
    var rest = CompensatedSum()
    for number in scaled { rest.add(number - mean) }
    let correction = rest.value / count
    deviations = scaled.map { ($0 - mean) - correction }
    let variance = deviations.reduce(0) { $0 + $1 * $1 } / count
    inverseRoot = 1 / .sqrt(variance + epsilon * scale * scale)
  }

  var standardized: [Double] { deviations.map { $0 * inverseRoot } }

  var jacobian: [[Double]] {
    let (f, count) = (standardized, Double(deviations.count))
    return f.indices.map { i in
      f.indices.map { j in
        ((i == j ? 1 : 0) - 1 / count - f[i] * f[j] / count) * inverseRoot * scale
      }
    }
  }
}
