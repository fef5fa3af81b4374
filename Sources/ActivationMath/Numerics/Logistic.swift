import RealModule

/// σ(v) = 1/(1 + e^−v) and what its derivatives are made of.
///
/// All parts come from e^−|v|, which never overflows, and none from 1 − σ, which loses every digit
/// as σ approaches 1.
struct Logistic {
  /// Whether v ≥ 0.
  let isRight: Bool
  /// e^−|v|
  let e: Double
  /// 1/(1 + e^−|v|), the larger of σ(v) and σ(−v).
  let larger: Double
  private let magnitude: Double

  init(_ v: Double) { self.init(DoubleDouble(head: v)) }

  init(_ v: DoubleDouble) {
    isRight = v.head >= 0
    magnitude = v.head.magnitude
    e = v.negativeMagnitude.exponential
    larger = 1 / (1 + e)
  }

  /// σ(v)
  var value: Double { isRight ? larger : e * larger }

  /// σ(−v) = 1 − σ(v)
  var complement: Double { isRight ? e * larger : larger }

  /// σ′(v) = σ(v)·σ(−v)
  var slope: Double { e * larger * larger }

  /// 1 − 2σ(v) = −tanh(v/2)
  var skew: Double {
    let size = -Double.expMinusOne(-magnitude) * larger
    return isRight ? -size : size
  }

  /// σ″(v) = σ′(v)·(1 − 2σ(v))
  var curvature: Double { slope * skew }
}
