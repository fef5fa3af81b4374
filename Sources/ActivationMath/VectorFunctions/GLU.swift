/// The gated linear unit: one half of the vector, let through by the sigmoid of the other.
///
///     f(a, b) = a · σ(b)
///
/// `x` is a followed by b, of equal length; the second half is the gate in every library.
///
/// Dauphin, Fan, Auli & Grangier 2017, arXiv:1612.08083.
struct GLU: GatedActivation, CatalogueEntry {
  let activation = Sigmoid()

  static let profile = Profile(
    id: "glu",
    title: "GLU",
    family: .gated,
    formula: "f(a, b) = a·σ(b),  x = (a, b)",
    derivativeFormula: "∂f/∂a = σ(b),  ∂f/∂b = a·σ(b)·(1 − σ(b))",
    spellings: Spelling.jaxAndFlax("glu(x, axis=-1)")
      + Spelling.plain("torch.nn.GLU(dim=-1)", "torch.nn.functional.glu(input, dim=-1)")
      + Spelling.keras("glu(x, axis=-1)"),
    purpose: """
      Half of a layer's outputs decide, through a sigmoid, how much of the other half passes. \
      The path through a is linear, so its gradient does not vanish while the gate is open.
      """,
    caveats: ["The vector needs an even length; the second half is the gate."],
    sources: [glu2017])
}
