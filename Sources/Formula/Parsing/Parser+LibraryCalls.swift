import ActivationMath

/// Calls as Python has them: `F.elu(x, 0.5)`, `nn.Softplus(2)(x)`, `x.clamp(0, 6)`.
extension Parser {
  /// What stands in the parentheses of a call, as indices of tokens.
  private struct Brackets {
    /// The arguments, between the commas.
    var pieces: [Range<Int>]
    /// The closing parenthesis.
    var close: Int
  }

  /// A call by the rules of the library whose name it has; nil where no library takes it so, and its
  /// arguments are the function's own parameters.
  ///
  /// The present token is the opening parenthesis.
  mutating func libraryCall(
    _ name: String, order: Int, at start: Token
  ) throws(Abort) -> NodeID? {
    let isModule = Library.isModule(path: name) && !Language.isFunction(name)
    guard isModule || name.contains("."), scope.text?.knows(name) != true, !hasFoundEnough,
      let made = brackets(from: index)
    else { return nil }
    if isModule, let applied = brackets(from: made.close + 1), applied.pieces.count == 1 {
      let module = text(from: start, through: made.close)
      return try call(module, order, on: applied.pieces[0], until: applied.close, at: start)
    }
    guard name.contains(".") else { return nil }
    if let x = scope.variables[Language.variable], name.hasPrefix(Language.variable + ".") {
      return try method(name, order, of: x, until: made.close, at: start)
    }
    guard made.pieces.count > 1 else { return nil }
    var input = made.pieces[0]
    var label = ""
    if tokens[input.lowerBound + 1].kind == .symbol(.assign), input.count > 2 {
      label = text(from: tokens[input.lowerBound], through: input.lowerBound + 1)
      input = input.dropFirst(2)
    }
    let settings = text(from: tokens[input.upperBound], through: made.close)
    return try call("\(name)(\(label)x\(settings)", order, on: input, until: made.close, at: start)
  }

  /// The function that a reference means, on the value of an argument.
  private mutating func call(
    _ reference: String, _ order: Int, on input: Range<Int>, until close: Int, at start: Token
  ) throws(Abort) -> NodeID? {
    let function: Function
    do throws(ReferenceError) {
      function = try scope.catalogue.resolve(reference).function
    } catch {
      guard isRefusal(error, of: input.upperBound..<close) else { return nil }
      return refused(error, until: close, at: start)
    }
    jump(to: input.lowerBound)
    open += 1
    defer { open -= 1 }
    let u = try nested(at: start) { parser throws(Abort) in
      try parser.withoutBars { parser throws(Abort) in try parser.expression() }
    }
    guard index == input.upperBound else { throw unexpected() }
    jump(to: close + 1)
    return applied(function, order: order, to: u, at: start)
  }

  /// `x.clamp(0, 6)`, and `x.exp()` for functions of the language.
  private mutating func method(
    _ name: String, _ order: Int, of x: NodeID, until close: Int, at start: Token
  ) throws(Abort) -> NodeID {
    let bare = Language.plain(String(name.dropFirst(Language.variable.count + 1)))
    do throws(ReferenceError) {
      let function = try scope.catalogue.resolve(text(from: start, through: close)).function
      jump(to: close + 1)
      return applied(function, order: order, to: x, at: start)
    } catch {
      guard Language.isFunction(bare) else { return refused(error, until: close, at: start) }
    }
    let opening = token
    advance()
    let others = try arguments(from: opening)
    return try language(bare, order: order, [Argument(node: x, start: start)] + others, at: start)
  }

  /// Whether a library's own reason is what helps; settings with variables in them can only be read as
  /// the function's parameters.
  private func isRefusal(_ error: ReferenceError, of settings: Range<Int>) -> Bool {
    let varies = tokens[settings].contains {
      if case .name(let name) = $0.kind { scope.variables[name] != nil } else { false }
    }
    switch error {
    case .call, .outOfDomain, .conflict: return !varies
    default: return false
    }
  }

  private mutating func refused(
    _ error: ReferenceError, until close: Int, at start: Token
  ) -> NodeID {
    note(.malformedValue, at: start, error.problem, error.remedy ?? "")
    jump(to: close + 1)
    return unknown()
  }

  private mutating func applied(
    _ function: Function, order: Int, to u: NodeID, at start: Token
  ) -> NodeID {
    switch function {
    case .scalar(let activation):
      let parameters = activation.arguments.map { graph.number($0) }
      return apply(activation, order: order, to: u, parameters, at: start)
    case .vector(let vector):
      noteVector(vector, at: start)
      return unknown()
    }
  }

  // MARK: Tokens

  /// The parentheses that open at a token; nil if none do, or none close them.
  private func brackets(from opening: Int) -> Brackets? {
    guard tokens.indices.contains(opening), tokens[opening].kind == .symbol(.open) else {
      return nil
    }
    var pieces: [Range<Int>] = []
    var (depth, first) = (0, opening + 1)
    for index in opening..<tokens.count {
      switch tokens[index].kind {
      case .symbol(.open): depth += 1
      case .symbol(.close):
        depth -= 1
        guard depth == 0 else { continue }
        if first < index { pieces.append(first..<index) }
        return Brackets(pieces: pieces, close: index)
      case .symbol(.comma) where depth == 1:
        guard first < index else { return nil }
        pieces.append(first..<index)
        first = index + 1
      default: break
      }
    }
    return nil
  }

  private func text(from start: Token, through last: Int) -> String {
    line.text((start.column - 1)..<(tokens[last].endColumn - 1))
  }
}
