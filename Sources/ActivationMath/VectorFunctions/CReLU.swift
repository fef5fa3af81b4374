/// The concatenated ReLU: the positive part of a vector followed by its negative part.
///
///     f(x) = (max(x, 0), max(−x, 0))
///
/// n inputs give 2n outputs. At 0 the slope of either part is 0, as in JAX.
///
/// Shang, Sohn, Almeida & Lee 2016, arXiv:1603.05201.
struct CReLU: VectorActivation, CatalogueEntry {
  func outputCount(_ inputCount: Int) -> Int? { inputCount > 0 ? 2 * inputCount : nil }

  func value<T: Scalar>(_ x: [T]) -> [T] {
    let relu = ReLU()
    return x.map { relu.value($0) } + x.map { relu.value(-$0) }
  }

  func jacobian<T: Scalar>(_ x: [T]) -> [[T]] {
    let relu = ReLU()
    return [T(1), T(-1)].flatMap { sign in
      x.indices.map { i in
        x.indices.map { j in i == j ? sign * relu.slope(sign * x[i]) : 0 }
      }
    }
  }

  static let profile = Profile(
    id: "crelu",
    title: "CReLU",
    family: .pooling,
    formula: "f(x) = (max(x, 0), max(−x, 0))",
    derivativeFormula: "∂fᵢ/∂xᵢ = 1 if xᵢ > 0,  ∂fₙ₊ᵢ/∂xᵢ = −1 if xᵢ < 0,  else 0",
    spellings: [
      Spelling("tf.nn.crelu(features, axis=-1, name=None)"),
      Spelling(.jaxNN, recipe: "jax.numpy.concatenate([jax.nn.relu(x), jax.nn.relu(-x)], axis=-1)"),
      Spelling(.torch, recipe: "torch.cat([torch.relu(x), torch.relu(-x)], dim=-1)"),
    ],
    purpose: """
      Keeps both signs apart instead of throwing one away, since the first layers of vision \
      networks learn filters in opposite pairs. Twice as many outputs, and no unit dies.
      """,
    sources: [
      Source(
        "Shang, Sohn, Almeida & Lee", 2016,
        "Understanding and Improving Convolutional Neural Networks via Concatenated Rectified "
          + "Linear Units", "arXiv:1603.05201")
    ])
}
