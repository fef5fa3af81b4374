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

  @Option(
    help: ArgumentHelp(
      "What to show, in one line: 'prelu(a=0.3);relu|x=-4...4|d=1|probe=-1.5'.",
      valueName: "line"))
  var state: String?

  @Flag(help: "Print such a line on leaving.")
  var printState = false

  @OptionGroup var definitions: DefinitionOptions

  @OptionGroup var options: ProgramOptions

  func run() throws {
    var vocabulary = try definitions.vocabulary()
    let directory = options.directory()
    let course = directory.flatMap { $0.outlined() }
    let functions = try functions.map { try FunctionArgument.scalar($0, in: &vocabulary) }
    var model = Model(
      catalogue: vocabulary.catalogue, functions: functions.map(Function.scalar),
      course: course, canvas: options.canvas)
    vocabulary.report(to: &model)
    let configuration = try options.configuration()
    let keeper = ProgressKeeper()
    model.take(keeper.progress)
    configuration.apply(to: &model)
    if let range = window.range?.range ?? configuration.range { model.look(at: range) }
    if let state { model.state = try Self.state(state, vocabulary.catalogue) }
    var loop = RunLoop(
      model, keeper: keeper, lessons: try? directory.get(), theme: configuration.theme)
    try loop.run(color: options.color)
    if printState { try Output.standard("\(loop.model.state)\n") }
  }

  private static func state(_ line: String, _ catalogue: Catalogue) throws -> SharedState {
    do throws(SharedState.Mistake) {
      return try SharedState(parsing: line, catalogue: catalogue)
    } catch {
      throw Failure.usage(error.description)
    }
  }
}
