extension Spelling {
  /// The function that a call of this name is, with its parameters; nil if its arguments make the
  /// name another function.
  ///
  /// - Throws: What the library itself has against the call, or Hillock.
  func read(_ call: LibraryCall, as function: Function) throws(ReferenceError) -> NameMatch? {
    guard !isRecipe else { return nil }
    if call.isApplied, !isModule, !call.isHandedOver {
      throw .call(name: call.path, problem: "gives numbers, which cannot be called")
    }
    let arguments = (call.arguments ?? []).map { argument in
      PythonExpression.Argument(
        label: argument.label.map { synonyms[$0] ?? $0 }, value: argument.value)
    }
    let given = try signature.bound(arguments, called: call.path)
    let roles = roles(for: function.profile)
    guard roles.allSatisfy({ chooses($0, given) }) else { return nil }
    var values: [Reference.Argument] = []
    for (formal, role) in roles {
      guard let value = given[formal.name] else {
        try require(formal, role, in: call)
        continue
      }
      if case .input = role {} else if value == .name(formal.name) { continue }
      if let number = try number(value, for: formal, role, in: call) { values.append(number) }
    }
    return try match(function, call, values, chosen: given)
  }

  private func chooses(
    _ argument: (formal: Signature.Formal, role: Role), _ given: [String: PythonExpression]
  ) -> Bool {
    guard case .choice(let choice) = argument.role else { return true }
    return (given[argument.formal.name] ?? argument.formal.default)?.agrees(with: choice) ?? false
  }

  /// A function that is called without its input is meant as a whole; anything else must be there.
  private func require(
    _ formal: Signature.Formal, _ role: Role, in call: LibraryCall
  ) throws(ReferenceError) {
    guard call.arguments != nil, formal.default == nil else { return }
    if case .input = role { return }
    throw .call(name: call.path, problem: "is missing a required argument: '\(formal.name)'")
  }

  /// The value of a parameter; nil for what is none.
  private func number(
    _ value: PythonExpression, for formal: Signature.Formal, _ role: Role, in call: LibraryCall
  ) throws(ReferenceError) -> Reference.Argument? {
    switch role {
    case .input:
      guard LibraryCall.isInput(value) else {
        throw .call(
          name: call.path,
          problem: "takes its input as '\(formal.name)', where \(value.text) stands; "
            + "write \(name)(x, …)")
      }
    case .choice: break
    case .other(let argument):
      if let objection = argument.objection(to: value, default: formal.default) {
        throw .call(name: call.path, problem: ": \(formal.name) \(hint(objection, value))")
      }
    case .parameter(_, let template):
      return Reference.Argument(
        label: PythonExpression.placeholderName(template),
        value: try parameter(value, formal, call))
    }
    return nil
  }

  private func parameter(
    _ value: PythonExpression, _ formal: Signature.Formal, _ call: LibraryCall
  ) throws(ReferenceError) -> Double {
    let fallback = value == .name("None") ? fallbacks[formal.name] : nil
    guard let number = fallback ?? Self.number(value) else {
      throw .call(
        name: call.path,
        problem: ": \(formal.name) takes a number, \(hint("not \(value.text)", value))")
    }
    if let limit = limits[formal.name], number < limit.least {
      throw .call(name: call.path, problem: ": \(limit.reason) Received: \(value.text)")
    }
    return number
  }

  /// Whoever gives a module its input when it is made has forgotten a pair of parentheses.
  private func hint(_ problem: String, _ value: PythonExpression) -> String {
    guard isModule, case .name(let name) = value, LibraryCall.isInput(value) else { return problem }
    return problem + "; a module is made first and then called: \(self.name)()(\(name))"
  }

  /// An axis other than the last says which one of an array, which here there is only one of.
  private static func remark(onAxisIn given: [String: PythonExpression]) -> String? {
    for name in ["dim", "axis"] {
      guard let axis = given[name]?.number, axis != -1 else { continue }
      let text = NumberText.exact(axis)
      return "\(name) = \(text) says along which axis of an array; here it is the one vector."
    }
    return nil
  }

  private func match(
    _ function: Function, _ call: LibraryCall, _ values: [Reference.Argument],
    chosen given: [String: PythonExpression]
  ) throws(ReferenceError) -> NameMatch {
    var match = NameMatch(function, spelled: call.path, self)
    if chosen.contains(where: { given[$0.name] != nil }) { match.note = "" }
    if let remark = Self.remark(onAxisIn: given) {
      match.note += match.note.isEmpty ? remark : " " + remark
    }
    try match.bind(values)
    return match
  }
}

extension PythonExpression {
  /// `a` of `torch.tensor({a})`.
  static func placeholderName(_ template: String) -> String {
    String(template.drop { $0 != "{" }.dropFirst().prefix { $0 != "}" })
  }
}
