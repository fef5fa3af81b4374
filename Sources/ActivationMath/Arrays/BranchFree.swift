/// An activation with formulas for Float that contain no branch and no library call, so that the
/// compiler makes vector instructions of a loop over them; they are within an ulp or two.
///
/// Both are marked `@inline(__always)`: a loop over a call is not vectorised. Beyond `reach` arrays are what
/// single numbers are.
protocol BranchFree: Activation {
  /// The largest |x| for which the fast formulas hold.
  var reach: Float { get }

  /// f(x)
  func fastValue(_ x: Float) -> Float

  /// f′(x)
  func fastSlope(_ x: Float) -> Float
}

extension BranchFree {
  func values(_ x: Span<Float>, into y: inout MutableSpan<Float>) {
    precondition(x.count == y.count, "as many results as inputs")
    for i in 0..<x.count { y[i] = fastValue(x[i]) }
    guard hasFar(x) else { return }
    for i in 0..<x.count where isFar(x[i]) { y[i] = value(x[i]) }
  }

  func slopes(_ x: Span<Float>, into y: inout MutableSpan<Float>) {
    precondition(x.count == y.count, "as many results as inputs")
    for i in 0..<x.count { y[i] = fastSlope(x[i]) }
    guard hasFar(x) else { return }
    for i in 0..<x.count where isFar(x[i]) { y[i] = slope(x[i]) }
  }

  func valuesAndSlopes(
    _ x: Span<Float>, values: inout MutableSpan<Float>, slopes: inout MutableSpan<Float>
  ) {
    precondition(x.count == values.count && x.count == slopes.count, "as many results as inputs")
    for i in 0..<x.count {
      let input = x[i]
      (values[i], slopes[i]) = (fastValue(input), fastSlope(input))
    }
    guard hasFar(x) else { return }
    for i in 0..<x.count where isFar(x[i]) {
      (values[i], slopes[i]) = (value(x[i]), slope(x[i]))
    }
  }

  /// NaN is far, too.
  @inline(__always)
  private func isFar(_ x: Float) -> Bool { !(x.magnitude <= reach) }

  private func hasFar(_ x: Span<Float>) -> Bool {
    let reach = reach
    var count: Int32 = 0
    for i in 0..<x.count { count &+= x[i].magnitude <= reach ? 0 : 1 }
    return count > 0
  }
}
