import ActivationMath
import ArgumentParser
import Plotting
import TerminalGrid

/// `hillock plot`: a picture of functions as text.
struct PlotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plot",
    abstract: "Draw functions and their derivatives.",
    discussion: """
      hillock plot relu --derivative
      hillock plot relu 'elu(alpha=0.5)' gelu --range -4...4
      hillock plot silu --size 100x30 -o silu.txt
      """)

  @Argument(help: "Such as relu or 'elu(alpha=0.5)'; at most six.")
  var functions: [String]

  @Flag(help: "Draw the slope f′ too, dashed.")
  var derivative = false

  @Flag(help: "Draw the curvature f″ too, dotted.")
  var second = false

  @Option(help: ArgumentHelp("The range of x.", valueName: "a...b"))
  var range = PlotRange(range: -6...6)

  @Option(
    help: ArgumentHelp("The whole picture in columns and rows.", valueName: "columns x rows"))
  var size: PlotSize?

  @Option(help: "What to draw with.")
  var format = PlotFormat.auto

  @Option(help: "When to write colours.")
  var color = ColorChoice.auto

  @Option(name: .shortAndLong, help: ArgumentHelp("Write to a file.", valueName: "file"))
  var output = "-"

  @Flag(help: "Overwrite the file.")
  var force = false

  func run() throws {
    let activations = try functions.map(Self.scalar)
    guard activations.count <= PlotCurves.limit else {
      throw Failure.usage(
        "\(activations.count) functions are too many; a plot has room for \(PlotCurves.limit)")
    }
    let curves = PlotCurves(activations, orders: orders)
    let plot = Plot(curves: curves.curves, x: range.range, title: curves.title)
    let destination = Destination(path: output, overwriting: force)
    let display = destination.display(color: color)
    try destination.write(display.text(of: picture(plot, on: display)))
  }

  private var orders: [Order] {
    [.value] + (derivative ? [.slope] : []) + (second ? [.curvature] : [])
  }

  private func picture(_ plot: Plot, on display: Display) -> Grid {
    var grid = Grid(size?.size ?? display.pictureSize)
    plot.draw(in: Rect(grid.size), on: &grid, canvas: format.canvas(on: display))
    return grid
  }

  private static func scalar(_ reference: String) throws -> any Activation {
    switch try FunctionArgument.resolve(reference) {
    case .scalar(let activation): return activation
    case .vector(let function):
      throw Failure.usage(
        "\(function.profile.id) is a function of a whole vector and has no curve; "
          + "'hillock eval \(function.profile.id) 1 2' computes it")
    }
  }
}
