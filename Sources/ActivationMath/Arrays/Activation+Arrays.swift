/// Whole arrays at once.
///
/// The requirements are over concrete spans, so that each conformance compiles its own loop: a
/// generic method behind `any Activation` would stay unspecialised and cost a hundred times more.
///
/// Double arrays give what `value` and `slope` give, and so do Float arrays of most functions. Those that are
/// ``Vectorized`` or a ``Wave`` are within 4 ulp of the exact result in Float. Around a minimum at x₀ < 0, as far
/// as max(1, |x₀|), f′ is a difference that crosses zero; there its error is below 4·2⁻²⁴ instead.
extension Activation {
  /// f of every number.
  public func values(_ x: Span<Double>, into y: inout MutableSpan<Double>) {
    precondition(x.count == y.count, "as many results as inputs")
    for i in 0..<x.count { y[i] = value(x[i]) }
  }

  /// f of every number.
  public func values(_ x: Span<Float>, into y: inout MutableSpan<Float>) {
    eachValue(x, into: &y)
  }

  /// f′ of every number.
  public func slopes(_ x: Span<Double>, into y: inout MutableSpan<Double>) {
    precondition(x.count == y.count, "as many results as inputs")
    for i in 0..<x.count { y[i] = slope(x[i]) }
  }

  /// f′ of every number.
  public func slopes(_ x: Span<Float>, into y: inout MutableSpan<Float>) {
    eachSlope(x, into: &y)
  }

  /// f and f′ of every number, in one pass.
  public func valuesAndSlopes(
    _ x: Span<Double>, values: inout MutableSpan<Double>, slopes: inout MutableSpan<Double>
  ) {
    precondition(x.count == values.count && x.count == slopes.count, "as many results as inputs")
    for i in 0..<x.count {
      let input = x[i]
      (values[i], slopes[i]) = (value(input), slope(input))
    }
  }

  /// f and f′ of every number, in one pass.
  public func valuesAndSlopes(
    _ x: Span<Float>, values: inout MutableSpan<Float>, slopes: inout MutableSpan<Float>
  ) {
    eachValueAndSlope(x, values: &values, slopes: &slopes)
  }

  /// f of every number.
  public func values(_ x: [Double]) -> [Double] {
    var y = [Double](repeating: 0, count: x.count)
    var span = y.mutableSpan
    values(x.span, into: &span)
    return y
  }

  /// f of every number.
  public func values(_ x: [Float]) -> [Float] {
    var y = [Float](repeating: 0, count: x.count)
    var span = y.mutableSpan
    values(x.span, into: &span)
    return y
  }

  /// f′ of every number.
  public func slopes(_ x: [Double]) -> [Double] {
    var y = [Double](repeating: 0, count: x.count)
    var span = y.mutableSpan
    slopes(x.span, into: &span)
    return y
  }

  /// f′ of every number.
  public func slopes(_ x: [Float]) -> [Float] {
    var y = [Float](repeating: 0, count: x.count)
    var span = y.mutableSpan
    slopes(x.span, into: &span)
    return y
  }
}

extension Activation {
  /// `value` of every number.
  @inline(__always)
  func eachValue(_ x: Span<Float>, into y: inout MutableSpan<Float>) {
    precondition(x.count == y.count, "as many results as inputs")
    for i in 0..<x.count { y[i] = value(x[i]) }
  }

  /// `slope` of every number.
  @inline(__always)
  func eachSlope(_ x: Span<Float>, into y: inout MutableSpan<Float>) {
    precondition(x.count == y.count, "as many results as inputs")
    for i in 0..<x.count { y[i] = slope(x[i]) }
  }

  /// `value` and `slope` of every number.
  @inline(__always)
  func eachValueAndSlope(
    _ x: Span<Float>, values: inout MutableSpan<Float>, slopes: inout MutableSpan<Float>
  ) {
    precondition(x.count == values.count && x.count == slopes.count, "as many results as inputs")
    for i in 0..<x.count {
      let input = x[i]
      (values[i], slopes[i]) = (value(input), slope(input))
    }
  }
}
