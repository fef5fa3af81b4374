import RealModule

/// e^((xᵢ − max x)/T) for every xᵢ, and their sums: what the softmax family is made of.
///
/// The largest is subtracted before the division by T, and the rounding error of the difference is
/// carried into the exponential; a plain shift costs about (max − min)/2T ulps.
struct SharedExponentials {
  /// (xᵢ − max x)/T, with rounding errors.
  let shifts: [DoubleDouble]
  /// e to the shifts; 1 for the largest.
  let weights: [Double]
  /// The sum of all weights but the largest's 1, so that log1p can take it.
  let rest: Double

  /// Nil where no limit exists: a NaN, several +∞ or nothing but −∞.
  ///
  /// A single +∞ takes everything; a −∞ among finite numbers has weight 0.
  init?(_ x: [Double], temperature: Double = 1) {
    guard let top = x.indices.max(by: { x[$0] < x[$1] }), !x.contains(where: \.isNaN) else {
      return nil
    }
    let largest = x[top]
    if largest.isInfinite, largest < 0 || x.count(where: { $0 == .infinity }) > 1 { return nil }
    shifts = x.indices.map { i in
      i == top
        ? DoubleDouble(head: 0)
        : Self.quotient(DoubleDouble.sum(x[i], -largest), temperature)
    }
    weights = shifts.map(\.exponential)
    var sum = CompensatedSum()
    for i in weights.indices where i != top { sum.add(weights[i]) }
    rest = sum.value
  }

  private static func quotient(_ a: DoubleDouble, _ b: Double) -> DoubleDouble {
    let head = DoubleDouble.quotient(a.head, b)
    return DoubleDouble(head: head.head, tail: head.tail + a.tail / b)
  }

  /// The weights over their sum.
  var shares: [Double] {
    let total = 1 + rest
    return weights.map { $0 / total }
  }

  /// 1 − share, as the sum of the others, so that nothing cancels.
  var complements: [Double] {
    let total = 1 + rest
    let before = Self.runningSums(weights)
    let after = Array(Self.runningSums(weights.reversed()).reversed())
    return weights.indices.map { (before[$0] + after[$0]) / total }
  }

  /// Before each element, the sum of those preceding it.
  private static func runningSums(_ x: some Sequence<Double>) -> [Double] {
    var sum = CompensatedSum()
    return x.map { next in
      defer { sum.add(next) }
      return sum.value
    }
  }

  /// ∂ shareᵢ / ∂xⱼ times T: pᵢ(1 − pᵢ) on the diagonal, −pᵢpⱼ off it.
  var shareJacobian: [[Double]] {
    let (p, rest) = (shares, complements)
    return p.indices.map { i in
      p.indices.map { j in i == j ? p[i] * rest[i] : -p[i] * p[j] }
    }
  }
}

/// A sum that carries its rounding errors along (Neumaier 1974).
struct CompensatedSum {
  private var head = 0.0
  private var tail = 0.0

  mutating func add(_ x: Double) {
    let sum = DoubleDouble.sum(head, x)
    head = sum.head
    tail += sum.tail
  }

  var value: Double { head + tail }
}
