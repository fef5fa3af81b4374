import ActivationMath
import Plotting

extension ExploreModel {
  static let commands: [CommandWord<ExploreModel>] = [
    CommandWord(
      "keep FUNCTION", "keep a curve for comparison", candidates: { $1.functionNames }
    ) { model, argument, _ throws(CommandMistake) in
      _ = try argument.required()
      model.keep(try Self.scalars(argument.functions()))
      return .handled
    },
    CommandWord(
      "drop NAME", "drop one kept curve",
      choices: { model, _ in
        zip(model.keptNames, model.kept).map { Candidate($0, $1.profile.formula) }
      }
    ) { model, argument, _ throws(CommandMistake) in
      try model.drop(argument.required())
      return .handled
    },
    CommandWord("clear", "clear the kept curves") { model, argument, _ throws(CommandMistake) in
      try argument.none()
      model.clearKept()
      return .handled
    },
    CommandWord(
      "let f(x; a=1) = …", "define a function of your own",
      candidates: { $1.functionNames + wordsOfFormulas }
    ) { model, argument, context throws(CommandMistake) in
      try model.define(argument.required(), in: &context)
      return .handled
    },
    CommandWord("edit", "change the definition that is shown") {
      model, argument, _ throws(CommandMistake) in
      try argument.none()
      return .prompt(try model.editableDefinition())
    },
    CommandWord("save [FILE]", "keep your functions for next time") {
      _, argument, context throws(CommandMistake) in
      try .effects(context.catalogue.saving(to: argument.text.isEmpty ? nil : argument.text))
    },
    CommandWord("range A...B", "horizontal range") { model, argument, _ throws(CommandMistake) in
      model.look(at: try argument.range(), recording: true)
      return .handled
    },
    CommandWord("height A...B", "vertical range") { model, argument, _ throws(CommandMistake) in
      model.windows.record(Window(Viewport(x: model.viewport.x, y: try argument.range())))
      return .handled
    },
    CommandWord("probe X", "place the probe") { model, argument, _ throws(CommandMistake) in
      model.place(probeAt: try argument.number())
      return .handled
    },
  ]

  /// Shows the first function and keeps the others beside it.
  mutating func show(_ scalars: [any Activation]) {
    message = nil
    if scalars.count > 1 { keep(Array(scalars.dropFirst())) }
    if let first = scalars.first { show(first) }
  }

  private static func scalars(
    _ functions: [Function]
  ) throws(CommandMistake) -> [any Activation] {
    let scalars = functions.compactMap(\.activation)
    guard scalars.count == functions.count else {
      throw CommandMistake(
        description: "Explore shows functions of one number; softmax and the "
          + "like are on the Vectors screen")
    }
    return scalars
  }
}

extension Context {
  /// The names of the functions.
  var functionNames: [String] { catalogue.functions.map(\.profile.id) }
}
