import RealModule

/// sin and cos of a product ωx or a sum, whose rounding error is corrected for.
struct Phase {
  /// The sine.
  let sine: Double
  /// The cosine.
  let cosine: Double

  init(_ omega: Double, _ x: Double) { self.init(DoubleDouble.product(omega, x)) }

  init(_ phase: DoubleDouble) {
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
