/// SiLU with the hard sigmoid for a gate; also called hard swish.
///
///     f(x) = x · min(max(x + 3, 0), 6) / 6
///
/// f′ jumps at ±3; the convention of JAX holds there: f′(−3) = 0 and f′(3) = 1.
///
/// Howard et al. 2019, arXiv:1905.02244.
struct HardSiLU: Vectorized, CatalogueEntry {
  func value<T: Scalar>(_ x: T) -> T { x <= -3 ? 0 : x >= 3 ? x : x * (x + 3) / 6 }

  func slope<T: Scalar>(_ x: T) -> T { x <= -3 ? 0 : x >= 3 ? 1 : (2 * x + 3) / 6 }

  func curvature<T: Scalar>(_ x: T) -> T {
    if x.isNaN { return x }
    return x > -3 && x < 3 ? T(1) / 3 : 0
  }

  var kernel: Kernel? { .hardSiLU }

  var breakpoints: [Breakpoint] {
    [
      Breakpoint(x: -3, left: Jet(0, 0, 0), right: Jet(0, -0.5, 1.0 / 3)),
      Breakpoint(x: 3, left: Jet(3, 1.5, 1.0 / 3), right: Jet(3, 1, 0)),
    ]
  }

  var facts: Facts {
    Facts(
      range: .closed(-0.375, .infinity),
      leftEnd: .limit(0),
      rightEnd: .line(slope: 1, offset: 0),
      monotonicity: .none,
      centring: .nearly,
      smoothness: .continuous(derivatives: 0),
      saturation: [.closed(-.infinity, -3)],
      landmarks: [Landmark(.minimum, at: -1.5), Landmark(.root, at: 0)])
  }

  static let profile = Profile(
    id: "hard_silu",
    title: "Hard SiLU",
    family: .hard,
    formula: "f(x) = x·min(max(x + 3, 0), 6) / 6",
    derivativeFormula: "f′(x) = 0 if x ≤ −3, (2x + 3)/6 in between, 1 if x ≥ 3",
    spellings: Spelling.jaxAndFlax("hard_silu(x)") + Spelling.jaxAndFlax("hard_swish(x)")
      + Spelling.plain(
        "torch.nn.Hardswish(inplace=False)",
        "torch.nn.functional.hardswish(input, inplace=False)")
      + Spelling.keras("hard_silu(x)") + Spelling.keras("hard_swish(x)"),
    purpose: """
      SiLU without exp, made for the phones that run MobileNetV3. A parabola in the middle, dead \
      below −3, and the identity above 3.
      """,
    caveats: ["JAX, Flax and Keras say hard_silu and hard_swish, PyTorch Hardswish."],
    sources: [Source("Howard et al.", 2019, "Searching for MobileNetV3", "arXiv:1905.02244")])
}
