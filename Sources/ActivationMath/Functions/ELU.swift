import RealModule

/// The exponential linear unit: the identity with a tail that saturates at −α.
///
///     f(x) = x              for x > 0
///            α (eˣ − 1)     otherwise
///
/// Parameter α, default 1 in every library. α = 0 is ReLU; below it the tail lies above 0, and the curve
/// falls before it rises. At 0 the convention of JAX holds: f′(0) = α and
/// f″(0) = α. Evaluated with `expMinusOne`, since eˣ − 1 loses all digits near 0.
///
/// Clevert, Unterthiner & Hochreiter 2015, arXiv:1511.07289.
struct ELU: Vectorized, CatalogueEntry {
  /// The depth of the tail, α.
  var alpha = 1.0

  func value<T: Scalar>(_ x: T) -> T { x > 0 ? x : x.viaDouble { alpha * .expMinusOne($0) } }

  func slope<T: Scalar>(_ x: T) -> T { x > 0 ? 1 : x.viaDouble { alpha * .exp($0) } }

  func curvature<T: Scalar>(_ x: T) -> T { x > 0 ? 0 : x.viaDouble { alpha * .exp($0) } }

  func parameterSlope<T: Scalar>(_ index: Int, at x: T) -> T {
    x > 0 ? 0 : x.viaDouble { .expMinusOne($0) }
  }

  var kernel: Kernel? { .elu(depth: alpha) }

  var breakpoints: [Breakpoint] {
    [Breakpoint(x: 0, left: Jet(0, alpha, alpha), right: Jet(0, 1, 0))]
  }

  var facts: Facts { alpha > 0 ? usualFacts : turnedFacts }

  private var usualFacts: Facts {
    Facts(
      range: .open(-alpha, .infinity),
      leftEnd: .limit(-alpha),
      rightEnd: .line(slope: 1, offset: 0),
      monotonicity: .increasing,
      centring: .nearly,
      smoothness: .continuous(derivatives: alpha == 1 ? 1 : 0),
      saturation: [.open(-.infinity, onset)],
      landmarks: [Landmark(.root, at: 0)])
  }

  /// With a tail above 0.
  private var turnedFacts: Facts {
    Facts(
      range: .closed(0, .infinity),
      leftEnd: .limit(-alpha + 0),
      rightEnd: .line(slope: 1, offset: 0),
      monotonicity: alpha == 0 ? .nonDecreasing : .none,
      centring: .not,
      smoothness: .continuous(derivatives: 0),
      saturation: [.open(-.infinity, alpha == 0 ? 0 : onset)],
      landmarks: alpha == 0 ? [] : [Landmark(.root, at: 0), Landmark(.minimum, at: 0)])
  }

  /// Where |f′| falls below one per cent of its largest value.
  private var onset: Double {
    let size = alpha.magnitude
    return min(0, .log(0.01 * max(1, size) / size))
  }

  static let slots: [any WritableKeyPath<Self, Double> & Sendable] = [\.alpha]

  static let profile = Profile(
    id: "elu",
    title: "ELU",
    family: .exponentialUnits,
    formula: "f(x) = x if x > 0 else α·(eˣ − 1)",
    derivativeFormula: "f′(x) = 1 if x > 0 else α·eˣ",
    parameters: [
      Parameter(
        "alpha", aliases: ["a"], symbol: "α", meaning: "depth of the tail", default: 1,
        usual: .positive, slider: .linear(0.1...3, step: 0.05))
    ],
    spellings: Spelling.jaxAndFlax("elu(x, alpha=1.0)")
      + Spelling.plain(
        "torch.nn.ELU(alpha=1.0, inplace=False)",
        "torch.nn.functional.elu(input, alpha=1.0, inplace=False)")
      + Spelling.keras("elu(x, alpha=1.0)") + [
        Spelling("keras.layers.ELU(alpha=1.0, **kwargs)"),
        Spelling(
          "tf.nn.elu(features, name=None)",
          otherwise: "tf.keras.activations.elu(x, alpha={alpha})"),
      ],
    purpose: """
      Negative inputs give negative outputs, down to −α, which pulls the mean of a layer towards \
      zero and speeds up learning. For α = 1 the curve has no corner; any other α has one at 0.
      """,
    caveats: [
      "f″(0) is α in JAX and 0 in PyTorch.",
      "JAX computes the slope as (eˣ − 1) + 1, which is 0 from x = −17.33 down in Float32.",
    ],
    sources: [
      Source(
        "Clevert, Unterthiner & Hochreiter", 2015,
        "Fast and Accurate Deep Network Learning by Exponential Linear Units (ELUs)",
        "arXiv:1511.07289")
    ])
}
