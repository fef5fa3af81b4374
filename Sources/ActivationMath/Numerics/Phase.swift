import RealModule

/// sin and cos of a product ωx, whose rounding error is corrected for.
struct Phase {
  /// sin ωx
  let sine: Double
  /// cos ωx
  let cosine: Double

  init(_ omega: Double, _ x: Double) {
    let phase = DoubleDouble.product(omega, x)
    guard phase.head.isFinite else {
      (sine, cosine) = (.nan, .nan)
      return
    }
    let (s, c) = (Double.sin(phase.head), Double.cos(phase.head))
    let (ds, dc) = (Double.sin(phase.tail), Double.cos(phase.tail))
    sine = s * dc + c * ds
    cosine = c * dc - s * ds
  }
}
