extension Parameterized {
  /// Whether both are of one type and have one id, one formula and equal parameter values.
  public func isEqual(to other: any Parameterized) -> Bool {
    guard let other = other as? Self else { return false }
    return profile.id == other.profile.id && profile.formula == other.profile.formula
      && hasArguments(of: other)
  }

  /// Whether the parameter values of both are equal, a NaN to any other NaN.
  package func hasArguments(of other: any Parameterized) -> Bool {
    arguments.elementsEqual(other.arguments) { $0 == $1 || $0.isNaN && $1.isNaN }
  }
}

extension Function: Equatable {
  /// Whether both are the same function with the same parameter values; NaN equals itself.
  public static func == (left: Function, right: Function) -> Bool {
    left.parameterized.isEqual(to: right.parameterized)
  }
}
