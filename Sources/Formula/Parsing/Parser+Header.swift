import ActivationMath

extension Parser {
  private static let form = "a definition looks like f(x; a = 1 in 0...2) = a*x"

  /// The name, the parameters and the `=` of a definition.
  mutating func header() throws(Abort) -> Header {
    var header = Header(name: try definedName())
    scope.current = header.name
    let open = token
    guard accept(.open) else {
      throw fail(
        .malformedDefinition, at: token, "'(x)' is missing after \(header.name)", Self.form)
    }
    guard token.kind == .name(Language.variable) else {
      throw fail(.malformedDefinition, at: token, "the variable must be x", Self.form)
    }
    advance()
    self.open += 1
    defer { self.open -= 1 }
    while accept(.semicolon) || accept(.comma) { try declaration(into: &header) }
    if token.kind != .symbol(.close), token.kind != .end, token.kind != .symbol(.assign) {
      throw fail(
        .malformedDefinition, at: token, "unexpected '\(text(token))' among the parameters",
        Self.form)
    }
    try close(open)
    guard accept(.assign) else {
      throw fail(.malformedDefinition, at: token, "'=' is missing after the parameters", Self.form)
    }
    return header
  }

  private mutating func definedName() throws(Abort) -> String {
    let start = token
    guard case .name(let name) = start.kind else {
      throw fail(
        .malformedDefinition, at: start, "a definition begins with a name", Self.form)
    }
    advance()
    try checkNew(name, at: start)
    if case .primes = token.kind {
      throw fail(
        .malformedDefinition, at: token, "derivatives are found, not defined",
        "define \(name)(x) alone")
    }
    return name
  }

  mutating func checkNew(_ name: String, at start: Token) throws(Abort) {
    if Language.reserves(name) {
      throw fail(
        .reservedName, at: start, "'\(text(start))' belongs to the language",
        "choose another name")
    }
    if name.contains(".") {
      throw fail(.reservedName, at: start, "a name of your own has no '.'", "write an underscore")
    }
  }

  private mutating func declaration(into header: inout Header) throws(Abort) {
    let start = token
    guard case .name(let name) = start.kind else {
      throw fail(.malformedDefinition, at: start, "a parameter's name is missing", Self.form)
    }
    advance()
    // A parameter may be called min beside min(a, b): the parentheses tell them apart.
    if !Language.isFunction(name) { try checkNew(name, at: start) }
    guard accept(.assign) else {
      throw fail(
        .malformedDefinition, at: start, "parameter '\(text(start))' has no default",
        "write \(text(start)) = 1")
    }
    let valueStart = token
    let value = try constant()
    var declaration = Header.Declaration(name: name, default: value)
    if accept(.in) { declaration.range = try range(around: value, at: valueStart) }
    if header.parameters.contains(where: { $0.name == name }) {
      note(.duplicate, at: start, "parameter '\(text(start))' is declared twice", "keep one")
      return
    }
    header.parameters.append(declaration)
    scope.variables[name] = graph.place(.variable(header.parameters.count))
  }

  private mutating func range(
    around value: Double, at valueStart: Token
  ) throws(Abort) -> ClosedRange<Double> {
    let start = token
    let lower = try constant()
    guard accept(.dots) else {
      throw fail(
        .malformedDefinition, at: token, "'...' is missing in the range", "write 0.1...10")
    }
    let upper = try constant()
    guard lower < upper else {
      throw fail(
        .outOfRange, at: start, "the range is empty", "write the smaller end first")
    }
    if !(lower...upper).contains(value) {
      note(
        .outOfRange, at: valueStart,
        "the default \(NumberText.exact(value)) is outside "
          + "\(NumberText.exact(lower))...\(NumberText.exact(upper))",
        "widen the range or change the default")
    }
    return lower...upper
  }

  /// A number, or a sum of numbers such as 1/3.
  private mutating func constant() throws(Abort) -> Double {
    let start = token
    let known = scope.variables
    scope.variables = [:]
    readsJuxtaposition = false
    defer {
      scope.variables = known
      readsJuxtaposition = true
    }
    let count = findings.count
    let node = try nested(at: start) { parser throws(Abort) in try parser.sum() }
    guard let value = graph.constant(node), value.isFinite else {
      if findings.count > count { throw Abort() }
      throw fail(
        .malformedDefinition, at: start, "a default is a finite number", "write 0.5 or 1/3")
    }
    return value
  }
}
