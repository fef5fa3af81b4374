/// The inverse square root linear unit: an ELU that needs no exp.
///
///     f(x) = x                 for x ≥ 0
///            x / √(1 + αx²)    otherwise
///
/// Parameter α, default 1: the tail saturates at −1/√α. Two derivatives are continuous at 0.
///
/// Carlile, Delamarter, Kinney, Marti & Whitney 2017, arXiv:1710.09967.
struct ISRLU: Vectorized, CatalogueEntry {
  /// How shallow the tail is, α.
  var alpha = 1.0

  private var tail: ISRU { ISRU(alpha: alpha) }

  func value<T: Scalar>(_ x: T) -> T { x >= 0 ? x : tail.value(x) }

  func slope<T: Scalar>(_ x: T) -> T { x >= 0 ? 1 : tail.slope(x) }

  func curvature<T: Scalar>(_ x: T) -> T { x >= 0 ? 0 : tail.curvature(x) }

  func parameterSlope<T: Scalar>(_ index: Int, at x: T) -> T {
    x >= 0 ? 0 : tail.parameterSlope(index, at: x)
  }

  var kernel: Kernel? { .isrlu(alpha) }

  var facts: Facts {
    let floor = -1 / alpha.squareRoot()
    return Facts(
      range: .open(floor, .infinity),
      leftEnd: .limit(floor),
      rightEnd: .line(slope: 1, offset: 0),
      monotonicity: .increasing,
      centring: .nearly,
      smoothness: .continuous(derivatives: 2),
      saturation: [.open(-.infinity, -tail.saturationOnset)],
      landmarks: [Landmark(.root, at: 0)])
  }

  static let slots: [any WritableKeyPath<Self, Double> & Sendable] = [\.alpha]

  static let profile = Profile(
    id: "isrlu",
    title: "ISRLU",
    family: .exponentialUnits,
    formula: "f(x) = x if x ≥ 0 else x / √(1 + α·x²)",
    derivativeFormula: "f′(x) = 1 if x ≥ 0 else (1 + α·x²)^(−3/2)",
    parameters: [
      Parameter(
        "alpha", symbol: "α", meaning: "shallowness; the tail ends at −1/√α", default: 1,
        domain: .positive, reason: "at 0 it is the identity, below 0 the root has no value far out",
        slider: .logarithmic(0.01...5))
    ],
    purpose: """
      The shape of ELU from an inverse square root instead of an exponential. Smoother than ELU \
      where the pieces meet: the first two derivatives agree there.
      """,
    caveats: ["No library has it by name."],
    sources: [
      Source(
        "Carlile, Delamarter, Kinney, Marti & Whitney", 2017,
        "Improving Deep Learning by Inverse Square Root Linear Units (ISRLUs)", "arXiv:1710.09967")
    ])
}
