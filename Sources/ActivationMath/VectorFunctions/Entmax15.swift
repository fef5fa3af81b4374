import RealModule

/// 1.5-entmax: half-way between softmax and sparsemax.
///
///     fᵢ = max(xᵢ/2 − τ, 0)²,   τ such that Σ f = 1
///     ∂fᵢ/∂xⱼ = δᵢⱼ sᵢ − sᵢ sⱼ / Σ s,   s = √f
///
/// τ comes from the k largest scores, with the largest k whose least score still exceeds it.
/// Infinities are treated as in ``Softmax``.
///
/// Peters, Niculae & Martins 2019, arXiv:1905.05702.
struct Entmax15: VectorActivation, CatalogueEntry {
  func value<T: Scalar>(_ x: [T]) -> [T] {
    guard let roots = Self.roots(x.doubles) else { return x.map { _ in .nan } }
    return [T](rounding: roots.map { $0 * $0 })
  }

  func jacobian<T: Scalar>(_ x: [T]) -> [[T]] {
    guard let roots = Self.roots(x.doubles) else {
      return [[T]](rounding: [[Double]](rows: x.count, columns: x.count, filledWith: .nan))
    }
    let sum = roots.reduce(0, +)
    return [[T]](
      rounding: roots.indices.map { i in
        roots.indices.map { j in
          let rest =
            i == j ? roots.indices.filter { $0 != i }.reduce(0) { $0 + roots[$1] } : -roots[j]
          return roots[i] * (rest / sum)
        }
      })
  }

  /// The roots of the shares, xᵢ/2 − τ where that is positive; nil where no limit exists.
  private static func roots(_ x: [Double]) -> [Double]? {
    guard let largest = x.max(), !x.contains(where: \.isNaN) else { return nil }
    if largest.isInfinite, largest < 0 || x.count(where: { $0 == .infinity }) > 1 { return nil }
    // Differences from the largest: the sums stay small whatever the offset.
    let scores = x.map { $0 == largest ? 0 : $0 / 2 - largest / 2 }
    let threshold = threshold(scores)
    return scores.map { max($0 - threshold, 0) }
  }

  /// τ for scores whose largest is 0: for k of them, their mean less √((1 − Σ(z − mean)²)/k).
  private static func threshold(_ scores: [Double]) -> Double {
    var (threshold, mean, squares) = (-1.0, 0.0, 0.0)
    for (index, score) in scores.sorted(by: >).enumerated() {
      let count = Double(index + 1)
      guard score > -1 else { break }
      let before = score - mean
      mean += before / count
      squares += before * (score - mean)
      let candidate = mean - .sqrt(max(0, (1 - squares) / count))
      guard candidate <= score else { break }
      threshold = candidate
    }
    return threshold
  }

  static let profile = Profile(
    id: "entmax15",
    title: "1.5-entmax",
    family: .softmax,
    formula: "fᵢ = max(xᵢ/2 − τ, 0)²,  τ such that Σ f = 1",
    derivativeFormula: "∂fᵢ/∂xⱼ = δᵢⱼ·sᵢ − sᵢ·sⱼ / Σ s,  s = √f",
    nicknames: ["entmax"],
    purpose: """
      Between softmax, which gives everything a share, and sparsemax, which gives most things \
      none: scores far below the best get exactly 0, the others fade out without a corner.
      """,
    caveats: [
      "JAX, PyTorch and Keras do not have it; the package entmax calls it entmax15.",
      "Of the family with a parameter α only α = 1.5 is here: softmax is α = 1, sparsemax α = 2.",
    ],
    sources: [
      Source(
        "Peters, Niculae & Martins", 2019, "Sparse Sequence-to-Sequence Models",
        "arXiv:1905.05702")
    ])
}
