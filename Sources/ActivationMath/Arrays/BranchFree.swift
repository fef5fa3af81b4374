/// An activation with formulas in Float that contain no branch and no library call, so that the compiler
/// makes vector instructions of a loop over them.
///
/// Accurate to 4 ulp (values) and 8 ulp (slopes): arrays trade the last bits for speed, single numbers
/// do not.
protocol BranchFree: Activation {
  /// f(x) in Float arithmetic.
  func fastValue(_ x: Float) -> Float

  /// f′(x) in Float arithmetic.
  func fastSlope(_ x: Float) -> Float
}

extension BranchFree {
  func values(_ x: Span<Float>, into y: inout MutableSpan<Float>) {
    transform(x, into: &y) { fastValue($0) }
  }

  func slopes(_ x: Span<Float>, into y: inout MutableSpan<Float>) {
    transform(x, into: &y) { fastSlope($0) }
  }

  func valuesAndSlopes(
    _ x: Span<Float>, values: inout MutableSpan<Float>, slopes: inout MutableSpan<Float>
  ) {
    transform(x, into: &values, &slopes) { (fastValue($0), fastSlope($0)) }
  }
}
