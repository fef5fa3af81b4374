/// A vector function a · act(b) of the two halves a and b of its input: GLU and its variants.
///
/// Conformances name the activation of the gate; halves, Jacobian and rounding are here. Numbers
/// that are not finite follow IEEE products of the parts.
protocol GatedActivation: VectorActivation {
  associatedtype Gate: Activation

  /// The activation on the gate.
  var activation: Gate { get }
}

extension GatedActivation {
  func outputCount(_ inputCount: Int) -> Int? {
    inputCount > 0 && inputCount.isMultiple(of: 2) ? inputCount / 2 : nil
  }

  var acceptedInput: String { "an even number of values" }

  func value<T: Scalar>(_ x: [T]) -> [T] {
    let (a, b) = halves(x)
    return [T](rounding: zip(a, b).map { $0 * activation.value($1) })
  }

  func jacobian<T: Scalar>(_ x: [T]) -> [[T]] {
    let (a, b) = halves(x)
    var rows = [[Double]](rows: a.count, columns: x.count, filledWith: 0)
    for i in a.indices {
      rows[i][i] = activation.value(b[i])
      rows[i][a.count + i] = a[i] * activation.slope(b[i])
    }
    return [[T]](rounding: rows)
  }

  private func halves<T: Scalar>(_ x: [T]) -> (a: [Double], b: [Double]) {
    precondition(x.count.isMultiple(of: 2), "a gated function halves its input")
    let numbers = x.doubles
    return (Array(numbers[..<(x.count / 2)]), Array(numbers[(x.count / 2)...]))
  }

  /// Caveats of every variant of GLU that no library names.
  static var gatedCaveats: [String] {
    [
      "No library has it by name. Here the second half is the gate, as in jax.nn.glu; "
        + "the paper puts the activation on the first projection."
    ]
  }

  static var glu2017: Source {
    Source(
      "Dauphin, Fan, Auli & Grangier", 2017,
      "Language Modeling with Gated Convolutional Networks", "arXiv:1612.08083")
  }

  static var variants2020: Source {
    Source("Shazeer", 2020, "GLU Variants Improve Transformer", "arXiv:2002.05202")
  }
}
