import ActivationMath
import Plotting
import TerminalGrid

/// A function that makes one number of two, over the plane of both: GLU over value and gate.
struct FieldPicture: Picture {
  private let function: any VectorActivation
  private let map: FieldMap

  /// The map of a function of two numbers.
  ///
  /// - Precondition: the function makes one number of two.
  init(
    _ function: any VectorActivation, x: ClosedRange<Double>, y: ClosedRange<Double>
  ) {
    precondition(function.outputCount(2) == 1, "a map needs a function of two numbers")
    self.function = function
    let names = function.profile.family == .gated ? ("a", "b") : ("x1", "x2")
    map = FieldMap(
      x: x, y: y, title: "\(function.notation): \(names.0) across, \(names.1) upwards"
    ) { function.value([$0, $1]).first ?? .nan }
  }

  var title: String { map.title ?? function.notation }
  var description: Description { Description(map) }

  /// A row for each point of a grid.
  var csv: String {
    let rows = vertical.flatMap { y in
      horizontal.map { x in [x, y, map.value(x, y)].map(NumberText.exact).joined(separator: ",") }
    }
    return (["x1,x2,value"] + rows).joined(separator: "\n") + "\n"
  }

  /// The grid's coordinates, and for each x2 a row of values.
  var json: String {
    JSON.object([
      ("function", .string(function.notation)),
      ("x1", .array(horizontal.map(JSON.number))), ("x2", .array(vertical.map(JSON.number))),
      (
        "values",
        .array(vertical.map { y in .array(horizontal.map { x in JSON.number(map.value(x, y)) }) })
      ),
    ]).pretty() + "\n"
  }

  func draw(on grid: inout Grid, canvas: CanvasKind, blank: Character) -> Rect {
    map.draw(in: Rect(grid.size), on: &grid, charset: canvas.charset)
    return Rect(grid.size)
  }

  func document(_ svg: SVG) -> String { svg.document(map) }

  private var horizontal: [Double] { map.x.evenly(41) }
  private var vertical: [Double] { map.y.evenly(41) }
}
