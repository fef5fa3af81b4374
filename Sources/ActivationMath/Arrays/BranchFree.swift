/// An activation with formulas in Float that contain no branch and no library call, so that the
/// compiler makes vector instructions of a loop over them.
///
/// Both are marked `@inline(__always)`: a loop over a call is not vectorised. Accurate to 4 ulp
/// (values) and 8 ulp (slopes): arrays trade the last bits for speed, single numbers do not.
protocol BranchFree: Activation {
  /// f(x) in Float arithmetic.
  func fastValue(_ x: Float) -> Float

  /// f′(x) in Float arithmetic.
  func fastSlope(_ x: Float) -> Float
}

extension BranchFree {
  func values(_ x: Span<Float>, into y: inout MutableSpan<Float>) { fastValues(x, into: &y) }

  func slopes(_ x: Span<Float>, into y: inout MutableSpan<Float>) { fastSlopes(x, into: &y) }

  func valuesAndSlopes(
    _ x: Span<Float>, values: inout MutableSpan<Float>, slopes: inout MutableSpan<Float>
  ) {
    fastValuesAndSlopes(x, values: &values, slopes: &slopes)
  }

  @inline(__always)
  func fastValues(_ x: Span<Float>, into y: inout MutableSpan<Float>) {
    precondition(x.count == y.count, "as many results as inputs")
    for i in 0..<x.count { y[i] = fastValue(x[i]) }
  }

  @inline(__always)
  func fastSlopes(_ x: Span<Float>, into y: inout MutableSpan<Float>) {
    precondition(x.count == y.count, "as many results as inputs")
    for i in 0..<x.count { y[i] = fastSlope(x[i]) }
  }

  @inline(__always)
  func fastValuesAndSlopes(
    _ x: Span<Float>, values: inout MutableSpan<Float>, slopes: inout MutableSpan<Float>
  ) {
    precondition(x.count == values.count && x.count == slopes.count, "as many results as inputs")
    for i in 0..<x.count {
      let input = x[i]
      (values[i], slopes[i]) = (fastValue(input), fastSlope(input))
    }
  }
}
