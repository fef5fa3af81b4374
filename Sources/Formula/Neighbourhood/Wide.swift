import RealModule

/// A number whose exponent is as wide as a `Double`, so that e^710 and 1/e^(10³⁰⁰) have their place.
///
/// It has the digits of a `Double`; where the exponent itself is beyond 2⁵³ only the magnitude is right.
/// 0·∞ is 0: what has vanished here was smaller than e^(−10³⁰⁷), and no factor that formulas write
/// makes up for that.
struct Wide: Equatable {
  /// 0, ±∞, NaN, or of a magnitude from 1 up to 2.
  let significand: Double
  /// The power of two, a whole number; 0 where the significand is not finite or 0.
  let exponent: Double

  static let zero = Wide(0)
  static let one = Wide(1)
  static let nan = Wide(.nan)
  static let infinity = Wide(.infinity)

  init(_ number: Double) { self.init(number, scaledBy: 0) }

  /// significand·2^exponent
  init(_ significand: Double, scaledBy exponent: Double) {
    guard significand.isFinite, significand != 0 else {
      (self.significand, self.exponent) = (significand, 0)
      return
    }
    let whole = exponent + Double(significand.exponent)
    let digits = significand < 0 ? -significand.significand : significand.significand
    if whole.isFinite {
      (self.significand, self.exponent) = (digits, whole)
    } else {
      (self.significand, self.exponent) = (whole > 0 ? digits * .infinity : 0, 0)
    }
  }

  var isZero: Bool { significand == 0 }
  var isNaN: Bool { significand.isNaN }
  var isFinite: Bool { significand.isFinite }
  var isNegative: Bool { significand < 0 }

  /// The nearest `Double`: ±∞ and 0 beyond its range.
  var double: Double {
    if exponent > 1100 { return significand * .infinity }
    if exponent < -1100 { return significand < 0 ? -0.0 : 0 }
    return Double(
      sign: significand.sign, exponent: Int(exponent), significand: significand.magnitude)
  }

  var magnitude: Wide { isNegative ? -self : self }

  static prefix func - (a: Wide) -> Wide { Wide(-a.significand, scaledBy: a.exponent) }

  static func + (a: Wide, b: Wide) -> Wide {
    if a.isZero { return b }
    if b.isZero { return a }
    guard a.isFinite, b.isFinite else { return Wide(a.significand + b.significand) }
    let (large, small) = a.exponent >= b.exponent ? (a, b) : (b, a)
    let distance = large.exponent - small.exponent
    if distance > 120 { return large }
    let aligned = Double(
      sign: small.significand.sign, exponent: -Int(distance),
      significand: small.significand.magnitude)
    return Wide(large.significand + aligned, scaledBy: large.exponent)
  }

  static func - (a: Wide, b: Wide) -> Wide { a + -b }

  static func * (a: Wide, b: Wide) -> Wide {
    if a.isNaN || b.isNaN { return .nan }
    if a.isZero || b.isZero { return .zero }
    return Wide(a.significand * b.significand, scaledBy: a.exponent + b.exponent)
  }

  static func / (a: Wide, b: Wide) -> Wide {
    Wide(a.significand / b.significand, scaledBy: a.exponent - b.exponent)
  }

  static func < (a: Wide, b: Wide) -> Bool {
    if a.isFinite && b.isFinite { return (a - b).significand < 0 }
    return a.significand < b.significand
  }
}
