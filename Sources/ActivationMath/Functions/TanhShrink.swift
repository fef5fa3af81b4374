import RealModule

/// Tanh shrink, the part that tanh takes away: x − tanh x.
///
///     f(x) = x − tanh x
///
/// For |x| < 2 the difference cancels; there it is S/cosh x with S = Σ 2k·x^(2k+1)/(2k+1)!, whose
/// terms all have the sign of x. f′ = tanh² x.
struct TanhShrink: Vectorized, CatalogueEntry {
  func value<T: Scalar>(_ x: T) -> T {
    x.viaDouble { x in
      if x.isInfinite { return x }
      return x.magnitude < 2 ? Self.series(x) / .cosh(x) : x - .tanh(x)
    }
  }

  /// x cosh x − sinh x = Σ x^(2k+1)/((2k + 1)·(2k − 1)!), by Horner's rule; good for |x| < 2.
  private static func series(_ x: Double) -> Double {
    let square = x * x
    var sum = 0.0
    for coefficient in coefficients { sum = sum * square + coefficient }
    return x * square * sum
  }

  /// Those of the series, the last first.
  private static let coefficients = (1...12).reversed().map { k in
    let factorial = (1..<2 * k).reduce(1.0) { $0 * Double($1) }
    return 1 / (Double(2 * k + 1) * factorial)
  }

  func slope<T: Scalar>(_ x: T) -> T {
    x.viaDouble {
      let t = Double.tanh($0)
      return t * t
    }
  }

  func curvature<T: Scalar>(_ x: T) -> T {
    x.viaDouble { 2 * .tanh($0) * (4 * Logistic(2 * $0).slope) }
  }

  var kernel: Kernel? { .tanhShrink }

  var facts: Facts {
    Facts(
      range: .reals,
      leftEnd: .line(slope: 1, offset: 1),
      rightEnd: .line(slope: 1, offset: -1),
      monotonicity: .increasing,
      symmetry: .odd,
      centring: .centred,
      smoothness: .smooth,
      landmarks: [Landmark(.root, at: 0), Landmark(.inflection, at: 0)])
  }

  static let profile = Profile(
    id: "tanh_shrink",
    title: "Tanhshrink",
    family: .shrinkage,
    formula: "f(x) = x − tanh(x)",
    derivativeFormula: "f′(x) = tanh²(x)",
    spellings: Spelling.plain(
      "torch.nn.Tanhshrink(*args, **kwargs)", "torch.nn.functional.tanhshrink(input)")
      + Spelling.keras("tanh_shrink(x)"),
    purpose: """
      A smooth shrinkage: small inputs nearly vanish (f is about x³/3), large ones lose 1. A \
      curiosity from sparse coding; rare in networks, since its slope at 0 is 0.
      """)
}
