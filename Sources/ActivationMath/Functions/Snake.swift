import RealModule

/// Snake: a straight line with a periodic wiggle.
///
///     f(x) = x + sin²(ax)/a          f′ = 1 + sin 2ax = 2 sin²(ax + π/4)
///
/// Parameter a, default 1: the wiggle has frequency 2a and height 1/a. f′ is evaluated as the
/// square, which does not cancel near its zeros, with ax + π/4 in two doubles. At ±∞ the
/// derivatives have no limit: NaN.
///
/// Ziyin, Hartwig & Ueda 2020, arXiv:2006.08195.
struct Snake: Wave, CatalogueEntry {
  /// The frequency of the wiggle.
  var a = 1.0

  func value<T: Scalar>(_ x: T) -> T {
    x.viaDouble { x in
      let sine = Phase(a, x).sine
      return sine.isNaN ? x : x + sine * sine / a
    }
  }

  func slope<T: Scalar>(_ x: T) -> T {
    x.viaDouble { x in
      let product = DoubleDouble.product(a, x)
      if product.head.magnitude > Self.far {
        let phase = Phase(a, x)
        return (phase.sine + phase.cosine) * (phase.sine + phase.cosine)
      }
      let sine = Phase(product + Self.eighthTurn).sine
      return 2 * sine * sine
    }
  }

  func curvature<T: Scalar>(_ x: T) -> T {
    x.viaDouble { x in
      if (2 * a * x).isFinite { return 2 * a * Phase(2 * a, x).cosine }
      let phase = Phase(a, x)
      return 2 * a * ((phase.cosine - phase.sine) * (phase.cosine + phase.sine))
    }
  }

  /// Beyond it two doubles have no room for ax and π/4.
  private static let far = 0x1p50

  /// π/4 as the sum of two doubles.
  private static let eighthTurn = DoubleDouble(
    head: 0.7853981633974483, tail: 3.061616997868383e-17)

  /// ∂f/∂a = x sin(2ax)/a − sin²(ax)/a²
  func parameterSlope<T: Scalar>(_ index: Int, at x: T) -> T {
    x.viaDouble {
      let phase = Phase(a, $0)
      return phase.sine * (2 * $0 * phase.cosine - phase.sine / a) / a
    }
  }

  var kernel: Kernel { .snake(a) }
  var reach: Float { Kernel.reach(ofWave: a) }

  var facts: Facts {
    Facts(
      range: .reals,
      leftEnd: .unbounded(sign: -1),
      rightEnd: .unbounded(sign: 1),
      monotonicity: .increasing,
      centring: .not,
      smoothness: .smooth,
      landmarks: [
        Landmark(.inflection, at: -.pi / 4 / a.magnitude), Landmark(.root, at: 0),
        Landmark(.inflection, at: .pi / 4 / a.magnitude),
      ])
  }

  static let slots: [any WritableKeyPath<Self, Double> & Sendable] = [\.a]

  static let profile = Profile(
    id: "snake",
    title: "Snake",
    family: .periodic,
    formula: "f(x) = x + sin²(a·x)/a",
    derivativeFormula: "f′(x) = 1 + sin(2a·x)",
    parameters: [
      Parameter(
        "a", meaning: "frequency of the wiggle", default: 1,
        domain: .nonZero, usual: .positive, reason: "the square is divided by it",
        slider: .logarithmic(0.1...10), isLearnable: true)
    ],
    purpose: """
      Lets a network continue a periodic signal beyond the data, which ReLU and tanh cannot. It \
      rises everywhere, though its slope touches zero once in every period; used in audio \
      synthesis.
      """,
    caveats: ["No library has it by name."],
    sources: [
      Source(
        "Ziyin, Hartwig & Ueda", 2020,
        "Neural Networks Fail to Learn Periodic Functions and How to Fix It", "arXiv:2006.08195")
    ])
}
