import RealModule

/// The Gaussian bell.
///
///     f(x) = e^(−x²)
///
/// The rounding error of x² is carried into the exponential; without it 31 ulps are lost at |x| =
/// 8.
///
/// Broomhead & Lowe 1988.
struct Gaussian: Vectorized, CatalogueEntry {
  /// e^(−x²/2), whose square is f.
  private static func half(_ x: Double) -> Double {
    x.magnitude > 39 ? 0 : square(x).half.exponential
  }

  private static func square(_ x: Double) -> DoubleDouble {
    DoubleDouble.product(x, x).negativeMagnitude
  }

  /// factor·f(x), in two steps where f alone would be subnormal.
  private static func bell(_ x: Double, times factor: Double) -> Double {
    if x.magnitude < 26 { return factor * square(x).exponential }
    let half = half(x)
    return half == 0 ? 0 : (factor * half) * half
  }

  func value<T: Scalar>(_ x: T) -> T { x.viaDouble { Self.bell($0, times: 1) } }

  func slope<T: Scalar>(_ x: T) -> T { x.viaDouble { Self.bell($0, times: -2 * $0) } }

  func curvature<T: Scalar>(_ x: T) -> T {
    x.viaDouble { Self.bell($0, times: 2 * (-1.0).addingProduct(2 * $0, $0)) }
  }

  var kernel: Kernel? { .gaussian }

  var facts: Facts {
    let inflection = Double.sqrt(0.5)
    // |f′| = 2|x|e^(−x²) is one per cent of its maximum √(2/e) here.
    let onset = 2.5255070008313
    return Facts(
      range: Interval(0, 1, includesLower: false, includesUpper: true),
      leftEnd: .limit(0),
      rightEnd: .limit(0),
      monotonicity: .none,
      symmetry: .even,
      centring: .not,
      smoothness: .smooth,
      saturation: [.open(-.infinity, -onset), .open(onset, .infinity)],
      landmarks: [
        Landmark(.inflection, at: -inflection), Landmark(.maximum, at: 0),
        Landmark(.inflection, at: inflection),
      ])
  }

  static let profile = Profile(
    id: "gaussian",
    title: "Gaussian",
    family: .periodic,
    formula: "f(x) = e^(−x²)",
    derivativeFormula: "f′(x) = −2x·e^(−x²)",
    spellings: [
      Spelling(.jaxNumpy, recipe: "jax.numpy.exp(-x**2)"),
      Spelling(.torch, recipe: "torch.exp(-x**2)"),
      Spelling(.kerasOps, recipe: "keras.ops.exp(-x**2)"),
      Spelling(.tensorFlow, recipe: "tf.exp(-x**2)"),
      Spelling(.jaxNumpy, recipe: "jax.numpy.exp(-(x * x))", isListed: false),
      Spelling(.torch, recipe: "torch.exp(-(x * x))", isListed: false),
      Spelling(.jaxNumpy, recipe: "jax.numpy.exp(-jax.numpy.square(x))", isListed: false),
      Spelling(.torch, recipe: "torch.exp(-torch.square(x))", isListed: false),
    ],
    purpose: """
      Answers only to inputs near zero: the unit of radial basis function networks, where x is \
      the distance from a centre. Not monotone; far away on either side no gradient comes back.
      """,
    caveats: ["No library has it by name."],
    sources: [
      Source(
        "Broomhead & Lowe", 1988,
        "Multivariable Functional Interpolation and Adaptive Networks")
    ])
}
