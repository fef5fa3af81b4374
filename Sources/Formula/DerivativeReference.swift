package import ActivationMath

extension Catalogue {
  /// The function that a reference names, whose name may have primes: `gelu'`, `elu''(alpha=0.5)`.
  ///
  /// A primed name is the derivative as a function of its own: its value is the slope of the function
  /// named. It has the same parameters and exact derivatives; `'` and `′` are the same.
  ///
  /// - Throws: what ``Catalogue/resolve(_:)`` throws, and `syntax` where there is no such derivative.
  package func resolve(primed reference: String) throws(ReferenceError) -> Resolution {
    let name = reference.prefix { $0 != "(" }
    let order = name.reduce(0) { $0 + (Self.order(ofPrime: $1) ?? 0) }
    guard order > 0, let first = name.firstIndex(where: { Self.order(ofPrime: $0) != nil }) else {
      return try resolve(reference)
    }
    let column = reference.distance(from: reference.startIndex, to: first) + 1
    if name[first...].contains(where: { Self.order(ofPrime: $0) == nil && !$0.isBlank }) {
      throw .syntax(column: column, problem: "primes stand at the end of a name")
    }
    var resolution = try resolve(String(name[..<first] + reference[name.endIndex...]))
    guard case .scalar(let function) = resolution.function else {
      let id = resolution.function.profile.id
      throw .syntax(
        column: column,
        problem: "\(id) is a function of a whole vector, whose derivative is a Jacobian")
    }
    guard var derivative = FormulaActivation(derivative: order, of: function) else {
      throw .syntax(
        column: column,
        problem: "the derivative of order \(order) of \(function.profile.id) is not known")
    }
    derivative.arguments = function.arguments
    resolution.function = .scalar(derivative)
    return resolution
  }

  /// How often a character differentiates; nil for one that is no prime.
  private static func order(ofPrime character: Character) -> Int? {
    switch character {
    case "'", "’", "′": 1
    case "″", "\"": 2
    case "‴": 3
    default: nil
    }
  }
}

extension FormulaActivation {
  /// The derivative of a function as a function with the same parameters, at their defaults; nil if f of that order, or
  /// one of its own two derivatives, is not known.
  init?(derivative order: Int, of function: any Activation) {
    let profile = function.profile
    var graph = Graph()
    let x = graph.place(.variable(0))
    let parameters = profile.parameters.indices.map { graph.place(.variable($0 + 1)) }
    let root: NodeID
    if let formula = function as? FormulaActivation {
      var form = formula.definition.formula.graph
      let start = formula.definition.formula.roots[0]
      guard let derived = form.derivative(of: start, order: order), !form.isOverfull else {
        return nil
      }
      root = graph.inline(form, derived, variables: [x] + parameters)
    } else if order <= 2 {
      let callee = graph.place(Callee(function: function, arguments: parameters))
      root = graph.place(.call(callee: callee, order: order, x))
    } else {
      guard let form = CatalogueForms.derivative(order, of: profile.id) else { return nil }
      root = graph.inline(form.graph, form.root, variables: [x] + parameters)
    }
    guard let formula = DerivedFormula(graph, root: root), !formula.graph.isOverfull else {
      return nil
    }
    let primes = String(repeating: "′", count: order)
    let body = "\(profile.id)\(primes)(x)"
    let definition = Definition(
      name: profile.id + primes, parameters: profile.parameters, body: body, source: body,
      comment: [
        profile.title + primes,
        "The derivative of \(profile.title) as a function of its own.",
      ], line: 1, formula: formula)
    self.init(definition, family: profile.family)
  }
}
