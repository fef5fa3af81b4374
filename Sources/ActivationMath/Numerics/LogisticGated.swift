import RealModule

/// x·σ(v(x)) and its first two derivatives: the common form of SiLU, Swish, QuickGELU and GELU-tanh.
///
///     f  = x σ
///     f′ = σ + x σ′ v′
///     f″ = σ′ (2v′ + x (v″ + (1 − 2σ) v′²))
struct LogisticGated {
  private let x: Double
  private let v: DoubleDouble
  private let v1: Double
  private let v2: Double
  private let gate: Logistic

  /// The gate's argument v carries its rounding error; `v1` and `v2` are v′ and v″ at the same x.
  init(_ x: Double, gate v: DoubleDouble, _ v1: Double, _ v2: Double = 0) {
    self.x = x
    self.v = v
    self.v1 = v1
    self.v2 = v2
    gate = Logistic(v)
  }

  /// e^−|v|/2 where e^−|v| alone would be subnormal and lose bits; nil elsewhere.
  private var half: Double? { gate.e < 1e-290 ? v.negativeMagnitude.half.exponential : nil }

  var value: Double {
    guard let half else { return x * gate.value }
    return gate.isRight ? x : (x * half) * half
  }

  var slope: Double {
    if let half {
      return gate.isRight ? 1 + (x * v1 * half) * half : ((1 + x * v1) * half) * half
    }
    return gate.isRight
      ? gate.larger.addingProduct(x * v1, gate.slope) : gate.slope * (1 + gate.e + x * v1)
  }

  var curvature: Double {
    if let half {
      let sign: Double = gate.isRight ? 1 : -1
      return half == 0 ? 0 : ((2 * v1 + x * (v2 - sign * v1 * v1)) * half) * half
    }
    return gate.slope * (2 * v1 + x * (v2 + gate.skew * v1 * v1))
  }
}
