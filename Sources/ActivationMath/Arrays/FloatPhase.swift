/// sin and cos of ωx for Float x, in Double and without a branch; the counterpart of ``Phase``.
///
/// ωx is carried in two doubles: ω in two halves makes both products exact. The reduction to
/// [−π/4, π/4] and the polynomials are those of fdlibm (Sun Microsystems 1993), exact to the last bits
/// of Double, since the result may lie next to a zero.
struct FloatPhase {
  /// sin(ωx)
  let sine: Double
  /// cos(ωx)
  let cosine: Double

  /// The largest |ωx| for which the reduction holds.
  static let reach = 1e5

  /// 1.5·2⁵²: adding it rounds to a whole number, which then stands in the low bits.
  private static let rounder = 0x1.8p52
  /// π/2 in two parts, the first so short that n times it is exact.
  private static let quarter = (high: 1.57079632673412561417, low: 6.07710050650619224932e-11)

  /// The phase ωx, or ωx plus a shift in two doubles.
  @inline(__always)
  init(_ omega: Double, _ x: Float, plus shift: DoubleDouble = DoubleDouble(head: 0, tail: 0)) {
    let x = Double(x)
    let high = Double(bitPattern: omega.bitPattern & ~0x7FF_FFFF)
    let (first, second) = (high * x, (omega - high) * x)
    let product = first + second
    let sum = product + shift.head
    let taken = sum - product
    let tail =
      (first - product) + second + (product - (sum - taken)) + (shift.head - taken) + shift.tail
    let shifted = sum * (2 / .pi) + Self.rounder
    let n = shifted - Self.rounder
    let r = (sum - n * Self.quarter.high) - n * Self.quarter.low + tail
    let (sine, cosine) = (Self.sine(r), Self.cosine(r))
    let isOdd = shifted.bitPattern & 1 != 0
    let isNegative = (
      sine: shifted.bitPattern & 2 != 0, cosine: (shifted.bitPattern &+ 1) & 2 != 0
    )
    let (s, c) = isOdd ? (cosine, sine) : (sine, cosine)
    self.sine = isNegative.sine ? -s : s
    self.cosine = isNegative.cosine ? -c : c
  }

  @inline(__always)
  private static func sine(_ r: Double) -> Double {
    let z = r * r
    let high =
      2.75573137070700676789e-06
      + z * (-2.50507602534068634195e-08 + z * 1.58969099521155010221e-10)
    let p = 8.33333333332248946124e-03 + z * (-1.98412698298579493134e-04 + z * high)
    return r + r * z * (-1.66666666666666324348e-01 + z * p)
  }

  @inline(__always)
  private static func cosine(_ r: Double) -> Double {
    let z = r * r
    let high =
      -2.75573143513906633035e-07
      + z * (2.08757232129817482790e-09 + z * -1.13596475577881948265e-11)
    let p = -1.38888888888741095749e-03 + z * (2.48015872894767294178e-05 + z * high)
    return 1 - z / 2 + z * z * (4.16666666666666019037e-02 + z * p)
  }
}
