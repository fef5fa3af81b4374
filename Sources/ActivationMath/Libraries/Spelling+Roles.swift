extension Spelling {
  /// The role of a library's argument for a function.
  enum Role {
    /// The input.
    case input
    /// One of the function's parameters, and how it is written there.
    case parameter(Int, template: String)
    /// A value that selects this function among those of one name.
    case choice(PythonExpression)
    /// Anything else.
    case other(IndifferentArgument)
  }

  /// Whether the name is a module's, whose input comes only when it is called.
  var isModule: Bool { Library.isModule(name) }

  /// The role of each argument, in the order of the declaration.
  func roles(for profile: Profile) -> [(formal: Signature.Formal, role: Role)] {
    signature.formals.enumerated().map { place, formal in
      (formal, role(of: formal, at: place, in: profile))
    }
  }

  private func role(of formal: Signature.Formal, at place: Int, in profile: Profile) -> Role {
    if place == 0, !isModule { return .input }
    if let choice = chosen.first(where: { $0.name == formal.name }) { return .choice(choice.value) }
    let template = means[formal.name]
    let meant = template.map(PythonExpression.placeholderName) ?? formal.name
    if let index = profile.parameters.firstIndex(where: { $0.answers(to: meant) }) {
      return .parameter(index, template: template ?? "{\(profile.parameters[index].name)}")
    }
    return .other(IndifferentArgument(name: formal.name))
  }

  /// A value of an argument that stands for a number; None is no bound at all.
  static func number(_ expression: PythonExpression?) -> Double? {
    switch expression {
    case .name("None"): .infinity
    case .name("True"): 1
    case .name("False"): 0
    default: expression?.filling
    }
  }
}

extension Profile {
  /// The library's defaults, where they are not the catalogue's: `["a": 0.25]`.
  public func defaults(in spelling: Spelling) -> [String: Double] {
    spelling.roles(for: self).reduce(into: [:]) { defaults, argument in
      guard case .parameter(let index, _) = argument.role else { return }
      let parameter = parameters[index]
      let value = spelling.fallbacks[argument.formal.name]
      guard let value = value ?? Spelling.number(argument.formal.default),
        value != parameter.default, parameter.domain.contains(value)
      else { return }
      defaults[parameter.name] = value
    }
  }
}
