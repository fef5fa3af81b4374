import ActivationMath
import Formula

extension Catalogue {
  /// The person's own definitions, in an order in which each uses earlier ones only.
  fileprivate var ownDefinitions: [Definition] {
    functions.compactMap { function in
      guard function.profile.family == .custom else { return nil }
      return (function.activation as? FormulaActivation)?.definition
    }
  }

  /// The catalogue without the person's own functions.
  fileprivate var shipped: Catalogue {
    Catalogue(functions.filter { $0.profile.family != .custom })
  }

  /// That the person's own functions are to be written, and where.
  func saving(to path: String?) throws(CommandMistake) -> Effect {
    let own = ownDefinitions
    guard !own.isEmpty else {
      throw CommandMistake(description: "there is nothing to save; define one: :let f(x) = …")
    }
    return .saveFunctions(own, path: path)
  }
}

extension ExploreModel {
  /// Words for completion in a definition besides the functions.
  static let wordsOfFormulas = [
    "where", "min", "max", "clip", "abs", "exp", "expm1", "log", "log1p",
  ]

  /// Adds a function to the catalogue and shows it; what uses an earlier one of that name follows it.
  mutating func define(_ text: String, in context: inout Context) throws(CommandMistake) {
    let new = try Self.definition(text, context.catalogue)
    let before = context.catalogue.ownDefinitions
    let shipped = context.catalogue.shipped
    let known = before.map(\.text).joined(separator: "\n\n")
    let comment = before.first { $0.name == new.name }?.comment ?? []
    let block = (comment.map { "# \($0)" } + [new.source]).joined(separator: "\n")
    let all = Definitions(
      parsing: Definitions.text(known, takingUp: block, named: new.name, catalogue: shipped),
      catalogue: shipped)
    if let finding = all.diagnostics.first {
      throw CommandMistake(
        description: "with this \(new.name), '\(finding.source)': \(finding.text)")
    }
    context.catalogue = shipped.adding(all.definitions)
    guard case .scalar(let function)? = context.catalogue.function(id: new.name) else { return }
    list = FunctionList(context.catalogue)
    show(function)
  }

  private static func definition(
    _ text: String, _ catalogue: Catalogue
  ) throws(CommandMistake) -> Definition {
    let read = Definitions(parsing: text, catalogue: catalogue)
    guard read.diagnostics.isEmpty else { throw CommandMistake(read.diagnostics) }
    guard let definition = read.definitions.first, read.definitions.count == 1 else {
      throw CommandMistake(description: "this is used as ':let f(x; a=1) = …'")
    }
    return definition
  }

  /// The line with which the prompt opens to change the definition of the function that is shown.
  func editableDefinition() throws(CommandMistake) -> String {
    guard let formula = function as? FormulaActivation, formula.definition.source.contains("=")
    else {
      throw CommandMistake(
        description: "\(function.profile.title) has no definition to change; begin one with :let")
    }
    return "let \(formula.definition.source)"
  }
}

extension CommandMistake {
  /// The first of the mistakes in a definition, with ▸ before the place.
  ///
  ///     f(x) = ▸sigmod(x): unknown function 'sigmod'; did you mean sigmoid?
  init(_ mistakes: [Diagnostic]) {
    let finding = mistakes[0]
    let before = finding.source.prefix(finding.column - 1)
    let after = finding.source.dropFirst(finding.column - 1)
    let start = before.count > 12 ? "…" + before.suffix(10) : String(before)
    let end = after.count > 16 ? after.prefix(14) + "…" : String(after)
    let more = mistakes.count - 1
    let rest = more > 0 ? "  (and \(more) more)" : ""
    self.init(description: "\(start)▸\(end): \(finding.text)\(rest)")
  }
}
