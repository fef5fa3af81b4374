import ActivationMath
import ArgumentParser
import Explorer
import TerminalGrid

/// `hillock explore`: the program, opened at the Explore screen; also what runs without a command.
struct ExploreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explore",
    abstract: "Open the program: plots with sliders, vectors, lessons.",
    discussion: """
      hillock explore 'prelu(a=0.3)' relu --range -4...4
      """)

  @Argument(help: "The first is shown, the others beside it; such as relu or 'elu(alpha=0.5)'.")
  var functions: [String] = []

  @OptionGroup var window: RangeOption

  @OptionGroup var definitions: DefinitionOptions

  @OptionGroup var options: ProgramOptions

  func run() throws {
    var vocabulary = try definitions.vocabulary()
    let functions = try functions.map { try FunctionArgument.scalar($0, in: &vocabulary) }
    var model = Model(
      catalogue: vocabulary.catalogue, functions: functions.map(Function.scalar),
      course: options.course(), canvas: options.canvas)
    vocabulary.report(to: &model)
    if let range = window.range { model.look(at: range.range) }
    var loop = RunLoop(model)
    try loop.run(color: options.color)
  }
}
