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
    nicknames: ["squared_relu", "relu2", "ReLU2", "sqrrelu", "SquaredReLU"],
    spellings: [
      Spelling(.jaxNN, recipe: "jax.nn.relu(x)**2"),
      Spelling(.torchFunctional, recipe: "torch.nn.functional.relu(x)**2"),
      Spelling(.jaxNumpy, recipe: "jax.numpy.square(jax.nn.relu(x))", isListed: false),
      Spelling(.torch, recipe: "torch.relu(x)**2", isListed: false),
      Spelling(.torch, recipe: "torch.square(torch.nn.functional.relu(x))", isListed: false),
      Spelling(.torch, recipe: "torch.square(torch.relu(x))", isListed: false),
      Spelling(.keras, recipe: "keras.activations.relu(x)**2"),
      Spelling(.kerasOps, recipe: "keras.ops.square(keras.ops.relu(x))", isListed: false),
      Spelling(.tensorFlowNN, recipe: "tf.nn.relu(x)**2"),
    ],
    purpose: """
      Found by an automatic search for better transformers. No corner at 0, and large inputs \
      count more than in proportion; its slope has no bound, so it wants normalised inputs.
      """,
    caveats: ["No library has it by name; square the output of relu. Hugging Face calls it relu2."],
    sources: [
      Source(
        "So et al.", 2021, "Primer: Searching for Efficient Transformers for Language Modeling",
        "arXiv:2109.08668")
    ])
}
