import ActivationMath
import ArgumentParser
import Explorer
import Host
import NetworkLab
import Plotting
import TerminalGrid

/// `hillock flow`: what a function does to signals and gradients through depth.
struct FlowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "flow", _superCommandName: Hillock.name,
    abstract: "Send signals and gradients through an untrained network.",
    discussion: """
      hillock flow sigmoid relu --depth 20 --width 64
      hillock flow relu --init he
      hillock flow tanh --gain 1.5 --format json

      Each layer is a random matrix and the function. Normal inputs go in; at the end
      a random gradient goes back. The theory beside the numbers is that of networks
      of infinite width.
      """)

  @Argument(
    help: ArgumentHelp("Such as relu, 'elu(alpha=0.5)' or 'x*tanh(x)'.", valueName: "function"))
  var functions: [String]

  @Option(help: "How many layers.")
  var depth = 50

  @Option(help: "How many units a layer has.")
  var width = 128

  @Option(help: "How many inputs are sent through.")
  var batch = 128

  @OptionGroup var start: StartOptions

  @Option(
    help: ArgumentHelp("The standard deviation of the biases.", valueName: "sd"),
    transform: FiniteNumber.init(typed:))
  var bias = FiniteNumber(0)

  @Option(
    help: ArgumentHelp("The standard deviation of the inputs.", valueName: "sd"),
    transform: FiniteNumber.init(typed:))
  var spread = FiniteNumber(1)

  @Flag(help: "Normalise each layer before its function (LayerNorm).")
  var norm = false

  @Flag(help: "Add to each layer what came in.")
  var skip = false

  @Option(help: "The seed of all random numbers.")
  var seed = Seed(1)

  @Option(help: "The width of the numbers to compute in.")
  var precision = Precision.float64

  @OptionGroup var output: LabOutput

  @Flag(help: "Say what happens, in words.")
  var describe = false

  @OptionGroup var definitions: DefinitionOptions

  func run() throws {
    if describe, output.format != .text {
      throw Failure.usage("--describe writes words; leave --format out")
    }
    var vocabulary = try definitions.vocabulary()
    let all = try functions.map { name in
      try settings(of: FunctionArgument.resolve(name, in: &vocabulary))
    }
    for settings in all { try settings.check() }
    let reports = try Parallel.map(all) { settings in
      try FlowReport(settings)
    }
    try output.destination.write(text(of: reports))
    try output.say(Departures(all.map(\.function)))
  }

  private func settings(of function: Function) throws -> FlowSettings {
    var settings = FlowSettings(function: function)
    (settings.depth, settings.width, settings.batch) = (depth, width, batch)
    settings.start = try start.start(default: .gain(1))
    (settings.bias, settings.spread) = (bias.value, spread.value)
    (settings.hasNorm, settings.hasSkips) = (norm, skip)
    (settings.seed, settings.isFloat32) = (seed.value, precision == .float32)
    return settings
  }

  private func text(of reports: [FlowReport]) -> String {
    switch output.format {
    case .text where describe: reports.map(Self.paragraph).joined(separator: "\n")
    case .text:
      reports.map { $0.text(output.display) }.joined(separator: "\n")
    case .csv: FlowReport.csv(reports)
    case .json: FlowReport.json(reports).pretty() + "\n"
    case .svg: SVG().document(FlowReport.scene(reports))
    case .html: HTML(svg: SVG()).document(FlowReport.scene(reports))
    }
  }

  private static func paragraph(_ report: FlowReport) -> String {
    TextWrap.lines(report.words, width: 80).map { $0 + "\n" }.joined()
  }
}
