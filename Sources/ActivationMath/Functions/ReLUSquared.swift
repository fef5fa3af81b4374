/// ReLU, squared.
///
///     f(x) = max(x, 0)²
///
/// f″ jumps from 0 to 2 at 0; the convention of JAX holds there: f″(0) = 0.
///
/// So et al. 2021, arXiv:2109.08668.
struct ReLUSquared: Activation, CatalogueEntry {
  func value<T: Scalar>(_ x: T) -> T { x <= 0 ? 0 : x * x }

  func slope<T: Scalar>(_ x: T) -> T { x <= 0 ? 0 : 2 * x }

  func curvature<T: Scalar>(_ x: T) -> T {
    if x.isNaN { return x }
    return x > 0 ? 2 : 0
  }

  var breakpoints: [Breakpoint] {
    [Breakpoint(x: 0, left: Jet(0, 0, 0), right: Jet(0, 0, 2))]
  }

  var facts: Facts {
    Facts(
      range: .closed(0, .infinity),
      leftEnd: .limit(0),
      rightEnd: .unbounded(sign: 1),
      monotonicity: .nonDecreasing,
      centring: .not,
      smoothness: .continuous(derivatives: 1),
      saturation: [.closed(-.infinity, 0)])
  }

  static let profile = Profile(
    id: "relu_squared",
    title: "Squared ReLU",
    family: .rectifiers,
    formula: "f(x) = max(x, 0)²",
    derivativeFormula: "f′(x) = 2·max(x, 0)",
    spellings: [
      Spelling(.jaxNN, "relu", code: "jax.nn.relu(x)**2", option: "squared"),
      Spelling(
        .torchFunctional, "relu", code: "torch.nn.functional.relu(x)**2", option: "squared"),
    ],
    purpose: """
      Found by an automatic search for better transformers. No corner at 0, and large inputs \
      count more than in proportion; its slope has no bound, so it wants normalised inputs.
      """,
    caveats: ["No library has it by name; square the output of relu."],
    sources: [
      Source(
        "So et al.", 2021, "Primer: Searching for Efficient Transformers for Language Modeling",
        "arXiv:2109.08668")
    ])
}
