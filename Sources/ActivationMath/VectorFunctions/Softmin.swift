/// Softmin: softmax of the negated scores, so that the least gets most.
///
///     fᵢ = e^−xᵢ / Σₖ e^−xₖ          ∂fᵢ/∂xⱼ = −fᵢ (δᵢⱼ − fⱼ)
///
/// Infinities are treated as ``Softmax`` treats their opposites.
struct Softmin: VectorActivation, CatalogueEntry {
  func value<T: Scalar>(_ x: [T]) -> [T] { Softmax().value(x.map { -$0 }) }

  func jacobian<T: Scalar>(_ x: [T]) -> [[T]] {
    Softmax().jacobian(x.map { -$0 }).map { $0.map { -$0 } }
  }

  static let profile = Profile(
    id: "softmin",
    title: "Softmin",
    family: .softmax,
    formula: "fᵢ = e^(−xᵢ) / Σₖ e^(−xₖ)",
    derivativeFormula: "∂fᵢ/∂xⱼ = −fᵢ·(δᵢⱼ − fⱼ)",
    spellings: Spelling.plain(
      "torch.nn.Softmin(dim=None)",
      "torch.nn.functional.softmin(input, dim=None, _stacklevel=3, dtype=None)")
      + [
        Spelling(.jaxNN, recipe: "jax.nn.softmax(-x)"),
        Spelling(.keras, recipe: "keras.activations.softmax(-x)"),
        Spelling(.tensorFlowNN, recipe: "tf.nn.softmax(-x)"),
      ],
    purpose: """
      Turns distances into probabilities: the nearest gets the largest share. It is softmax(−x), \
      and only PyTorch gives it a name of its own.
      """,
    caveats: ["PyTorch wants dim."])
}
