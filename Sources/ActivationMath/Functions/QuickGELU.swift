/// A cheaper approximation of GELU by a sigmoid.
///
///     f(x) = x·σ(1.702 x)
///
/// It differs from the exact ``GELU`` by at most 0.0203, at |x| = 2.27.
///
/// Hendrycks & Gimpel 2016, arXiv:1606.08415; used by CLIP, 2021.
struct QuickGELU: Vectorized, CatalogueEntry {
  private static let swish = Swish(beta: 1.702)

  func value<T: Scalar>(_ x: T) -> T { Self.swish.value(x) }

  func slope<T: Scalar>(_ x: T) -> T { Self.swish.slope(x) }

  func curvature<T: Scalar>(_ x: T) -> T { Self.swish.curvature(x) }

  var kernel: Kernel? { Self.swish.kernel }

  var facts: Facts { Self.swish.facts }

  static let profile = Profile(
    id: "quick_gelu",
    title: "QuickGELU",
    family: .selfGated,
    formula: "f(x) = x·σ(1.702·x)",
    derivativeFormula: "f′(x) = σ(v)·(1 + v·(1 − σ(v))),  v = 1.702·x",
    spellings: [
      Spelling(.jaxNN, recipe: "x * jax.nn.sigmoid(1.702 * x)"),
      Spelling(.torch, recipe: "x * torch.sigmoid(1.702 * x)"),
      Spelling(.keras, recipe: "x * keras.activations.sigmoid(1.702 * x)"),
      Spelling(.tensorFlowNN, recipe: "x * tf.nn.sigmoid(1.702 * x)"),
    ],
    purpose: """
      GELU with the normal distribution replaced by a sigmoid of fixed sharpness: Swish with β = \
      1.702. Known from CLIP, whose weights need exactly this one.
      """,
    caveats: ["No library has it by name."],
    sources: [
      Source(
        "Hendrycks & Gimpel", 2016, "Gaussian Error Linear Units (GELUs)", "arXiv:1606.08415"),
      Source(
        "Radford et al.", 2021,
        "Learning Transferable Visual Models From Natural Language Supervision",
        "arXiv:2103.00020"),
    ])
}
