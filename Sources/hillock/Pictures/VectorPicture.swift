import ActivationMath
import Plotting
import TerminalGrid

/// What a vector function makes of one vector: its values as bars, or its Jacobian as a map.
struct VectorPicture: Picture {
  private let function: any VectorActivation
  private let input: [Double]
  private let showsJacobian: Bool
  private let result: VectorResult
  private let values: [Double]
  private let jacobian: [[Double]]

  /// The picture of a function at a vector of an acceptable length.
  init(_ function: any VectorActivation, at input: [Double], showsJacobian: Bool) {
    self.function = function
    self.input = input
    self.showsJacobian = showsJacobian
    values = function.value(input)
    jacobian = function.jacobian(input)
    result = Precision.float64.result(of: function, at: input, withJacobian: true)
  }

  var title: String {
    let place = input.map { NumberText.short($0) }.joined(separator: ", ")
    return showsJacobian
      ? "Jacobian of \(function.notation) at \(place)" : "\(function.notation) of \(place)"
  }

  var description: Description {
    showsJacobian ? Description(map, title: title) : Description(bars, title: title)
  }

  /// As `eval` writes it: the values in one row, or the Jacobian row by row.
  var csv: String {
    (showsJacobian ? result.jacobian : [result.value])
      .map { $0.joined(separator: ",") + "\n" }.joined()
  }

  /// As `eval` writes it: input, value and Jacobian.
  var json: String {
    let vectors = JSON.array([VectorWriter.json(result)])
    return JSON.object([("function", .string(function.notation)), ("vectors", vectors)]).pretty()
      + "\n"
  }

  var naturalRows: Int? { showsJacobian ? 2 + 3 * jacobian.count : 1 + values.count }

  func draw(on grid: inout Grid, canvas: CanvasKind, blank: Character) -> Rect {
    let rect = Rect(grid.size)
    let hasTitle = grid.size.rows > values.count
    if hasTitle {
      let text = TextWidth.truncate(canvas.charset.spelled(title), to: grid.size.columns)
      grid.write(text, at: rect.origin, style: Style(.title), clip: rect)
    }
    let room = rect.inset(top: hasTitle ? 1 : 0)
    let taken =
      showsJacobian
      ? map.draw(in: room, on: &grid, charset: canvas.charset)
      : bars.draw(in: room, on: &grid, charset: canvas.charset)
    return Rect(Size(columns: rect.size.columns, rows: taken.rows.upperBound))
  }

  func document(_ svg: SVG) -> String {
    showsJacobian ? svg.document(map, title: title) : svg.document(bars, title: title)
  }

  // MARK: Parts

  private var bars: BarChart {
    BarChart(
      values, labels: labels, highlighted: values.indices.max { values[$0] < values[$1] })
  }

  /// `x1 = 3` where each input has its output, else `f1`.
  private var labels: [String] {
    guard values.count == input.count else { return outputNames }
    return input.enumerated().map { "x\($0 + 1) = \(NumberText.short($1))" }
  }

  private var map: HeatMap {
    HeatMap(
      jacobian, rowLabels: outputNames, columnLabels: input.indices.map { "x\($0 + 1)" })
  }

  private var outputNames: [String] { values.indices.map { "f\($0 + 1)" } }
}
