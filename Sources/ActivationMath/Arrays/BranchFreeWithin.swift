/// A ``BranchFree`` activation whose fast formulas hold as far as a bound; beyond it arrays are what
/// single numbers are.
protocol BranchFreeWithin: BranchFree {
  /// The largest |x| for which the fast formulas hold.
  var reach: Float { get }
}

extension BranchFreeWithin {
  func values(_ x: Span<Float>, into y: inout MutableSpan<Float>) {
    fastValues(x, into: &y)
    guard hasFar(x) else { return }
    for i in 0..<x.count where isFar(x[i]) { y[i] = value(x[i]) }
  }

  func slopes(_ x: Span<Float>, into y: inout MutableSpan<Float>) {
    fastSlopes(x, into: &y)
    guard hasFar(x) else { return }
    for i in 0..<x.count where isFar(x[i]) { y[i] = slope(x[i]) }
  }

  func valuesAndSlopes(
    _ x: Span<Float>, values: inout MutableSpan<Float>, slopes: inout MutableSpan<Float>
  ) {
    fastValuesAndSlopes(x, values: &values, slopes: &slopes)
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
