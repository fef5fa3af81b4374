import ActivationMath

extension Parser {
  /// Reads a name: a number, or a function with its arguments.
  mutating func named(_ name: String, at start: Token) throws(Abort) -> NodeID {
    var order = 0
    var hasPrimes = false
    if case .primes(let count) = token.kind {
      order = count
      hasPrimes = true
      advance()
    }
    if order == 0, let node = try numberOfPlace(name, at: start) { return node }
    if token.kind == .symbol(.open) { return try called(name, order: order, at: start) }
    if case .raised(let exponent) = token.kind, following.kind == .symbol(.open), isCallee(name) {
      return try power(of: name, order: order, exponent, at: start)
    }
    if let node = number(named: name) {
      if hasPrimes {
        note(.notAFunction, at: start, "'\(text(start))' is a number and has no derivative")
      }
      return node
    }
    noteUnknownName(name, at: start)
    return unknown()
  }

  /// `sin²(x)`, which is (sin x)².
  private mutating func power(
    of name: String, order: Int, _ exponent: String, at start: Token
  ) throws(Abort) -> NodeID {
    let above = token
    advance()
    let value = try called(name, order: order, at: start)
    guard exponent != "-1" else {
      note(
        .strayText, at: above, "\(name)⁻¹ may be the inverse function or 1/\(name)",
        "write 1/\(name)(…), or the inverse by its name")
      return unknown()
    }
    return graph.apply(.power, value, raised(exponent, at: above))
  }

  /// Whether a parenthesis after the name would hold the arguments of a function.
  private func isCallee(_ name: String) -> Bool {
    number(ofName: name) == nil || Language.isFunction(name)
  }

  private func number(ofName name: String) -> NodeID? {
    Language.constants[Language.plain(name)] != nil ? 0 : scope.variables[name]
  }

  /// The node of a variable or a constant, or of a slider: `elu.alpha`.
  mutating func number(named name: String) -> NodeID? {
    if let node = scope.variables[name] { return node }
    if let value = Language.constants[Language.plain(name)] { return graph.number(value) }
    guard scope.followsSliders, let dot = name.lastIndex(of: "."),
      let function = scope.catalogue.function(id: String(name[..<dot])),
      case .scalar(let activation) = function
    else { return nil }
    let parameters = activation.profile.parameters
    let index = parameters.firstIndex { $0.name == name[name.index(after: dot)...] }
    return index.map { slider(parameters[$0], activation, activation.arguments[$0]) }
  }

  private mutating func noteUnknownName(_ name: String, at start: Token) {
    if hasFoundEnough { return }
    let written = text(start)
    let plain = Language.plain(name)
    if Language.isFunction(plain) || scope.knows(name) || name == scope.current {
      note(
        .missingArguments, at: start, "'\(written)' is a function and needs its arguments",
        "write \(Language.several[plain] ?? "\(written)(x)")")
      return
    }
    if name == Language.variable {
      note(.unknownName, at: start, "x has no value here", variablesRemedy)
      return
    }
    let numbers = shortVariables + Language.constants.keys.sorted()
    if let nearest = EditDistance.nearest(numbers, to: name), name.count > 1 {
      note(.unknownName, at: start, "unknown name '\(written)'", "did you mean \(nearest)?")
    } else {
      note(.unknownName, at: start, "unknown name '\(written)'", variablesRemedy)
    }
  }

  /// The names that may be used, each counted place once.
  private var shortVariables: [String] {
    scope.variables.keys.filter { !$0.hasSuffix(")") || $0.hasSuffix("(1)") }.sorted()
  }

  private var variablesRemedy: String {
    let names = shortVariables
    return names.isEmpty
      ? "only numbers, pi and e can stand here"
      : "known are \((names + ["pi", "e"]).joined(separator: ", "))"
  }

  /// `name(…)`, the name being that of a function or not.
  private mutating func called(
    _ written: String, order: Int, at start: Token
  ) throws(Abort) -> NodeID {
    let name = meaning(of: written)
    guard order <= Bounds.primes else {
      throw fail(.tooLarge, at: start, "more than \(Bounds.primes) primes on one name")
    }
    if number(named: name) != nil, !Language.isFunction(name), !isCallable(name) {
      let written = text(start)
      throw fail(
        .notAFunction, at: start, "'\(written)' is a number, not a function",
        "write \(written)*(…) to multiply")
    }
    if let node = try libraryCall(written, order: order, at: start) { return node }
    let open = token
    advance()
    let arguments = try arguments(from: open)
    let isOwn = Language.yielding.contains(name) && scope.knows(name)
    if Language.isFunction(name), !isOwn {
      return try language(name, order: order, arguments, at: start)
    }
    return catalogueFunction(name, order: order, arguments, at: start)
  }

  /// The name that a function has here: a definition's, the catalogue's, or else the language's own.
  private func meaning(of written: String) -> String {
    if Language.isFunction(written) || scope.knows(written) { return written }
    // σ(x), as papers write the sigmoid.
    return written == "sigma" ? "sigmoid" : Language.plain(written)
  }

  /// A slider may be called like a function: the parentheses tell them apart.
  private func isCallable(_ name: String) -> Bool {
    name != Language.variable && Language.constants[name] == nil && scope.knows(name)
  }
}
