extension Function {
  /// The scalar activation, or nil for a vector function.
  package var activation: (any Activation)? {
    if case .scalar(let activation) = self { activation } else { nil }
  }
}

extension Catalogue {
  /// A scalar function that the program itself needs; its absence is a programmer's mistake.
  package func scalar(_ id: String) -> any Activation {
    guard case .scalar(let function)? = function(id: id) else {
      preconditionFailure("the catalogue has no scalar function \(id)")
    }
    return function
  }

  /// A vector function that the program itself needs; its absence is a programmer's mistake.
  package func vector(_ id: String) -> any VectorActivation {
    guard case .vector(let function)? = function(id: id) else {
      preconditionFailure("the catalogue has no vector function \(id)")
    }
    return function
  }
}
