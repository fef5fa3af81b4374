/// The gated unit with an exact GELU on its gate.
///
///     f(a, b) = a · GELU(b)
///
/// Shazeer 2020, arXiv:2002.05202.
struct GEGLU: GatedActivation, CatalogueEntry {
  let activation = GELU()

  static let profile = Profile(
    id: "geglu",
    title: "GEGLU",
    family: .gated,
    formula: "f(a, b) = a·b·Φ(b),  x = (a, b)",
    derivativeFormula: "∂f/∂a = GELU(b),  ∂f/∂b = a·GELU′(b)",
    purpose: """
      The gated unit of several large language models, T5 v1.1 and Gemma among them. A smooth \
      gate that dips a little below zero before it shuts.
      """,
    caveats: gatedCaveats + ["Published models often take the tanh form of GELU for the gate."],
    sources: [variants2020])
}
