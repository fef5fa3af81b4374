/// The gated unit with a ReLU on its gate.
///
///     f(a, b) = a · max(b, 0)
///
/// Shazeer 2020, arXiv:2002.05202.
struct ReGLU: GatedActivation, CatalogueEntry {
  let activation = ReLU()

  static let profile = Profile(
    id: "reglu",
    title: "ReGLU",
    family: .gated,
    formula: "f(a, b) = a·max(b, 0),  x = (a, b)",
    derivativeFormula: "∂f/∂a = max(b, 0),  ∂f/∂b = a if b > 0 else 0",
    purpose: """
      A gate that is shut for b ≤ 0 and opens without bound above. Where it is shut, neither \
      half gets a gradient.
      """,
    caveats: gatedCaveats,
    sources: [variants2020])
}
