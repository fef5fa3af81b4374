/// Maxout: the largest of each group of k consecutive inputs.
///
///     fᵢ = max(x_ki, …, x_ki+k−1)
///
/// Parameter k, the size of the groups, default 2. The gradient goes to the maximum; tied maxima
/// share it equally, as in JAX. A NaN spoils its own group only.
///
/// Goodfellow et al. 2013, arXiv:1302.4389.
struct Maxout: VectorActivation, CatalogueEntry {
  /// The size of the groups.
  var k = 2.0

  private var size: Int { max(1, Int(clamping: k)) }

  func outputCount(_ inputCount: Int) -> Int? {
    inputCount > 0 && inputCount.isMultiple(of: size) ? inputCount / size : nil
  }

  var acceptedInput: String { "a multiple of \(size) values" }

  private func groups(_ count: Int) -> [Range<Int>] {
    precondition(count.isMultiple(of: size), "maxout takes whole groups")
    return stride(from: 0, to: count, by: size).map { $0..<($0 + size) }
  }

  private func maximum<T: Scalar>(_ x: ArraySlice<T>) -> T {
    x.contains(where: \.isNaN) ? .nan : x.max() ?? .nan
  }

  func value<T: Scalar>(_ x: [T]) -> [T] { groups(x.count).map { maximum(x[$0]) } }

  func jacobian<T: Scalar>(_ x: [T]) -> [[T]] {
    groups(x.count).map { group in
      let largest = maximum(x[group])
      let share = 1 / T(x[group].count { $0 == largest })
      return x.indices.map { index in
        guard group.contains(index) else { return 0 }
        return largest.isNaN ? .nan : x[index] == largest ? share : 0
      }
    }
  }

  static let slots: [any WritableKeyPath<Self, Double> & Sendable] = [\.k]

  static let profile = Profile(
    id: "maxout",
    title: "Maxout",
    family: .pooling,
    formula: "fᵢ = the largest of the i-th k inputs",
    derivativeFormula: "∂fᵢ/∂xⱼ = 1 at the largest of the group, else 0",
    parameters: [
      Parameter(
        "k", meaning: "inputs in a group", default: 2, domain: .integer(in: 1...1_000_000),
        slider: .linear(1...8, step: 1))
    ],
    purpose: """
      A unit that learns its own activation: the maximum of k linear functions is a convex curve \
      with up to k pieces, ReLU among them. It costs k times the weights.
      """,
    caveats: [
      "No library has it by name; reshape into groups and take the maximum.",
      "Tied maxima share the gradient equally, as in JAX; in PyTorch's max(dim) one takes all.",
    ],
    sources: [
      Source(
        "Goodfellow, Warde-Farley, Mirza, Courville & Bengio", 2013, "Maxout Networks",
        "arXiv:1302.4389")
    ])
}
