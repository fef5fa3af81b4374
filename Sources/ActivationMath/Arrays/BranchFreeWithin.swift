/// An activation with formulas in Float that contain no branch and no library call as far as a bound,
/// as ``BranchFree`` has everywhere; beyond it arrays are what single numbers are.
protocol BranchFreeWithin: Activation {
  /// The largest |x| for which the fast formulas hold.
  var reach: Float { get }

  /// f(x) for |x| ≤ ``reach``, anything beyond.
  func fastValue(_ x: Float) -> Float

  /// f′(x) for |x| ≤ ``reach``, anything beyond.
  func fastSlope(_ x: Float) -> Float
}

extension BranchFreeWithin {
  func values(_ x: Span<Float>, into y: inout MutableSpan<Float>) {
    precondition(x.count == y.count, "as many results as inputs")
    for i in 0..<x.count { y[i] = fastValue(x[i]) }
    guard hasFar(x) else { return }
    for i in 0..<x.count where !isNear(x[i]) { y[i] = value(x[i]) }
  }

  func slopes(_ x: Span<Float>, into y: inout MutableSpan<Float>) {
    precondition(x.count == y.count, "as many results as inputs")
    for i in 0..<x.count { y[i] = fastSlope(x[i]) }
    guard hasFar(x) else { return }
    for i in 0..<x.count where !isNear(x[i]) { y[i] = slope(x[i]) }
  }

  func valuesAndSlopes(
    _ x: Span<Float>, values: inout MutableSpan<Float>, slopes: inout MutableSpan<Float>
  ) {
    self.values(x, into: &values)
    self.slopes(x, into: &slopes)
  }

  /// NaN is never near.
  @inline(__always)
  private func isNear(_ x: Float) -> Bool { x.magnitude <= reach }

  private func hasFar(_ x: Span<Float>) -> Bool {
    let reach = reach
    var count: Int32 = 0
    for i in 0..<x.count { count &+= x[i].magnitude <= reach ? 0 : 1 }
    return count > 0
  }
}
