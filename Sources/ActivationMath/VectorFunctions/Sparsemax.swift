/// Sparsemax: the nearest probability distribution to the scores, often with exact zeros.
///
///     fᵢ = max(xᵢ − τ, 0),   τ such that Σ f = 1
///     ∂fᵢ/∂xⱼ = δᵢⱼ − 1/|S| for i and j in the support S, else 0
///
/// τ comes from the k largest scores, with the largest k for which 1 + k·x₍ₖ₎ exceeds their sum. A
/// score equal to τ counts as outside the support. Infinities are treated as in ``Softmax``.
///
/// Martins & Astudillo 2016, arXiv:1602.02068.
struct Sparsemax: VectorActivation, CatalogueEntry {
  func value<T: Scalar>(_ x: [T]) -> [T] {
    guard let projection = Projection(x.doubles) else { return x.map { _ in .nan } }
    return [T](rounding: projection.shares)
  }

  func jacobian<T: Scalar>(_ x: [T]) -> [[T]] {
    guard let projection = Projection(x.doubles) else {
      return [[T]](rounding: [[Double]](rows: x.count, columns: x.count, filledWith: .nan))
    }
    return [[T]](rounding: projection.jacobian)
  }

  static let profile = Profile(
    id: "sparsemax",
    title: "Sparsemax",
    family: .softmax,
    formula: "fᵢ = max(xᵢ − τ, 0),  τ such that Σ f = 1",
    derivativeFormula: "∂fᵢ/∂xⱼ = δᵢⱼ − 1/|S| on the support S, else 0",
    spellings: Spelling.keras("sparsemax(x, axis=-1)"),
    purpose: """
      A softmax that can say never: scores far enough below the best get exactly 0. Attention \
      becomes readable, but answers outside the support get no gradient.
      """,
    caveats: [
      "Keras 3.15.1 returns wrong results whenever more than one output is positive; "
        + "a fix has been merged for later versions."
    ],
    sources: [
      Source(
        "Martins & Astudillo", 2016,
        "From Softmax to Sparsemax: A Sparse Model of Attention and Multi-Label Classification",
        "arXiv:1602.02068")
    ])
}

/// The Euclidean projection of a vector on the probability simplex.
private struct Projection {
  /// The coordinates of the nearest distribution.
  let shares: [Double]

  /// Nil where no limit exists; see ``SharedExponentials``.
  init?(_ x: [Double]) {
    guard let largest = x.max(), !x.contains(where: \.isNaN) else { return nil }
    if largest.isInfinite, largest < 0 || x.count(where: { $0 == .infinity }) > 1 { return nil }
    // Differences from the largest: the sums stay small whatever the offset.
    let shifted = x.map { $0 == largest ? DoubleDouble(head: 0) : .sum($0, -largest) }
    let threshold = Self.threshold(shifted.map(\.head))
    shares = shifted.map { max(($0.head - threshold) + $0.tail, 0) }
  }

  /// τ for scores whose largest is 0.
  private static func threshold(_ scores: [Double]) -> Double {
    var threshold = -1.0
    var sum = CompensatedSum()
    for (index, score) in scores.sorted(by: >).enumerated() {
      let count = Double(index + 1)
      sum.add(score)
      guard 1 + count * score > sum.value else { break }
      threshold = (sum.value - 1) / count
    }
    return threshold
  }

  var jacobian: [[Double]] {
    let size = Double(shares.count(where: { $0 > 0 }))
    return shares.indices.map { i in
      shares.indices.map { j in
        guard shares[i] > 0, shares[j] > 0 else { return 0 }
        return i == j ? (size - 1) / size : -1 / size
      }
    }
  }
}
