import ActivationMath

extension Parser {
  /// A call of a function of the catalogue or of an earlier definition.
  mutating func catalogueFunction(
    _ name: String, order: Int, _ arguments: [Argument], at start: Token
  ) -> NodeID {
    if name == scope.current {
      note(
        .recursion, at: start, "\(name) is defined by itself",
        "a definition can use earlier ones only")
      return unknown()
    }
    if scope.text?.failed.contains(name) == true {
      isPoisoned = true
      return unknown()
    }
    guard !hasFoundEnough, let function = function(named: name, at: start) else { return unknown() }
    guard let u = arguments.first, u.label == nil else {
      note(
        .wrongArgumentCount, at: start, "\(name) is given nothing to work on",
        "write \(name)(x) or \(name)(1.5)")
      return unknown()
    }
    guard let parameters = parameters(of: function, called: name, arguments.dropFirst()) else {
      return unknown()
    }
    return apply(function, order: order, to: u.node, parameters, at: start)
  }

  private mutating func function(named name: String, at start: Token) -> (any Activation)? {
    do {
      switch try scope.function(named: name) {
      case .scalar(let function): return function
      case .vector(let function): noteVector(function, at: start)
      }
    } catch .unknownFunction(_, let near) {
      noteUnknownFunction(name, near, at: start)
    } catch {
      note(.unknownFunction, at: start, "unknown function '\(text(start))'")
    }
    return nil
  }

  /// Notes a function that gives more than one number.
  mutating func noteVector(_ function: any VectorActivation, at start: Token) {
    note(
      .vectorFunction, at: start, "\(function.profile.id) is a function of a whole vector",
      "formulas are made of functions of one number")
  }

  private mutating func noteUnknownFunction(_ name: String, _ near: [String], at start: Token) {
    if let line = scope.text?.line(of: name), line > scope.line {
      note(
        .laterDefinition, at: start, "\(name) is defined further down, in line \(line)",
        "move its definition up")
      return
    }
    let own = EditDistance.nearest(Language.functions.sorted(), to: name)
    let all = ([own].compactMap(\.self) + near.filter { $0 != own }).prefix(3)
    note(
      .unknownFunction, at: start, "unknown function '\(text(start))'",
      all.isEmpty
        ? "'hillock list' shows all of them" : "did you mean \(all.joined(separator: ", "))?")
  }

  // MARK: Parameters

  /// The nodes of all parameters, those not given having their defaults; nil if one is wrong.
  private mutating func parameters(
    of function: any Activation, called name: String, _ arguments: ArraySlice<Argument>
  ) -> [NodeID]? {
    let known = function.profile.parameters
    var nodes: [NodeID?] = Array(repeating: nil, count: known.count)
    var isSound = true
    for (position, argument) in arguments.enumerated() {
      guard let index = index(of: argument, at: position, in: known, of: name) else {
        isSound = false
        continue
      }
      if nodes[index] != nil {
        note(
          .duplicate, at: argument.label ?? argument.start,
          "\(known[index].name) is given twice", "keep one of the two")
        isSound = false
      }
      nodes[index] = argument.node
      isSound = accepts(argument, as: known[index], of: function) && isSound
    }
    guard isSound else { return nil }
    return nodes.indices.map { nodes[$0] ?? absent(known[$0], function, function.arguments[$0]) }
  }

  private mutating func index(
    of argument: Argument, at position: Int, in known: [Parameter], of name: String
  ) -> Int? {
    if let label = argument.name {
      let index = known.firstIndex { $0.isNamed(label) || Greek.spelt($0.symbol) == label }
      if index == nil { noteUnknownParameter(argument, label, known.map(\.name), of: name) }
      return index
    }
    if known.indices.contains(position) { return position }
    let takes = known.isEmpty ? "no parameters" : known.map(\.name).joined(separator: ", ")
    note(
      .wrongArgumentCount, at: argument.start,
      "one value too many for \(name)", "after x it takes \(takes)")
    return nil
  }

