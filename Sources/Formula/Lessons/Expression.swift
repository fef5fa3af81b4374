package import ActivationMath

/// A number that depends on named numbers: `elu'(probe) > 0.9`, `sigmoid(2) - relu(probe)`.
///
/// The same language as a definition's right side, without x. A parameter that a call does not give
/// follows its slider: `elu(probe)` depends on the variable `elu.alpha`, whose default is the
/// function's. A slider may also be named as such, `elu.alpha > 1`. Conditions are 1 or 0.
package struct Expression: Sendable {
  /// The text as written.
  package let source: String
  /// The variables that the value depends on, in the order in which they were met.
  package let variables: [String]
  /// Whether it is true or false rather than a quantity: a comparison, or several with and, or, not.
  package let isCondition: Bool

  let graph: Graph
  let root: NodeID
  private let slots: [Slot]

  private struct Slot {
    var name: String
    var `default`: Double
  }

  /// Reads an expression.
  ///
  /// - Parameters:
  ///   - text: one line.
  ///   - variables: the names that may be used, such as `probe`.
  ///   - catalogue: the functions that may be called, with the parameters they have there.
  /// - Throws: everything that is wrong with it; the line is 1.
  package init(
    parsing text: String, variables: [String] = ["probe"], catalogue: Catalogue
  ) throws(Diagnostics) {
    try Self.check(text)
    var parser = Parser(
      line: text, scope: Scope(catalogue: catalogue, followsSliders: true))
    var slots: [Slot] = []
    for name in variables where parser.scope.variables[name] == nil {
      slots.append(Slot(name: name, default: .nan))
      parser.scope.variables[name] = parser.graph.place(.variable(slots.count))
    }
    let root = try? parser.wholeExpression()
    if parser.graph.isOverfull {
      parser.note(
        .tooLarge, at: parser.tokens[0], "more than \(Bounds.operations) operations",
        "simplify the formula")
    }
    guard let root, parser.findings.isEmpty else {
      let found = parser.findings.sorted { $0.column < $1.column }
      throw Diagnostics(all: found.map { $0.located(line: 1, source: text) })
    }
    slots += parser.sliders.map { Slot(name: $0.name, default: $0.default) }
    let graph = parser.graph
    self.source = text
    self.graph = graph
    self.root = root
    self.slots = slots
    self.variables = slots.indices.filter { graph.depends(root, on: $0 + 1) }.map { slots[$0].name }
    isCondition = graph.isCondition(root)
  }

  /// The value for the variables; a slider that is not given has its default, anything else is NaN.
  package func evaluate(_ bindings: [String: Double] = [:]) -> Double {
    values(bindings)[root]
  }

  /// The values of all steps.
  func values(_ bindings: [String: Double]) -> [Double] {
    graph.constantValues([root], parameters: slots.map { bindings[$0.name] ?? $0.default })
  }

  /// Whether a condition is met; NaN meets none.
  package func holds(_ bindings: [String: Double] = [:]) -> Bool {
    let value = evaluate(bindings)
    return value != 0 && !value.isNaN
  }

  /// A line that is too long to be read, or is several.
  private static func check(_ text: String) throws(Diagnostics) {
    let isLong = text.count > Bounds.lineLength
    guard isLong || text.contains(where: \.isNewline) else { return }
    let finding = Finding(
      kind: .tooLarge, column: 1, length: 1,
      message: isLong
        ? "more than \(Bounds.lineLength) characters" : "an expression stands in one line",
      remedy: "")
    throw Diagnostics(all: [finding.located(line: 1, source: String(text.prefix(80)))])
  }
}

extension Expression: Hashable {
  /// Whether two expressions were written alike and depend on the same variables.
  package static func == (left: Expression, right: Expression) -> Bool {
    left.source == right.source && left.variables == right.variables
  }

  /// Feeds what equality looks at into a hasher.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(source)
    hasher.combine(variables)
  }
}

extension Graph {
  /// Whether the node is 1 for true and 0 for false.
  func isCondition(_ id: NodeID) -> Bool {
    switch nodes[id] {
    case .binary(.less, _, _), .binary(.lessOrEqual, _, _), .binary(.equal, _, _),
      .binary(.notEqual, _, _), .binary(.and, _, _), .binary(.or, _, _), .unary(.not, _):
      true
    default: false
    }
  }
}
