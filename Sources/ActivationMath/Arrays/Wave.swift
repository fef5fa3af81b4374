/// An activation whose ``Kernel`` holds as far as |x| is within `reach`; beyond it arrays are what single numbers are.
protocol Wave: Activation {
  /// The kernel for these parameters.
  var kernel: Kernel { get }

  /// The largest |x| for which the kernel holds.
  var reach: Float { get }
}

extension Wave {
  func values(_ x: Span<Float>, into y: inout MutableSpan<Float>) {
    kernel.values(x, into: &y)
    guard hasFar(x) else { return }
    for i in 0..<x.count where isFar(x[i]) { y[i] = value(x[i]) }
  }

  func slopes(_ x: Span<Float>, into y: inout MutableSpan<Float>) {
    kernel.slopes(x, into: &y)
    guard hasFar(x) else { return }
    for i in 0..<x.count where isFar(x[i]) { y[i] = slope(x[i]) }
  }

  func valuesAndSlopes(
    _ x: Span<Float>, values: inout MutableSpan<Float>, slopes: inout MutableSpan<Float>
  ) {
    kernel.valuesAndSlopes(x, values: &values, slopes: &slopes)
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
