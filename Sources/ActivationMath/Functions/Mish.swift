import RealModule

/// Mish: x times the tanh of its softplus.
///
///     f(x) = x·tanh(log(1 + eˣ)) = x·w(w + 2) / (w(w + 2) + 2),   w = eˣ
///
/// The second form needs one exponential and cancels nowhere; for x > 0 it is taken in q = e⁻ˣ.
///
/// Misra 2019, arXiv:1908.08681.
struct Mish: Vectorized, CatalogueEntry {
  func value<T: Scalar>(_ x: T) -> T {
    x.viaDouble { x in
      switch x {
      case .infinity, 40...: x
      case ..<(-40): Self.deep(x, factor: x)
      case ...0: Self.leftValue(x)
      default: Self.rightValue(x)
      }
    }
  }

  func slope<T: Scalar>(_ x: T) -> T {
    x.viaDouble { x in
      switch x {
      case .infinity, 40...: 1
      case ..<(-40): Self.deep(x, factor: 1 + x)
      case ...0: Self.leftSlope(x)
      default: Self.rightSlope(x)
      }
    }
  }

  func curvature<T: Scalar>(_ x: T) -> T {
    x.viaDouble { x in
      switch x {
      case 400...: 0
      case 40...: Self.deep(-2 * x, factor: 8 - 8 * x)
      case ..<(-40): Self.deep(x, factor: 2 + x)
      case ...0: Self.leftCurvature(x)
      default: Self.rightCurvature(x)
      }
    }
  }

  /// factor·eˣ in two steps, so that a subnormal result keeps its bits; 0 at −∞.
  private static func deep(_ x: Double, factor: Double) -> Double {
    let half = Double.exp(x / 2)
    return half == 0 ? 0 : (factor * half) * half
  }

  private static func leftValue(_ x: Double) -> Double {
    let w = Double.exp(x)
    let g = w * (w + 2)
    return x * g / (g + 2)
  }

  private static func leftSlope(_ x: Double) -> Double {
    let w = Double.exp(x)
    let d = w * (w + 2) + 2
    return w * ((w + 2) * d + 4 * x * (1 + w)) / d / d
  }

  private static func leftCurvature(_ x: Double) -> Double {
    let w = Double.exp(x)
    let d = w * (w + 2) + 2
    return w * (8 * (1 + w) * d + 4 * x * (2 + w * (2 - w * (3 + 2 * w)))) / d / d / d
  }

  private static func rightValue(_ x: Double) -> Double {
    let q = Double.exp(-x)
    return x * ((1 + 2 * q) / (1 + 2 * q * (1 + q)))
  }

  private static func rightSlope(_ x: Double) -> Double {
    let q = Double.exp(-x)
    let d = 1 + 2 * q * (1 + q)
    return ((1 + 2 * q) * d + 4 * x * q * q * (1 + q)) / d / d
  }

  private static func rightCurvature(_ x: Double) -> Double {
    let q = Double.exp(-x)
    let d = 1 + 2 * q * (1 + q)
    return q * q * (8 * (1 + q) * d + 4 * x * (-2 + q * (-3 + q * (2 + 2 * q)))) / d / d / d
  }

  /// Both sides in e = e^−|x|: f = x·n/d with n and d from the forms in q and in w.
  var kernel: Kernel? { .mish }

  var facts: Facts {
    Facts(
      range: .closed(-0.3088434130172504, .infinity),
      leftEnd: .limit(0),
      rightEnd: .line(slope: 1, offset: 0),
      monotonicity: .none,
      centring: .nearly,
      smoothness: .smooth,
      saturation: [.open(-.infinity, -6.158741309632209)],
      landmarks: [
        Landmark(.inflection, at: -2.256376396360793), Landmark(.minimum, at: -1.192431214515495),
        Landmark(.root, at: 0), Landmark(.inflection, at: 1.4905711794854284),
      ])
  }

  static let profile = Profile(
    id: "mish",
    title: "Mish",
    family: .selfGated,
    formula: "f(x) = x·tanh(log(1 + eˣ))",
    derivativeFormula: "f′(x) = t + x·σ(x)·(1 − t²),  t = tanh(log(1 + eˣ))",
    spellings: Spelling.plain(
      "jax.nn.mish(x)", "torch.nn.Mish(inplace=False)",
      "torch.nn.functional.mish(input, inplace=False)", "keras.activations.mish(x)"),
    purpose: """
      A close relative of SiLU with a slightly deeper dip and a straighter right side. Known \
      from object detectors such as YOLOv4.
      """,
    caveats: ["flax.linen and flax.nnx do not have it; jax.nn does."],
    sources: [
      Source(
        "Misra", 2019, "Mish: A Self Regularized Non-Monotonic Activation Function",
        "arXiv:1908.08681")
    ])
}