  private mutating func noteUnknownParameter(
    _ argument: Argument, _ label: String, _ known: [String], of name: String
  ) {
    let place = argument.label ?? argument.start
    let remedy =
      if known.isEmpty {
        "it has none"
      } else if let nearest = EditDistance.nearest(known, to: label) {
        "did you mean \(nearest)?"
      } else {
        "it takes \(known.joined(separator: ", "))"
      }
    note(.unknownParameter, at: place, "\(name) has no parameter '\(text(place))'", remedy)
  }

  /// Whether the value can be the parameter's: a number in its domain, or an expression without x.
  private mutating func accepts(
    _ argument: Argument, as parameter: Parameter, of function: any Activation
  ) -> Bool {
    if let value = graph.constant(argument.node) {
      if value.isNaN || parameter.domain.contains(value) { return true }
      note(
        .outOfRange, at: argument.start,
        "\(parameter.name) of \(function.profile.id) must be \(parameter.requirement), "
          + "not \(NumberText.exact(value))")
      return false
    }
    if graph.varies[argument.node], !(function is FormulaActivation) {
      note(
        .variableParameter, at: argument.start,
        "\(parameter.name) of \(function.profile.id) may not depend on x")
      return false
    }
    return true
  }

  /// The default of a parameter, or its slider.
  private mutating func absent(
    _ parameter: Parameter, _ function: any Activation, _ value: Double
  ) -> NodeID {
    scope.followsSliders ? slider(parameter, function, value) : graph.number(value)
  }

  /// The variable that follows a slider.
  mutating func slider(
    _ parameter: Parameter, _ function: any Activation, _ value: Double
  ) -> NodeID {
    let name = "\(function.profile.id).\(parameter.name)"
    if let node = scope.variables[name] { return node }
    let node = graph.place(.variable(scope.variables.count + 1))
    scope.variables[name] = node
    sliders.append((name, value))
    return node
  }

  // MARK: Building

  /// The node of a function, or of a derivative of it, at a node.
  mutating func apply(
    _ function: any Activation, order: Int, to u: NodeID, _ parameters: [NodeID], at start: Token
  ) -> NodeID {
    if let formula = function as? FormulaActivation {
      return inlined(formula, order: order, [u] + parameters, at: start)
    }
    return call(function, order: order, at: u, parameters, start: start)
  }

  private mutating func inlined(
    _ formula: FormulaActivation, order: Int, _ variables: [NodeID], at start: Token
  ) -> NodeID {
    var form = formula.definition.formula.graph
    let before = form.work
    let root = form.derivative(of: formula.definition.formula.roots[0], order: order)
    guard let root else { return noDerivative(formula, order, at: start) }
    graph.charge(form.work - before)
    if form.isOverfull || graph.isOverfull { return overfull(at: start) }
    return graph.inline(form, root, variables: variables)
  }

  private mutating func call(
    _ function: any Activation, order: Int, at u: NodeID, _ parameters: [NodeID], start: Token
  ) -> NodeID {
    if order <= 2 {
      let callee = graph.place(Callee(function: function, arguments: parameters))
      return graph.place(.call(callee: callee, order: order, u))
    }
    guard let form = CatalogueForms.derivative(order, of: function.profile.id) else {
      return noDerivative(function, order, at: start)
    }
    return graph.inline(form.graph, form.root, variables: [u] + parameters)
  }

  private mutating func noDerivative(
    _ function: any Activation, _ order: Int, at start: Token
  ) -> NodeID {
    note(
      .noDerivative, at: start,
      "the derivative of order \(order) of \(function.profile.id) is not known")
    return unknown()
  }

  private mutating func overfull(at start: Token) -> NodeID {
    // Once is enough: nothing that follows has room.
    if findings.contains(where: { $0.kind == .tooLarge }) { return unknown() }
    note(
      .tooLarge, at: start, "more than \(Bounds.operations) operations", "simplify the formula")
    return unknown()
  }
}
