package import ActivationMath
package import TerminalGrid

/// A matrix as a heat map under a title.
package struct MatrixScene: Scene {
  package let title: String
  private let map: HeatMap

  /// A heat map, and what it is.
  package init(_ map: HeatMap, title: String) { (self.map, self.title) = (map, title) }

  package var description: Description { Description(map, title: title) }

  package var csv: String {
    map.values.map { $0.map(NumberText.exact).joined(separator: ",") + "\n" }.joined()
  }

  package var json: JSON {
    .object([
      ("title", .string(title)), ("rows", .array(map.rowLabels.map(JSON.string))),
      ("columns", .array(map.columnLabels.map(JSON.string))),
      ("values", .array(map.values.map { .array($0.map(JSON.number)) })),
    ])
  }

  package var naturalRows: Int? { 2 + 3 * map.values.count }

  package func draw(
    in rect: Rect, on grid: inout Grid, canvas: CanvasKind, blank: Character
  ) -> Rect {
    let hasTitle = rect.size.rows > map.values.count
    if hasTitle { grid.write(title, canvas.charset, Style(.title), in: rect) }
    let taken = map.draw(
      in: rect.inset(top: hasTitle ? 1 : 0), on: &grid, charset: canvas.charset)
    return rect.split(top: taken.rows.upperBound - rect.origin.row).top
  }

  package func drawing(width: Int, height: Int) -> SVGDrawing {
    SVGDrawing(map, title: title, width: width, height: height)
  }
}
