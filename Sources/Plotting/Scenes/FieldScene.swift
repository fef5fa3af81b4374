package import ActivationMath
package import TerminalGrid

/// A function that makes one number of two, over the plane of both: GLU over value and gate.
package struct FieldScene: Scene {
  private let function: any VectorActivation
  private let map: FieldMap

  /// The map of a function of two numbers, with highlighted points.
  ///
  /// - Precondition: the function makes one number of two.
  package init(
    _ function: any VectorActivation, x: ClosedRange<Double>, y: ClosedRange<Double>,
    marks: [Mark] = [], title: String? = nil
  ) {
    precondition(function.outputCount(2) == 1, "a map needs a function of two numbers")
    self.function = function
    let names = function.profile.family == .gated ? ("a", "b") : ("x1", "x2")
    map = FieldMap(
      x: x, y: y,
      title: title ?? "\(function.notation): \(names.0) across, \(names.1) upwards",
      marks: marks
    ) { function.value([$0, $1]).first ?? .nan }
  }

  package var title: String { map.title ?? function.notation }

  package var description: Description {
    var words = Description(map).paragraphs
    for mark in map.marks {
      let place = "(\(Description.number(mark.at.x)), \(Description.number(mark.at.y)))"
      words.append(
        "At the point \(place) it is \(Description.number(map.value(mark.at.x, mark.at.y))).")
    }
    return Description(paragraphs: words)
  }

  /// A row for each point of a grid.
  package var csv: String {
    let rows = vertical.flatMap { y in
      horizontal.map { x in [x, y, map.value(x, y)].map(NumberText.exact).joined(separator: ",") }
    }
    return (["x1,x2,value"] + rows).joined(separator: "\n") + "\n"
  }

  /// The grid's coordinates, and for each x2 a row of values.
  package var json: JSON {
    .object([
      ("function", .string(function.notation)),
      ("x1", .array(horizontal.map(JSON.number))), ("x2", .array(vertical.map(JSON.number))),
      (
        "values",
        .array(vertical.map { y in .array(horizontal.map { x in JSON.number(map.value(x, y)) }) })
      ),
    ])
  }

  package func draw(
    in rect: Rect, on grid: inout Grid, canvas: CanvasKind, blank: Character
  ) -> Rect {
    map.draw(in: rect, on: &grid, charset: canvas.charset)
    return rect
  }

  package func drawing(width: Int, height: Int) -> SVGDrawing {
    SVGDrawing(map, width: width, height: height)
  }

  private var horizontal: [Double] { map.x.evenly(41) }
  private var vertical: [Double] { map.y.evenly(41) }
}
