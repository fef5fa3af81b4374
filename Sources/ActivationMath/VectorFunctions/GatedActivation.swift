/// A vector function a · act(b) of the two halves a and b of its input: GLU and its variants.
///
/// Conformances give the gate; halves, Jacobian and rounding are here. Numbers that are not finite
/// follow IEEE products of the parts.
protocol GatedActivation: VectorActivation {
  /// a · act(b)
  func product(_ a: Double, gatedBy b: Double) -> Double

  /// act(b), which is ∂f/∂a.
  func gate(_ b: Double) -> Double

  /// a · act′(b), which is ∂f/∂b.
  func gateSlope(_ b: Double, times a: Double) -> Double
}

extension GatedActivation {
  func outputCount(_ inputCount: Int) -> Int? {
    inputCount > 0 && inputCount.isMultiple(of: 2) ? inputCount / 2 : nil
  }

  var acceptedInput: String { "an even number of values" }

  func product(_ a: Double, gatedBy b: Double) -> Double { a * gate(b) }

  func value<T: Scalar>(_ x: [T]) -> [T] {
    let (a, b) = halves(x)
    return [T](rounding: zip(a, b).map { product($0, gatedBy: $1) })
  }

  func jacobian<T: Scalar>(_ x: [T]) -> [[T]] {
    let (a, b) = halves(x)
    var rows = [[Double]](rows: a.count, columns: x.count, filledWith: 0)
    for i in a.indices {
      rows[i][i] = gate(b[i])
      rows[i][a.count + i] = gateSlope(b[i], times: a[i])
    }
    return [[T]](rounding: rows)
  }

  private func halves<T: Scalar>(_ x: [T]) -> (a: [Double], b: [Double]) {
    precondition(x.count.isMultiple(of: 2), "a gated function halves its input")
    let numbers = x.doubles
    return (Array(numbers[..<(x.count / 2)]), Array(numbers[(x.count / 2)...]))
  }
}
