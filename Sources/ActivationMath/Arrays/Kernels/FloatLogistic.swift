/// σ(v) and its derivative in Float, without a branch; the counterpart of ``Logistic``.
struct FloatLogistic {
  private let isRight: Bool
  /// e^−|v|, scaled
  private let scaled: ScaledExponential
  /// e^−|v|
  let e: Float
  /// 1/(1 + e^−|v|)
  let larger: Float

  @inline(__always)
  init(_ v: Float) {
    isRight = v >= 0
    scaled = ScaledExponential(-v.magnitude)
    e = scaled.value
    larger = 1 / (1 + e)
  }

  @inline(__always)
  init(_ v: Double) {
    isRight = v >= 0
    scaled = ScaledExponential(-v.magnitude)
    e = scaled.value
    larger = 1 / (1 + e)
  }

  /// σ(v)
  @inline(__always)
  var value: Float { isRight ? larger : e * larger }

  /// σ(−v)
  @inline(__always)
  var complement: Float { isRight ? e * larger : larger }

  /// σ′(v)
  @inline(__always)
  var slope: Float { e * larger * larger }

  /// log(1 + e^−|v|)/β = 2 artanh(e/(2 + e))/β, by a series whose terms are all positive.
  @inline(__always)
  func log1pE(over beta: Float) -> Float {
    let reciprocal = 1 / (2 + e)
    let s = e * reciprocal
    let u = s * s
    let high = u.polynomial((0.24413049, 0.21393256, 0.28620723, 0.39998692, 0.6666668))
    return scaled.times(reciprocal * multiplyAdd(u, high, 2) / beta)
  }

  /// x·σ(v)
  @inline(__always)
  func gated(_ x: Float) -> Float {
    isRight ? x * larger : scaled.times(x.clamped(-1e27, 1e27) * larger)
  }

  /// σ(v) + x·v′·σ′(v); `lever` is x·v′.
  @inline(__always)
  func gatedSlope(lever: Float) -> Float {
    let lever = lever.clamped(-1e27, 1e27)
    let right = multiplyAdd(scaled.times(lever * larger), larger, larger)
    return isRight ? right : scaled.times((1 + e + lever) * larger * larger)
  }
}
