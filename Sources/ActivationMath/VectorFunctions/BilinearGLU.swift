/// The bilinear gated unit: a product of the two halves, without any nonlinearity on the gate.
///
///     f(a, b) = a · b
///
/// Dauphin et al. 2017, arXiv:1612.08083; Shazeer 2020, arXiv:2002.05202.
struct BilinearGLU: GatedActivation, CatalogueEntry {
  let activation = Identity()

  static let profile = Profile(
    id: "bilinear_glu",
    title: "Bilinear GLU",
    family: .gated,
    formula: "f(a, b) = a·b,  x = (a, b)",
    derivativeFormula: "∂f/∂a = b,  ∂f/∂b = a",
    purpose: """
      The gate is the number itself. Still nonlinear, since the two halves multiply, and close \
      to the other gated units in language models.
      """,
    caveats: gatedCaveats,
    sources: [glu2017, variants2020])
}
