import RealModule

/// Squareplus: softplus made of a square root.
///
///     f(x) = (x + √(x² + b)) / 2
///
/// Parameter b, default 4 in JAX and Keras: the size of the rounded corner. For x < 0 it is
/// evaluated as b / (2(√(x² + b) − x)), which does not cancel.
///
/// Barron 2021, arXiv:2112.11687.
struct Squareplus: Vectorized, CatalogueEntry {
  /// The size of the rounded corner.
  var b = 4.0

  /// √(x² + b)
  private func root(_ x: Double) -> Double { .sqrt(b.addingProduct(x, x)) }

  /// Where x² would overflow.
  private static func isFar(_ x: Double) -> Bool { x.magnitude >= 1e150 }

  func value<T: Scalar>(_ x: T) -> T {
    x.viaDouble { x in
      if Self.isFar(x) { return x > 0 ? x : 0.25 * b / -x }
      return x >= 0 ? 0.5 * x + 0.5 * root(x) : b / (2 * (root(x) - x))
    }
  }

  func slope<T: Scalar>(_ x: T) -> T {
    x.viaDouble { x in
      if Self.isFar(x) { return x > 0 ? 1 : 0.25 * b / x / x }
      return x >= 0 ? 0.5 + 0.5 * (x / root(x)) : (b / (2 * (root(x) - x))) / root(x)
    }
  }

  func curvature<T: Scalar>(_ x: T) -> T {
    x.viaDouble { x in
      let s = Self.isFar(x) ? x.magnitude : root(x)
      return 0.5 * b / s / s / s
    }
  }

  /// ∂f/∂b = 1 / (4 √(x² + b))
  func parameterSlope<T: Scalar>(_ index: Int, at x: T) -> T {
    x.viaDouble { 0.25 / (Self.isFar($0) ? $0.magnitude : root($0)) }
  }

  var kernel: Kernel? { .squareplus(b) }

  var facts: Facts {
    Facts(
      range: .open(0, .infinity),
      leftEnd: .limit(0),
      rightEnd: .line(slope: 1, offset: 0),
      monotonicity: .increasing,
      centring: .not,
      smoothness: .smooth,
      // (1 + x/√(x² + b))/2 = 0.01
      saturation: [.open(-.infinity, -0.98 * .sqrt(b / 0.0396))])
  }

  static let slots: [any WritableKeyPath<Self, Double> & Sendable] = [\.b]

  static let profile = Profile(
    id: "squareplus",
    title: "Squareplus",
    family: .smooth,
    formula: "f(x) = (x + √(x² + b)) / 2",
    derivativeFormula: "f′(x) = (1 + x/√(x² + b)) / 2",
    parameters: [
      Parameter(
        "b", meaning: "size of the rounded corner", default: 4,
        domain: .positive, reason: "at 0 it is relu, below 0 the root has no value around x = 0",
        slider: .logarithmic(0.01...10))
    ],
    spellings: Spelling.plain("jax.nn.squareplus(x, b=4)") + Spelling.keras("squareplus(x, b=4)"),
    purpose: """
      Looks like softplus and needs only algebra: no exp and no log. Its left tail falls like \
      1/x, much more slowly than softplus's.
      """,
    sources: [
      Source(
        "Barron", 2021, "Squareplus: A Softplus-Like Algebraic Rectifier", "arXiv:2112.11687")
    ])
}
