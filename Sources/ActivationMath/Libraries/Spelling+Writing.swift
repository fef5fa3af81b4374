extension Spelling {
  /// A line of code that computes the function with these values, given an array `x`.
  ///
  /// A parameter for which neither the declaration nor the recipe has a place is named in a comment.
  func code(for profile: Profile, with values: [Double]) -> String {
    let roles = roles(for: profile)
    let places: [Int] = roles.compactMap {
      if case .parameter(let index, _) = $0.role { index } else { nil }
    }
    let changed = profile.parameters.indices.filter {
      values[$0] != profile.parameters[$0].default && !places.contains($0)
    }
    if isRecipe || !changed.isEmpty || isBeyondLimits(roles, values) {
      if let recipe { return filled(recipe, profile, values) }
    }
    return call(roles, profile, values) + comment(on: changed, profile, values)
  }

  private func isBeyondLimits(
    _ roles: [(formal: Signature.Formal, role: Role)], _ values: [Double]
  ) -> Bool {
    roles.contains { formal, role in
      guard case .parameter(let index, _) = role, let limit = limits[formal.name] else {
        return false
      }
      return values[index] < limit.least
    }
  }

  /// A comment behind the code with parameters that the library has no argument for.
  private func comment(on indices: [Int], _ profile: Profile, _ values: [Double]) -> String {
    guard !indices.isEmpty else { return "" }
    let parts = indices.map { "\(profile.parameters[$0].name) = \(NumberText.exact(values[$0]))" }
    let verdict = parts.count == 1 ? "is no parameter here" : "are no parameters here"
    return "  # \(parts.joined(separator: ", ")) \(verdict)"
  }

  private func call(
    _ roles: [(formal: Signature.Formal, role: Role)], _ profile: Profile, _ values: [Double]
  ) -> String {
    let arguments = roles.compactMap { argument($0.formal, $0.role, profile, values) }
    let made = "\(qualifiedName)(\(arguments.joined(separator: ", ")))"
    return isModule ? made + application : made
  }

  private func argument(
    _ formal: Signature.Formal, _ role: Role, _ profile: Profile, _ values: [Double]
  ) -> String? {
    switch role {
    case .input: return "x"
    case .choice(let value):
      let isDefault = formal.default.map { $0.agrees(with: value) } ?? false
      return isDefault ? nil : "\(formal.name)=\(value.text)"
    case .parameter(let index, let template):
      if Self.number(formal.default) == values[index] { return nil }
      guard formal.default != nil else { return filled(template, profile, values) }
      let isBare = template.hasPrefix("{")
      let value = isBare ? Self.text(values[index]) : filled(template, profile, values)
      return "\(formal.name)=\(value)"
    case .other(let other):
      let isNeeded =
        formal.default == nil || formal.name == "dim" && formal.default == .name("None")
      return isNeeded ? other.necessity : nil
    }
  }

  private static func text(_ value: Double) -> String {
    value == .infinity ? "None" : NumberText.exact(value)
  }

  /// A template with every `{name}` replaced by the parameter, whose decimal point makes it a float.
  private func filled(_ template: String, _ profile: Profile, _ values: [Double]) -> String {
    zip(profile.parameters, values).reduce(template) { text, parameter in
      let number = NumberText.exact(parameter.1)
      let isWhole = number.allSatisfy { $0.isNumber || $0 == "-" }
      return text.replacing("{\(parameter.0.name)}", with: isWhole ? number + ".0" : number)
    }
  }
}

extension Profile {
  /// A line of a library's code that computes the function with these parameters.
  ///
  ///     elu, α = 0.5, torch.nn     torch.nn.ELU(alpha=0.5)(x)
  ///     softplus, β = 2, jax.nn    jax.nn.softplus(2.0 * x) / 2.0
  ///
  /// A reference that reads so is the same function; see ``Catalogue/resolve(_:)``.
  ///
  /// - Parameter arguments: one value for each of `parameters`.
  public func code(in spelling: Spelling, with arguments: [Double]) -> String {
    spelling.code(for: self, with: arguments)
  }
}
