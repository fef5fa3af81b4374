import RealModule

/// The standard normal distribution at x: density φ and cumulative Φ, each to a few ulps.
struct Normal {
  /// φ(x) = e^(−x²/2)/√2π
  let density: Double
  /// Φ(x) = erfc(−x/√2)/2; never 1 + erf, which is 0 long before Φ is.
  let cumulative: Double

  /// 1/√2 as the sum of two doubles.
  private static let inverseRoot2 = DoubleDouble(
    head: 0.70710678118654757, tail: -4.8336466567264567e-17)
  /// 1/√2π
  static let densityAtZero = 0.3989422804014327
  /// 2/√π, the slope of erf at 0.
  private static let erfSlope = 1.1283791670955126

  init(_ x: Double) {
    let square = DoubleDouble.product(x, x)
    let exponent = DoubleDouble(head: -square.head / 2, tail: -square.tail / 2)
    density = x.magnitude > 40 ? 0 : exponent.exponential * Self.densityAtZero
    if x.magnitude > 1e9 {
      cumulative = x > 0 ? 1 : 0
      return
    }
    // erfc is so steep that the rounding error of its argument must be corrected for.
    let t = -x * Self.inverseRoot2.head
    let tail = (-t).addingProduct(-x, Self.inverseRoot2.head) - x * Self.inverseRoot2.tail
    cumulative = 0.5 * .erfc(t) - 0.5 * tail * Self.erfSlope * .exp(-t * t)
  }
}

/// φ and Φ beyond |x| = 36, where both are near the end of the number range.
///
/// Φ(x) = φ(x)/|x| · m for x < 0, with the asymptotic series m = 1 − 1/x² + 3/x⁴ − 15/x⁶ + …; φ is
/// kept as h²/√2π so that a factor multiplied in between the two h keeps the bits of subnormal
/// results.
struct NormalTail {
  /// e^(−x²/4)
  let h: Double
  /// |x|·Φ(−|x|)/φ(x)
  let mills: Double

  init(_ x: Double) {
    let square = DoubleDouble.product(x, x)
    h =
      x.magnitude > 60
      ? 0 : DoubleDouble(head: -square.head / 4, tail: -square.tail / 4).exponential
    let i = 1 / square.head
    mills = 1 - i * (1 - i * (3 - i * (15 - i * (105 - i * (945 - i * 10395)))))
  }

  /// factor · φ(x)
  func density(times factor: Double) -> Double {
    h == 0 ? 0 : (h * (factor * Normal.densityAtZero)) * h
  }
}
