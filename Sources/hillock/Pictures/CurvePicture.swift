import Plotting
import TerminalGrid

/// Curves in one plot, or in several above each other.
struct CurvePicture: Picture {
  /// The plots from top to bottom, one at least.
  let stack: PlotStack

  /// A picture of one plot.
  init(_ plot: Plot) { stack = PlotStack([plot]) }

  /// A picture of plots above each other.
  init(_ stack: PlotStack) { self.stack = stack }

  var title: String {
    stack.plots.first?.title
      ?? stack.plots.flatMap(\.curves).map(\.label).filter { !$0.isEmpty }.joined(separator: ", ")
  }

  var description: Description { Description(stack) }
  var csv: String { data.csv }
  var json: String { data.json }

  func draw(on grid: inout Grid, canvas: CanvasKind, blank: Character) -> Rect {
    stack.draw(in: Rect(grid.size), on: &grid, canvas: canvas, blank: blank)
    return Rect(grid.size)
  }

  func document(_ svg: SVG) -> String { svg.document(stack) }

  private var data: PlotData {
    PlotData(
      Plot(curves: stack.plots.flatMap(\.curves), x: stack.plots.first?.x ?? -1...1))
  }
}
