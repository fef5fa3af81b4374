/// A sigmoid of three straight pieces.
///
///     f(x) = min(max(x + 3, 0), 6) / 6
///
/// At ±3 the convention of JAX holds: f′ = 0.
///
/// In this form MobileNetV3: Howard et al. 2019, arXiv:1905.02244.
struct HardSigmoid: Vectorized, CatalogueEntry {
  func value<T: Scalar>(_ x: T) -> T { x <= -3 ? 0 : x >= 3 ? 1 : (x + 3) / 6 }

  func slope<T: Scalar>(_ x: T) -> T {
    if x.isNaN { return x }
    return x > -3 && x < 3 ? T(1) / 6 : 0
  }

  func curvature<T: Scalar>(_ x: T) -> T { x.isNaN ? x : 0 }

  var kernel: Kernel? { .hardSigmoid }

  var breakpoints: [Breakpoint] {
    [
      Breakpoint(x: -3, left: Jet(0, 0), right: Jet(0, 1.0 / 6)),
      Breakpoint(x: 3, left: Jet(1, 1.0 / 6), right: Jet(1, 0)),
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
      saturation: [.closed(-.infinity, -3), .closed(3, .infinity)])
  }

  static let profile = Profile(
    id: "hard_sigmoid",
    title: "Hard sigmoid",
    family: .hard,
    formula: "f(x) = min(max(x + 3, 0), 6) / 6",
    derivativeFormula: "f′(x) = 1/6 if −3 < x < 3 else 0",
    spellings: Spelling.jaxAndFlax("hard_sigmoid(x)")
      + Spelling.plain(
        "torch.nn.Hardsigmoid(inplace=False)",
        "torch.nn.functional.hardsigmoid(input, inplace=False)")
      + Spelling.keras("hard_sigmoid(x)"),
    purpose: """
      A sigmoid without exp for small devices. Outside ±3 it is not merely flat but exactly \
      constant, so no gradient at all comes back from there.
      """,
    caveats: ["Keras 2 had another slope, 0.2·x + 0.5; Keras 3 has this form."],
    sources: [
      Source("Howard et al.", 2019, "Searching for MobileNetV3", "arXiv:1905.02244")
    ])
}
