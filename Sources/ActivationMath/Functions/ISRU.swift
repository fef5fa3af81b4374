import RealModule

/// The inverse square root unit: a sigmoid that needs no exp.
///
///     f(x) = x / √(1 + αx²)
///
/// Parameter α, default 1: the limits are ±1/√α.
///
/// Carlile, Delamarter, Kinney, Marti & Whitney 2017, arXiv:1710.09967.
struct ISRU: Vectorized, CatalogueEntry {
  /// How narrow the curve is, α.
  var alpha = 1.0

  private var rootAlpha: Double { .sqrt(alpha) }

  /// Where αx² would overflow.
  private func isFar(_ x: Double) -> Bool { x.magnitude * rootAlpha > 1e150 }

  /// √(1 + αx²)
  private func root(_ x: Double) -> Double {
    isFar(x) ? x.magnitude * rootAlpha : .sqrt(1.0.addingProduct(alpha * x, x))
  }

  func value<T: Scalar>(_ x: T) -> T {
    x.viaDouble { x in
      isFar(x) ? (x > 0 ? 1 : -1) / rootAlpha : x / root(x)
    }
  }

  func slope<T: Scalar>(_ x: T) -> T {
    x.viaDouble {
      let r = 1 / root($0)
      return r * r * r
    }
  }

  func curvature<T: Scalar>(_ x: T) -> T {
    x.viaDouble { x in
      let r = 1 / root(x)
      return r == 0 ? 0 : -3 * alpha * ((x * r) * r * r) * r * r
    }
  }

  /// ∂f/∂α = −x³ / (2 (1 + αx²)^(3/2))
  func parameterSlope<T: Scalar>(_ index: Int, at x: T) -> T {
    x.viaDouble {
      let f = value($0)
      return -0.5 * f * f * f
    }
  }

  var kernel: Kernel? { .isru(alpha) }

  /// Where f′ falls to one per cent: 1 + αx² = 100^(2/3).
  var saturationOnset: Double { 4.532587219273208 / rootAlpha }

  var facts: Facts {
    Facts(
      range: .open(-1 / rootAlpha, 1 / rootAlpha),
      leftEnd: .limit(-1 / rootAlpha),
      rightEnd: .limit(1 / rootAlpha),
      monotonicity: .increasing,
      symmetry: .odd,
      centring: .centred,
      smoothness: .smooth,
      saturation: [.open(-.infinity, -saturationOnset), .open(saturationOnset, .infinity)],
      landmarks: [Landmark(.root, at: 0), Landmark(.inflection, at: 0)])
  }

  static let slots: [any WritableKeyPath<Self, Double> & Sendable] = [\.alpha]

  static let profile = Profile(
    id: "isru",
    title: "ISRU",
    family: .sigmoids,
    formula: "f(x) = x / √(1 + α·x²)",
    derivativeFormula: "f′(x) = (1 + α·x²)^(−3/2)",
    parameters: [
      Parameter(
        "alpha", symbol: "α", meaning: "narrowness; limits ±1/√α", default: 1,
        domain: .positive, reason: "at 0 it is the identity, below 0 the root has no value far out",
        slider: .logarithmic(0.01...5))
    ],
    purpose: """
      Looks like tanh and costs one inverse square root, which processors have in hardware. The \
      tails approach their limits like 1/x².
      """,
    caveats: ["No library has it by name."],
    sources: [
      Source(
        "Carlile, Delamarter, Kinney, Marti & Whitney", 2017,
        "Improving Deep Learning by Inverse Square Root Linear Units (ISRLUs)", "arXiv:1710.09967")
    ])
}
