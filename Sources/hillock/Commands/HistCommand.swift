import ActivationMath
import ArgumentParser
import TerminalGrid

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// `hillock hist`: what a function makes of numbers.
struct HistCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hist", _superCommandName: Hillock.name,
    abstract: "Show what a function makes of your numbers: in, out, moments, zeros, flat.",
    discussion: """
      hillock hist gelu
      hillock hist relu --points preactivations.txt
      seq -4 4 | hillock hist 'elu(alpha=0.5)' --points -

      Without numbers of yours they are a thousand that lie as the normal distribution
      N(0, 1).
      """)

  @Argument(help: "Such as relu, 'elu(alpha=0.5)' or 'x*tanh(x)'.")
  var function: String

  @Option(
    help: ArgumentHelp(
      "A file of numbers, separated by blanks, commas or line breaks; - reads standard input.",
      valueName: "file"))
  var points: String?

  @Option(help: "How to write it.")
  var format = ReportFormat.text

  @Option(help: "When to write colours.")
  var color = ColorChoice.auto

  @OptionGroup var definitions: DefinitionOptions

  func run() throws {
    var vocabulary = try definitions.vocabulary()
    let function = try FunctionArgument.scalar(function, in: &vocabulary)
    let report = HistogramReport(function, of: try numbers())
    guard format == .text else { return try Output.standard(report.json.pretty() + "\n") }
    let display = try Display.standardOutput(color: color).themed()
    let columns = min(120, display.size?.columns ?? 80)
    let canvas = PlotFormat.auto.canvas(on: display)
    let heading = TextWidth.truncate("\(function.notation) of \(source)", to: columns)
    let lines = report.table.lines.map { display.charset.spelled($0) + "\n" }.joined()
    try Output.standard(
      display.text(of: [StyledLine(display.charset.spelled(heading), .title)])
        + display.text(of: report.grid(columns: columns, canvas: canvas)) + "\n" + lines
        + Departures([.scalar(function)]).text(on: display, columns: columns))
  }

  private var source: String {
    switch points {
    case nil: "N(0, 1)"
    case "-": "standard input"
    case let path?: ShownText.line(path)
    }
  }

  /// More numbers than fit into memory with ease.
  private static let capacity = 10_000_000

  private func numbers() throws -> [Double] {
    guard let points else { return Self.normal }
    let stream = TextStream(path: points)
    var numbers: [Double] = []
    try NumberSource(column: stream).forEachBatch(of: 4096) { batch in
      numbers += batch
      guard numbers.count <= Self.capacity else {
        throw NumberSource.Refusal(message: "there are more than \(Self.capacity) numbers")
      }
    }
    guard !numbers.isEmpty else { throw Failure.data("there are no numbers", at: stream.name) }
    return numbers
  }

  /// A thousand numbers, one from the middle of each thousandth of N(0, 1).
  private static let normal: [Double] = {
    let step = 1.0 / 2048
    var (z, below) = (0.0, 0.5)
    let upper = (0..<500).map { index -> Double in
      let share = 0.5 + (Double(index) + 0.5) / 1000
      while below < share {
        let middle = z + step / 2
        below += exp(-middle * middle / 2) / (2 * Double.pi).squareRoot() * step
        z += step
      }
      return z
    }
    return upper.reversed().map { -$0 } + upper
  }()
}
