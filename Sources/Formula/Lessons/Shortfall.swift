import ActivationMath

/// A comparison that does not hold yet: what a quantity is, and what is wanted of it.
package struct Shortfall: Hashable, Sendable {
  /// The wanted relation, in the words before the bound.
  package enum Relation: String, Sendable {
    /// `<`
    case under
    /// `<=`
    case atMost = "at most"
    /// `>`
    case over
    /// `>=`
    case atLeast = "at least"
    /// `==`
    case exactly
    /// `!=`
    case otherThan = "other than"
  }

  /// The quantity's present value.
  package var value: Double
  /// The wanted relation.
  package var relation: Relation
  /// The bound.
  package var bound: Double

  /// `0.31, wanted under 0.01`, with as many digits as tell the two apart.
  package var text: String {
    guard !value.isNaN else { return "no number yet, wanted \(relation.rawValue) \(short(bound))" }
    let digits = (3...17).first { short(value, $0) != short(bound, $0) } ?? 17
    return "\(short(value, digits)), wanted \(relation.rawValue) \(short(bound, digits))"
  }

  private func short(_ number: Double, _ digits: Int = 3) -> String {
    NumberText.short(number, digits: digits)
  }
}

extension Expression {
  /// The comparisons that keep a condition from holding, in the order of the text: all that an `and`
  /// lacks, the fewest that would do for an `or`. Empty where it holds.
  package func shortfalls(_ bindings: [String: Double] = [:]) -> [Shortfall] {
    Shortfalls(graph: graph, values: values(bindings)).all(of: root, wanted: true)
  }
}

/// Looks for the comparisons behind the value of a condition.
private struct Shortfalls {
  let graph: Graph
  let values: [Double]

  /// The shortfalls that keep a condition from being true, or from being false.
  func all(of id: NodeID, wanted: Bool) -> [Shortfall] {
    let holds = values[id] != 0 && !values[id].isNaN
    guard holds != wanted else { return [] }
    switch graph.nodes[id] {
    case .binary(.and, let a, let b): return both(a, b, wanted, fewest: !wanted)
    case .binary(.or, let a, let b): return both(a, b, wanted, fewest: wanted)
    case .unary(.not, let a): return all(of: a, wanted: !wanted)
    case .binary(.notEqual, let a, let b) where graph.isCondition(a) && graph.constant(b) == 0:
      return all(of: a, wanted: wanted)
    case .binary(let operation, let a, let b):
      return comparison(operation, a, b, wanted).map { [$0] } ?? []
    default: return []
    }
  }

  private func both(_ a: NodeID, _ b: NodeID, _ wanted: Bool, fewest: Bool) -> [Shortfall] {
    let (left, right) = (all(of: a, wanted: wanted), all(of: b, wanted: wanted))
    guard fewest else { return left + right }
    return left.count <= right.count ? left : right
  }

  /// A quantity against a bound, the number that cannot change being the bound.
  private func comparison(
    _ operation: Binary, _ a: NodeID, _ b: NodeID, _ wanted: Bool
  ) -> Shortfall? {
    let isReversed = graph.constant(a) != nil
    let relation: Shortfall.Relation
    switch (operation, wanted) {
    case (.less, true): relation = isReversed ? .over : .under
    case (.less, false): relation = isReversed ? .atMost : .atLeast
    case (.lessOrEqual, true): relation = isReversed ? .atLeast : .atMost
    case (.lessOrEqual, false): relation = isReversed ? .under : .over
    case (.equal, true), (.notEqual, false): relation = .exactly
    case (.equal, false), (.notEqual, true): relation = .otherThan
    default: return nil
    }
    let (value, bound) = isReversed ? (b, a) : (a, b)
    return Shortfall(value: values[value], relation: relation, bound: values[bound])
  }
}
