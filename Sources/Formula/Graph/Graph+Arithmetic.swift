extension Graph {
  /// A number.
  mutating func number(_ value: Double) -> NodeID { place(.number(value)) }

  /// A step with one operand; done at once where the operand is a number.
  mutating func apply(_ operation: Unary, _ u: NodeID) -> NodeID {
    if let value = constant(u) { return number(operation.apply(value)) }
    if operation == .negate, case .unary(.negate, let inner) = nodes[u] { return inner }
    return place(.unary(operation, u))
  }

  /// A step with two operands; done at once where both are numbers, left out where it changes nothing.
  ///
  /// 0·u stays, since it has no value where u has none.
  mutating func apply(_ operation: Binary, _ a: NodeID, _ b: NodeID) -> NodeID {
    let (left, right) = (constant(a), constant(b))
    if let left, let right { return number(operation.apply(left, right)) }
    return switch (operation, left, right) {
    case (.add, 0, _), (.multiply, 1, _), (.weigh, 1, _): b
    case (.add, _, 0), (.subtract, _, 0), (.multiply, _, 1), (.divide, _, 1), (.power, _, 1): a
    case (.subtract, 0, _): apply(.negate, b)
    case (.weigh, 0, _): number(0)
    case (.multiply, -1, _): apply(.negate, b)
    case (.multiply, _, -1): apply(.negate, a)
    // e^u is more exact as a function of its own, and so is its derivative.
    case (.power, 2.718281828459045, _): apply(.exp, b)
    default: place(.binary(operation, a, b))
    }
  }

  /// The second where the first is not 0, else the third.
  mutating func select(_ condition: NodeID, _ yes: NodeID, _ no: NodeID) -> NodeID {
    if yes == no { return yes }
    if let value = constant(condition) { return value != 0 ? yes : no }
    return place(.select(condition, yes, no))
  }

  mutating func add(_ a: NodeID, _ b: NodeID) -> NodeID { apply(.add, a, b) }
  mutating func subtract(_ a: NodeID, _ b: NodeID) -> NodeID { apply(.subtract, a, b) }
  mutating func multiply(_ a: NodeID, _ b: NodeID) -> NodeID { apply(.multiply, a, b) }
  mutating func divide(_ a: NodeID, _ b: NodeID) -> NodeID { apply(.divide, a, b) }
  mutating func scale(_ b: NodeID, by factor: Double) -> NodeID { multiply(number(factor), b) }
}
