/// ReLU with a ceiling.
///
///     f(x) = min(max(x, 0), 6)
///
/// At 0 and 6 the convention of JAX holds: f′ = 0.
///
/// Krizhevsky 2010.
struct ReLU6: Activation, CatalogueEntry {
  func value<T: Scalar>(_ x: T) -> T { x <= 0 ? 0 : x >= 6 ? 6 : x }

  func slope<T: Scalar>(_ x: T) -> T {
    if x.isNaN { return x }
    return x > 0 && x < 6 ? 1 : 0
  }

  func curvature<T: Scalar>(_ x: T) -> T { x.isNaN ? x : 0 }

  var breakpoints: [Breakpoint] {
    [
      Breakpoint(x: 0, left: Jet(0, 0), right: Jet(0, 1)),
      Breakpoint(x: 6, left: Jet(6, 1), right: Jet(6, 0)),
    ]
  }

  var facts: Facts {
    Facts(
      range: .closed(0, 6),
      leftEnd: .limit(0),
      rightEnd: .limit(6),
      monotonicity: .nonDecreasing,
      centring: .not,
      smoothness: .continuous(derivatives: 0),
      saturation: [.closed(-.infinity, 0), .closed(6, .infinity)])
  }

  static let profile = Profile(
    id: "relu6",
    title: "ReLU6",
    family: .rectifiers,
    formula: "f(x) = min(max(x, 0), 6)",
    derivativeFormula: "f′(x) = 1 if 0 < x < 6 else 0",
    spellings: Spelling.jaxAndFlax("relu6(x)")
      + Spelling.plain(
        "torch.nn.ReLU6(inplace=False)", "torch.nn.functional.relu6(input, inplace=False)")
      + Spelling.keras("relu6(x)") + Spelling.plain("tf.nn.relu6(features, name=None)"),
    purpose: """
      A ceiling of 6 keeps activations small enough for arithmetic of few bits, which is why \
      mobile networks use it. Beyond the ceiling it is as dead as below 0.
      """,
    sources: [Source("Krizhevsky", 2010, "Convolutional Deep Belief Networks on CIFAR-10")])
}
