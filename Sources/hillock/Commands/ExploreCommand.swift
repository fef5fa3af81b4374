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

  @OptionGroup var options: ProgramOptions

  func run() throws {
    let functions = try functions.map { try FunctionArgument.scalar($0) }
    var model = Model(
      functions: functions.map(Function.scalar), course: options.course(), canvas: options.canvas)
    if let range = window.range { model.look(at: range.range) }
    let keeper = ProgressKeeper()
    model.take(keeper.progress)
    var loop = RunLoop(model, keeper: keeper, lessons: options.directory)
    try loop.run(color: options.color)
  }
}
