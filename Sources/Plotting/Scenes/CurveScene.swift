package import ActivationMath
package import TerminalGrid

/// Curves in one plot, or in several above each other.
package struct CurveScene: Scene {
  /// The plots from top to bottom, one at least.
  package let stack: PlotStack
  /// Further sentences: the numbers at the probe.
  private let remarks: [String]

  /// A scene of one plot.
  package init(_ plot: Plot, remarks: [String] = []) {
    self.init(PlotStack([plot]), remarks: remarks)
  }

  /// A scene of plots above each other.
  package init(_ stack: PlotStack, remarks: [String] = []) {
    (self.stack, self.remarks) = (stack, remarks)
  }

  package var title: String {
    stack.plots.first?.title
      ?? stack.plots.flatMap(\.curves).map(\.label).filter { !$0.isEmpty }.joined(separator: ", ")
  }

  package var description: Description {
    let clouds = stack.plots.compactMap(\.cloud).map(\.words)
    let notes = stack.plots.flatMap(\.annotations).map(\.sentence)
    return Description(paragraphs: Description(stack).paragraphs + clouds + notes + remarks)
  }

  package var csv: String { data.csv }
  package var json: JSON {
    guard case .object(let members) = data.object else { return data.object }
    let points = stack.plots.first?.cloud?.points.map {
      JSON.array([.number($0.x), .number($0.y)])
    }
    return .object(
      members + functions.departuresMember + (points.map { [("points", .array($0))] } ?? []))
  }

  /// The functions whose curves are drawn.
  package var functions: [Function] { stack.plots.flatMap(\.functions) }

  package func draw(
    in rect: Rect, on grid: inout Grid, canvas: CanvasKind, blank: Character
  ) -> Rect {
    stack.draw(in: rect, on: &grid, canvas: canvas, blank: blank)
    return rect
  }

  package func drawing(width: Int, height: Int) -> SVGDrawing {
    SVGDrawing(stack, width: width, height: height)
  }

  private var data: PlotData {
    var plot = Plot(curves: stack.plots.flatMap(\.curves), x: stack.plots.first?.x ?? -1...1)
    plot.scales.x = stack.plots.first?.scales.x ?? .linear
    return PlotData(plot)
  }
}
