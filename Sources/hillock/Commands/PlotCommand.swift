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
      hillock plot --define 'f(x) = where(x > 1, x, -1)' f \"f'\"
      """)

  @Argument(help: "Such as relu or 'elu(alpha=0.5)'; at most six.")
  var functions: [String]

  @Flag(help: "Draw the slope f′ too, dashed.")
  var derivative = false

  @Flag(help: "Draw the curvature f″ too, dotted.")
  var second = false

  @OptionGroup var window: RangeOption

  @OptionGroup var definitions: DefinitionOptions

  @Option(
    help: ArgumentHelp(
      "The whole picture in columns and rows, such as 80x24, each from 1 to 1000.",
      valueName: "WxH"))
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
    let activations = try definitions.scalars(functions)
    guard activations.count <= PlotCurves.limit else {
      throw Failure.usage(
        "\(activations.count) functions are too many; a plot has room for \(PlotCurves.limit)")
    }
    let curves = PlotCurves(activations, orders: orders)
    let plot = Plot(
      curves: curves.curves, x: window.range?.range ?? Self.usualRange, title: curves.title)
    let destination = Destination(path: output, overwriting: force)
    let display = destination.display(color: color)
    try destination.write(display.text(of: picture(plot, on: display)))
  }

  /// Where every function of the catalogue shows its shape.
  private static let usualRange = -6.0...6.0

  private var orders: [Order] {
    [.value] + (derivative ? [.slope] : []) + (second ? [.curvature] : [])
  }

  private func picture(_ plot: Plot, on display: Display) -> Grid {
    var grid = Grid(size?.size ?? display.pictureSize)
    plot.draw(in: Rect(grid.size), on: &grid, canvas: format.canvas(on: display))
    return grid
  }
}
