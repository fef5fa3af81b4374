import ActivationMath
import Plotting

extension ExploreModel {
  static let commands: [CommandWord<ExploreModel>] = [
    CommandWord(
      "keep FUNCTION", "keep a curve for comparison", candidates: { $1.functionNames }
    ) { model, argument, _ throws(CommandMistake) in
      _ = try argument.required()
      let scalars = try Self.scalars(argument.functions())
      model.kept = Array((model.kept + scalars).prefix(keptCapacity))
      return .handled
    },
    CommandWord("clear", "clear the kept curves") { model, argument, _ throws(CommandMistake) in
      try argument.none()
      model.kept = []
      return .handled
    },
    CommandWord(
      "set NAME VALUE", "give a parameter a value",
      candidates: { model, _ in
        model.parameters.map(\.name)
      }
    ) { model, argument, _ throws(CommandMistake) in
      try model.set(argument.setting())
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
      model.view.record(Window(Viewport(x: model.viewport.x, y: try argument.range())))
      return .handled
    },
    CommandWord("probe X", "place the probe") { model, argument, _ throws(CommandMistake) in
      model.place(probeAt: try argument.number())
      return .handled
    },
  ]

  /// Shows the first function and keeps the others beside it.
  mutating func show(_ scalars: [any Activation]) {
    kept = Array((kept + scalars.dropFirst()).prefix(Self.keptCapacity))
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

  private mutating func set(
    _ setting: (name: String, value: Double)
  ) throws(CommandMistake) {
    let (name, value) = setting
    guard let index = parameters.firstIndex(where: { $0.answers(to: name) }) else {
      let names = parameters.map(\.name).joined(separator: ", ")
      let remedy = names.isEmpty ? "it has none" : "it has \(names)"
      throw CommandMistake(
        description: "\(function.profile.title) has no parameter '\(name)'; \(remedy)")
    }
    guard parameters[index].domain.contains(value) else {
      throw CommandMistake(
        description: "\(name) must be \(parameters[index].domain.description)")
    }
    parameter = index
    setParameter(to: value)
  }
}

extension Context {
  /// The names of the functions.
  var functionNames: [String] { catalogue.functions.map(\.profile.id) }
}
