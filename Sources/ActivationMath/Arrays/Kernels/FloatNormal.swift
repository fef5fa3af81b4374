/// The two tails of the normal distribution in Float, without a branch; the counterpart of
/// ``Normal``.
struct FloatNormal {
  private let magnitude: Float
  private let density: ScaledExponential
  /// Φ(−z)/φ(z), as a polynomial in t = 1/(1 + 0.3z).
  private let mills: Float

  private static let densityAtZero: Float = 0.3989422804

  @inline(__always)
  init(_ x: Float) {
    // Beyond 30 both tails are 0.
    let z = x.magnitude.clamped(0, 30)
    magnitude = z
    density = ScaledExponential(-0.5 * Double(z) * Double(z))
    mills = Self.mills(Double(z))
  }

  /// In Double: the coefficients have both signs, and GELU near 0 shows every bit.
  @inline(__always)
  private static func mills(_ z: Double) -> Float {
    let t = 1 / (1 + 0.3 * z)
    let high = (-0.05169585973415387 * t + 0.28183694089130934) * t - 0.5720528722977646
    let middle = ((high * t + 0.48074075763412993) * t - 0.19909193300210704) * t
    let low = ((middle + 0.24103301313379827) * t + 0.19649249921900475) * t
    return Float(
      (((low + 0.2763194858884368) * t + 0.29972206000005674) * t + 0.3000100422463358) * t)
  }

  /// |x|·Φ(−|x|)
  @inline(__always)
  var weightedTail: Float { density.times(magnitude * mills * Self.densityAtZero) }

  /// Φ(−|x|) − |x|·φ(x), the slope of GELU at −|x|
  @inline(__always)
  var tailSlope: Float { density.times((mills - magnitude) * Self.densityAtZero) }
}
