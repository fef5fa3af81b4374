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
    spellings: [
      Spelling(
        .torchNN, "Softmin", signature: "Softmin(dim=None)", code: "torch.nn.Softmin(dim=-1)(x)"),
      Spelling(
        .torchFunctional, "softmin", signature: "softmin(input, dim=None)",
        code: "torch.nn.functional.softmin(x, dim=-1)"),
    ],
    purpose: """
      Turns distances into probabilities: the nearest gets the largest share. It is softmax(−x), \
      and only PyTorch gives it a name of its own.
      """,
    caveats: ["PyTorch wants dim."])
}
