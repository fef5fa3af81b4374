/// The parameters of a library's callable, in order: `(input, alpha=1.0, inplace=False)`.
struct Signature {
  /// One of the things that it takes.
  struct Formal {
    var name: String
    /// The default; nil for a required argument.
    var `default`: PythonExpression?
    /// Whether it can be given without its name.
    var isPositional = true
  }

  private(set) var formals: [Formal] = []
  /// Whether any other keyword is taken and thrown away, as those of Keras's layers.
  private(set) var takesMore = false
  /// Whether any further value is taken and thrown away, as by torch.nn.Identity.
  private var takesMoreValues = false

  /// The signature whose arguments are written so.
  init(_ arguments: [PythonExpression.Argument]) {
    var isPositional = true
    for argument in arguments {
      switch argument.label {
      case nil: formals.append(Formal(name: argument.value.text, isPositional: isPositional))
      case "**": takesMore = true
      case "*":
        isPositional = false
        takesMoreValues = argument.value != .name("")
      case "/": break
      case let label?:
        formals.append(
          Formal(name: label, default: argument.value, isPositional: isPositional))
      }
    }
  }

  /// What a call gives for each name, by Python's rules.
  ///
  /// What is given under its own name, as in `elu(x, alpha)`, is not given at all: that is how
  /// declarations are written.
  func bound(
    _ arguments: [PythonExpression.Argument], called path: String
  ) throws(ReferenceError) -> [String: PythonExpression] {
    let stars: [String?] = ["*", "**", "/"]
    var given: [String: PythonExpression] = [:]
    let positional = formals.filter(\.isPositional)
    for (place, argument) in arguments.enumerated() where !stars.contains(argument.label) {
      if takesMoreValues, argument.label == nil, place >= positional.count { continue }
      let name: String
      if let label = argument.label {
        name = label
      } else {
        name = try positionalName(place, positional, arguments, path)
      }
      guard takesMore || formals.contains(where: { $0.name == name }) else {
        throw .call(
          name: path, problem: "got an unexpected keyword argument '\(name)'; " + known)
      }
      if given.updateValue(argument.value, forKey: name) != nil {
        throw .call(name: path, problem: "got multiple values for argument '\(name)'")
      }
    }
    for formal in formals where formal.default != nil && given[formal.name] == .name(formal.name) {
      given[formal.name] = nil
    }
    return given
  }

  private func positionalName(
    _ place: Int, _ positional: [Formal], _ arguments: [PythonExpression.Argument], _ path: String
  ) throws(ReferenceError) -> String {
    if case .name(let name) = arguments[place].value, place >= positional.count,
      formals.contains(where: { $0.name == name })
    {
      return name
    }
    guard place < positional.count else {
      let count = arguments.count { $0.label == nil }
      throw .call(
        name: path,
        problem: "takes \(positional.count) positional "
          + "argument\(positional.count == 1 ? "" : "s") but \(count) were given; " + known)
    }
    return positional[place].name
  }

  private var known: String {
    formals.isEmpty ? "it takes none" : "it takes \(formals.map(\.name).joined(separator: ", "))"
  }
}
