/// Sparse sigmoid: a straight line from 0 to 1, and constant beyond.
///
///     f(x) = min(max((x + 1)/2, 0), 1)
///
/// At ±1 the convention of JAX holds: f′ = 1/4, half of the slope inside (PyTorch's clamp: 1/2).
///
/// In the terms of Blondel, Martins & Niculae 2019, arXiv:1901.02324.
struct SparseSigmoid: Activation, CatalogueEntry {
  func value<T: Scalar>(_ x: T) -> T { x <= -1 ? 0 : x >= 1 ? 1 : (x + 1) / 2 }

  func slope<T: Scalar>(_ x: T) -> T {
    if x.isNaN { return x }
    return x.magnitude < 1 ? 0.5 : x.magnitude == 1 ? 0.25 : 0
  }

  func curvature<T: Scalar>(_ x: T) -> T { x.isNaN ? x : 0 }

  var breakpoints: [Breakpoint] {
    [
      Breakpoint(x: -1, left: Jet(0, 0), right: Jet(0, 0.5)),
      Breakpoint(x: 1, left: Jet(1, 0.5), right: Jet(1, 0)),
    ]
  }

  var facts: Facts {
    Facts(
      range: .closed(0, 1),
      leftEnd: .limit(0),
      rightEnd: .limit(1),
      monotonicity: .nonDecreasing,
      centring: .not,
      smoothness: .continuous(derivatives: 0),
      saturation: [.closed(-.infinity, -1), .closed(1, .infinity)])
  }

  static let profile = Profile(
    id: "sparse_sigmoid",
    title: "Sparse sigmoid",
    family: .hard,
    formula: "f(x) = min(max((x + 1)/2, 0), 1)",
    derivativeFormula: "f′(x) = 1/2 if −1 < x < 1 else 0",
    spellings: Spelling.plain("jax.nn.sparse_sigmoid(x)") + Spelling.keras("sparse_sigmoid(x)"),
    purpose: """
      What sparsemax makes of two classes: a probability that can be exactly 0 or 1, where a \
      sigmoid only comes close. Beyond ±1 no gradient comes back.
      """,
    caveats: [
      "At ±1 JAX takes the slope 1/4, half of that inside.",
      "BinaryConnect calls this form hard_sigmoid; today's hard_sigmoid is three times as wide.",
    ],
    sources: [
      Source(
        "Courbariaux, Bengio & David", 2015,
        "BinaryConnect: Training Deep Neural Networks with binary weights during propagations",
        "arXiv:1511.00363"),
      Source(
        "Blondel, Martins & Niculae", 2019, "Learning with Fenchel-Young Losses",
        "arXiv:1901.02324"),
    ])
}
