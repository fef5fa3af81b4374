import ActivationMath
import Plotting
import TerminalGrid
import ViewSpec

/// The facts of the traced curve, beside the picture on wide screens: its facts, the tangent at the
/// probe, a line of code for each framework, and what comes back through ten layers like it.
struct InspectorView: Sendable {
  var model: ExploreModel
  var charset: Charset

  /// The columns that it takes.
  static let columns = 38
  private static let layers = 10

  func draw(in rect: Rect, on grid: inout Grid) {
    grid.frame(rect, title: "Inspector")
    let inside = rect.inset(left: 2, top: 1, right: 2, bottom: 1)
    let (above, bars) = inside.split(bottom: Self.layers + 2)
    grid.divider(row: bars.origin.row - 1, in: rect, title: "Ten layers back")
    ChainView(
      chain: Chain(layers: Self.layers), slope: model.traced.slope(model.probe), charset: charset
    ).draw(in: bars, on: &grid)
    for (row, line) in zip(above.inset(bottom: 1).rows, lines(columns: above.size.columns)) {
      grid.write(line, at: Point(column: above.origin.column, row: row), clip: above)
    }
  }

  /// The paragraphs from top to bottom, parted by empty lines.
  private func lines(columns: Int) -> [StyledLine] {
    let traced = Function.scalar(model.traced)
    let card = CardText(traced)
    let head = [
      StyledText(traced.notation, Style(.title, .bold)),
      StyledText(charset.spelled(traced.profile.derivativeFormula), .emphasis),
    ]
    return [head, card.facts, tangent, card.codeOfEachFramework]
      .filter { !$0.isEmpty }
      .map { $0.flatMap { $0.wrapped(to: columns, hanging: 2) } }
      .joined(separator: [StyledLine()]).map { $0 }
  }

  private var tangent: [StyledText] {
    guard let equation = model.equationOfTangent else { return [] }
    return [StyledText("tangent  ", .dim) + StyledText(equation, Style(.probe))]
  }
}
