import RealModule

/// The logarithm of the complement of a probability e⁻ˣ.
///
///     f(x) = log(1 − e⁻ˣ)          f′ = 1/(eˣ − 1)          f″ = −eˣ/(eˣ − 1)²
///
/// Defined for x ≥ 0, with −∞ at 0; NaN to the left. Up to log 2 the logarithm of −expm1(−x) keeps
/// the digits, beyond it log1p (Mächler 2012).
struct LogOneMinusExp: Activation, CatalogueEntry {
  func value<T: Scalar>(_ x: T) -> T {
    x.viaDouble { x in
      if x < 0 { return .nan }
      return x < 0.6931471805599453 ? .log(-.expMinusOne(-x)) : .log(onePlus: -.exp(-x))
    }
  }

  func slope<T: Scalar>(_ x: T) -> T {
    // Divided by eˣ, which would overflow.
    x.viaDouble { x in x < 0 ? .nan : .exp(-x) / -.expMinusOne(-x) }
  }

  func curvature<T: Scalar>(_ x: T) -> T {
    x.viaDouble { x in
      if x < 0 { return .nan }
      let rest = -Double.expMinusOne(-x)
      return -(.exp(-x) / rest) / rest
    }
  }

  var facts: Facts {
    Facts(
      range: .open(-.infinity, 0),
      leftEnd: .oscillating,
      rightEnd: .limit(0),
      monotonicity: .increasing,
      centring: .not,
      smoothness: .smooth)
  }

  static let profile = Profile(
    id: "log1mexp",
    title: "Log1mexp",
    family: .smooth,
    formula: "f(x) = log(1 − e⁻ˣ),  x ≥ 0",
    derivativeFormula: "f′(x) = 1 / (eˣ − 1)",
    spellings: Spelling.plain("jax.nn.log1mexp(x)"),
    purpose: """
      Turns −log p into log(1 − p) without forming the probability: the companion of log-sigmoid \
      in losses and in models of time to an event. It has no value to the left of 0.
      """,
    caveats: [
      "Written out, log(1 − exp(−x)) is −inf below x = 3·10⁻⁸ in Float32, where this is −17.3.",
      "jax.nn.log1mexp returns a finite slope for x < 0, where it has no value.",
    ],
    sources: [
      Source(
        "Mächler", 2012, "Accurately Computing log(1 − exp(−|a|)) Assessed by the Rmpfr package")
    ])
}
