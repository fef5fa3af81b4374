/// The gated unit with a SiLU (Swish) on its gate.
///
///     f(a, b) = a · b σ(b)
///
/// Shazeer 2020, arXiv:2002.05202.
struct SwiGLU: GatedActivation, CatalogueEntry {
  let activation = SiLU()

  static let profile = Profile(
    id: "swiglu",
    title: "SwiGLU",
    family: .gated,
    formula: "f(a, b) = a·b·σ(b),  x = (a, b)",
    derivativeFormula: "∂f/∂a = SiLU(b),  ∂f/∂b = a·SiLU′(b)",
    purpose: """
      The feed-forward unit of LLaMA, PaLM and their relatives. Two projections of the input \
      multiply, one of them through SiLU; there are good results and little theory.
      """,
    caveats: gatedCaveats,
    sources: [variants2020])
}
