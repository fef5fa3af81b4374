/// a·b + c, fused where the build says that the processor fuses (`-DFMA`).
///
/// Without the hardware a fused product is a slow library call, and nothing here depends on the
/// fusion.
@inline(__always)
func multiplyAdd(_ a: Float, _ b: Float, _ c: Float) -> Float {
  #if FMA
    c.addingProduct(a, b)
  #else
    a * b + c
  #endif
}

extension Float {
  /// Horner's rule; `coefficients` begin with that of the highest power.
  @inline(__always)
  func polynomial(_ c: (Float, Float, Float, Float, Float)) -> Float {
    let high = multiplyAdd(multiplyAdd(c.0, self, c.1), self, c.2)
    return multiplyAdd(multiplyAdd(high, self, c.3), self, c.4)
  }

  /// The number, or the nearer bound if it lies outside; NaN stays NaN.
  @inline(__always)
  func clamped(_ lower: Float, _ upper: Float) -> Float {
    self < lower ? lower : self > upper ? upper : self
  }
}

extension Double {
  /// The number, or the nearer bound if it lies outside; NaN stays NaN.
  @inline(__always)
  func clamped(_ lower: Double, _ upper: Double) -> Double {
    self < lower ? lower : self > upper ? upper : self
  }
}
