/// Sparseplus: a softplus that is exactly zero on the left.
///
///     f(x) = 0              for x ≤ −1
///            (x + 1)² / 4   in between
///            x              for x ≥ 1
///
/// f″ jumps at ±1; the convention of JAX holds there: f″ = 0.
///
/// In the terms of Blondel, Martins & Niculae 2019, arXiv:1901.02324.
struct SparsePlus: Activation, CatalogueEntry {
  func value<T: Scalar>(_ x: T) -> T { x <= -1 ? 0 : x >= 1 ? x : (x + 1) * (x + 1) / 4 }

  func slope<T: Scalar>(_ x: T) -> T { x <= -1 ? 0 : x >= 1 ? 1 : (x + 1) / 2 }

  func curvature<T: Scalar>(_ x: T) -> T {
    if x.isNaN { return x }
    return x > -1 && x < 1 ? 0.5 : 0
  }

  var breakpoints: [Breakpoint] {
    [
      Breakpoint(x: -1, left: Jet(0, 0, 0), right: Jet(0, 0, 0.5)),
      Breakpoint(x: 1, left: Jet(1, 1, 0.5), right: Jet(1, 1, 0)),
    ]
  }

  var facts: Facts {
    Facts(
      range: .closed(0, .infinity),
      leftEnd: .limit(0),
      rightEnd: .line(slope: 1, offset: 0),
      monotonicity: .nonDecreasing,
      centring: .not,
      smoothness: .continuous(derivatives: 1),
      saturation: [.open(-.infinity, -0.98)])
  }

  static let profile = Profile(
    id: "sparse_plus",
    title: "Sparseplus",
    family: .smooth,
    formula: "f(x) = 0 if x ≤ −1 else x if x ≥ 1 else (x + 1)²/4",
    derivativeFormula: "f′(x) = 0 if x ≤ −1, (x + 1)/2 in between, 1 if x ≥ 1",
    spellings: Spelling.plain("jax.nn.sparse_plus(x)")
      + Spelling.keras("sparse_plus(x)"),
    purpose: """
      A rounded ReLU like softplus, made of a parabola: exactly 0 and exactly x outside ±1. It \
      belongs to sparsemax as softplus belongs to softmax, and its slope is sparse_sigmoid.
      """,
    sources: [
      Source(
        "Blondel, Martins & Niculae", 2019, "Learning with Fenchel-Young Losses",
        "arXiv:1901.02324")
    ])
}
