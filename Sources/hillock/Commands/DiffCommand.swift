import ActivationMath
import ArgumentParser
import Plotting
import TerminalGrid

/// `hillock diff`: how far two functions lie apart.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", _superCommandName: Hillock.name,
    abstract: "Show where two functions differ most, and the curve of the difference.",
    discussion: """
      hillock diff gelu gelu_tanh
      hillock diff silu hard_silu --range -4...4
      hillock diff gelu gelu --precision float32

      One function twice in float32 is compared with itself in float64.
      """)

  @Argument(help: "Such as gelu or 'elu(alpha=0.5)'.")
  var first: String

  @Argument(help: "The function that is subtracted from it.")
  var second: String

  @Option(help: "The width of the numbers to compute in.")
  var precision = Precision.float64

  @OptionGroup var window: RangeOption

  @Option(
    help: ArgumentHelp("The picture in columns and rows, such as 80x24.", valueName: "WxH"),
    transform: PlotSize.init(typed:))
  var size: PlotSize?

  @Option(help: "How to write it.")
  var format = ReportFormat.text

  @Option(help: "When to write colours.")
  var color = ColorChoice.auto

  @OptionGroup var definitions: DefinitionOptions

  func run() throws {
    var vocabulary = try definitions.vocabulary()
    let difference = FunctionDifference(
      first: try FunctionArgument.scalar(first, in: &vocabulary),
      second: try FunctionArgument.scalar(second, in: &vocabulary),
      range: window.range?.range ?? CurveRequest.usualRange, precision: precision)
    guard format == .text else { return try Output.standard(difference.json.pretty() + "\n") }
    let display = try Display.standardOutput(color: color).themed()
    try Output.standard(text(of: difference, on: display))
  }

  private func text(of difference: FunctionDifference, on display: Display) -> String {
    let canvas = PlotFormat.auto.canvas(on: display)
    var room = size?.size ?? Size(columns: display.pictureSize.columns, rows: 16)
    let words =
      TextWrap.lines(display.charset.spelled(difference.words), width: room.columns)
      + Departures(difference.functions).lines(on: display, columns: room.columns)
    room.rows = max(1, room.rows - words.count)
    let picture = CurveScene(difference.plot).grid(room, canvas: canvas)
    return display.text(of: picture) + words.map { $0 + "\n" }.joined()
  }
}
