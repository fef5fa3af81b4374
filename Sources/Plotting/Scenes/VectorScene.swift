package import ActivationMath
package import TerminalGrid

/// A vector function at one vector: its values as bars, or its Jacobian as a map.
package struct VectorScene: Scene {
  private let function: any VectorActivation
  private let input: [Double]
  /// The names of the inputs, or nothing for x1, x2 …
  private let names: [String]
  private let isNamed: Bool
  private let showsJacobian: Bool
  private let givenTitle: String?
  private let values: [Double]
  private let jacobian: [[Double]]

  /// The scene of a function at a vector of an acceptable length.
  package init(
    _ function: any VectorActivation, at input: [Double], names: [String] = [],
    showsJacobian: Bool, title: String? = nil
  ) {
    self.function = function
    self.names = names.count == input.count ? names : input.indices.map { "x\($0 + 1)" }
    self.isNamed = names.count == input.count
    self.givenTitle = title
    self.input = input
    self.showsJacobian = showsJacobian
    values = function.value(input)
    jacobian = function.jacobian(input)
  }

  package var title: String {
    if let givenTitle { return givenTitle }
    let numbers = input.map { NumberText.short($0) }
    let place = zip(names, numbers).map { isNamed ? "\($0) = \($1)" : $1 }.joined(separator: ", ")
    return showsJacobian
      ? "Jacobian of \(function.notation) at \(place)" : "\(function.notation) of \(place)"
  }

  package var description: Description { part.description }

  /// The values in one row, or the Jacobian row by row.
  package var csv: String {
    (showsJacobian ? jacobian : [values])
      .map { $0.map(NumberText.exact).joined(separator: ",") + "\n" }.joined()
  }

  /// Input, value and Jacobian.
  package var json: JSON {
    let names = isNamed ? [("names", JSON.array(names.map(JSON.string)))] : []
    let vector = JSON.object(
      names + [
        ("x", .array(input.map(JSON.number))), ("value", .array(values.map(JSON.number))),
        ("jacobian", .array(jacobian.map { .array($0.map(JSON.number)) })),
      ])
    return .object([("function", .string(function.notation)), ("vectors", .array([vector]))])
  }

  package var naturalRows: Int? { part.naturalRows }

  package func draw(
    in rect: Rect, on grid: inout Grid, canvas: CanvasKind, blank: Character
  ) -> Rect {
    part.draw(in: rect, on: &grid, canvas: canvas, blank: blank)
  }

  package func drawing(width: Int, height: Int) -> SVGDrawing {
    part.drawing(width: width, height: height)
  }

  // MARK: Parts

  private var part: any Scene {
    if showsJacobian {
      return MatrixScene(
        HeatMap(
          jacobian, rowLabels: outputNames, columnLabels: names),
        title: title)
    }
    let highest = values.indices.max { values[$0] < values[$1] }
    return BarScene(
      BarChart(values, labels: labels, scale: scale, highlighted: highest), title: title)
  }

  /// `x1 = 3` where each input has its output, else `f1`.
  private var labels: [String] {
    guard values.count == input.count else { return outputNames }
    return zip(names, input).map { "\($0) = \(NumberText.short($1))" }
  }

  /// Shares of a whole fill their bars at 1.
  private var scale: Double? {
    let sum = values.reduce(0, +)
    let areShares = values.allSatisfy { (0...1).contains($0) } && abs(sum - 1) < 1e-9
    return areShares && values.count == input.count ? 1 : nil
  }

  private var outputNames: [String] {
    isNamed && values.count == input.count ? names : values.indices.map { "f\($0 + 1)" }
  }
}
