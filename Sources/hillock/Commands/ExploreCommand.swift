import ActivationMath
import ArgumentParser
import Explorer
import NetworkLab
import TerminalGrid
import ViewSpec

/// `hillock explore`: the program, opened at the Explore screen; also what runs without a command.
struct ExploreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explore", _superCommandName: Hillock.name,
    abstract: "Open the program: plots with sliders, vectors, lessons.",
    discussion: """
      hillock explore 'prelu(a=0.3)' relu --range -4...4
      """)

  @Argument(
    help: "The first is shown, the others beside it; softmax and the like open Vectors.")
  var functions: [String] = []

  @OptionGroup var window: RangeOption

  @Option(
    help: ArgumentHelp(
      "What to show, in one line: 'vectors: sigmoid softmax | logits=car:3,boat:-2'.",
      valueName: "line"))
  var state: String?

  @Option(
    help: ArgumentHelp(
      "Let the functions learn points, on Networks: 'moons(n=200)', or a file with a point a line.",
      valueName: "data"))
  var data: String?

  @Flag(help: "Print such a line on leaving.")
  var printState = false

  @OptionGroup var lines: LineOption

  @OptionGroup var definitions: DefinitionOptions

  @OptionGroup var options: ProgramOptions

  func run() throws {
    var vocabulary = try definitions.vocabulary()
    let directory = options.directory()
    let course = directory.flatMap { $0.outlined() }
    let functions = try functions.map { try FunctionArgument.resolve($0, in: &vocabulary) }
    var model = Model(
      catalogue: vocabulary.catalogue, course: course, canvas: options.canvas)
    vocabulary.report(to: &model)
    let configuration = try options.configuration()
    let keeper = ProgressKeeper()
    model.take(keeper.progress)
    configuration.apply(to: &model)
    if let data {
      try learn(data, functions, vocabulary.catalogue, in: &model)
    } else if !functions.isEmpty {
      try open(Self.spec(of: functions), in: &model)
    }
    if let range = window.range?.range ?? configuration.range { model.look(at: range) }
    if let state { try open(StateArgument.spec(state, vocabulary.catalogue), in: &model) }
    if lines.isOn {
      return try LineLoop.run(model, keeper: keeper, lessons: try? directory.get())
    }
    var loop = try RunLoop(model, keeper: keeper, lessons: try? directory.get())
    loop.isMoving = options.motion.map { $0 == .on } ?? configuration.isMoving
    try loop.run(
      theme: configuration.theme, color: options.color, lessons: try? directory.get())
    if printState { try Output.standard("\(loop.model.state)\n") }
  }

  private func open(_ spec: ViewSpec, in model: inout Model) throws {
    guard model.show(spec) else {
      throw Failure.usage("no screen shows '\(spec)'; there are plot:, vectors: and glu:")
    }
  }

  private func learn(
    _ data: String, _ functions: [Function], _ catalogue: Catalogue, in model: inout Model
  ) throws {
    guard state == nil, window.range == nil else {
      throw Failure.usage("--data goes with functions alone; leave --state and --range out")
    }
    guard functions.count <= TrainSpec.capacity else {
      throw Failure.usage("--data goes with one function or two, not \(functions.count)")
    }
    var source = try DataSource(typed: data, catalogue: catalogue)
    if let path = source.path { source = source.with(try PointsFile.read(path, valued: false)) }
    model.learn(source, functions)
  }

  private static func spec(of functions: [Function]) throws -> ViewSpec {
    do throws(UnfitFunctions) {
      return try ViewSpec(showing: functions)
    } catch {
      throw Failure.usage(error.description)
    }
  }
}
