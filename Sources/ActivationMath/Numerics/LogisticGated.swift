import RealModule

/// x·σ(v(x)) and its first two derivatives: the common form of SiLU, Swish, QuickGELU and
/// GELU-tanh.
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

  /// x·v′
  private var lever: DoubleDouble { .product(x, v1) }

  var value: Double {
    guard let half else { return x * gate.value }
    return gate.isRight ? x : (x * half) * half
  }

  var slope: Double {
    if let half {
      return gate.isRight ? 1 + (x * v1 * half) * half : ((1 + x * v1) * half) * half
    }
    return gate.isRight
      ? gate.larger.addingProduct(x * v1, gate.slope)
      : gate.slope * (((1 + lever.head) + gate.e) + lever.tail)
  }

  var curvature: Double {
    if let half {
      let sign: Double = gate.isRight ? 1 : -1
      return half == 0 ? 0 : ((2 * v1 + x * (v2 - sign * v1 * v1)) * half) * half
    }
    // σ′/(1 + e) times (p − q) + e(p + q), with p = 2v′ + xv″ and q = |x|v′²: at the inflections p
    // − q keeps the digits that 1 − 2σ would have lost.
    let (p, minusLever) = (2 * v1 + x * v2, lever.negativeMagnitude)
    let difference = p.addingProduct(v1, minusLever.head) + v1 * minusLever.tail
    let sum = p.addingProduct(-v1, minusLever.head)
    return gate.slope * gate.larger * difference.addingProduct(gate.e, sum)
  }
}
