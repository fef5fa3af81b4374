/// An activation whose Float arrays a ``Kernel`` computes: f within 4 ulp, and f′ as well.
///
/// Single numbers are more accurate, and arrays without a kernel are what single numbers are.
protocol Vectorized: Activation {
  /// The kernel for these parameters, if there is one.
  var kernel: Kernel? { get }
}

extension Vectorized {
  func values(_ x: Span<Float>, into y: inout MutableSpan<Float>) {
    guard let kernel else { return eachValue(x, into: &y) }
    kernel.values(x, into: &y)
  }

  func slopes(_ x: Span<Float>, into y: inout MutableSpan<Float>) {
    guard let kernel else { return eachSlope(x, into: &y) }
    kernel.slopes(x, into: &y)
  }

  func valuesAndSlopes(
    _ x: Span<Float>, values: inout MutableSpan<Float>, slopes: inout MutableSpan<Float>
  ) {
    guard let kernel else { return eachValueAndSlope(x, values: &values, slopes: &slopes) }
    kernel.valuesAndSlopes(x, values: &values, slopes: &slopes)
  }
}
