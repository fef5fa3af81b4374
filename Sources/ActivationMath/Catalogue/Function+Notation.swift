extension Parameterized {
  /// The reference that gives this function back: its id, and the parameters that are not default.
  ///
  ///     relu
  ///     prelu(a=0.3)
  public var notation: String {
    let given = zip(profile.parameters, arguments)
      .filter { $0.default != $1 }
      .map { "\($0.name)=\(NumberText.exact($1))" }
    return given.isEmpty ? profile.id : "\(profile.id)(\(given.joined(separator: ", ")))"
  }
}

extension Function {
  /// The reference that gives this function back, `prelu(a=0.3)`.
  public var notation: String { parameterized.notation }

  /// The contradiction between the parameters, or nil; see ``Parameterized/conflict``.
  public var conflict: String? { parameterized.conflict }
}
