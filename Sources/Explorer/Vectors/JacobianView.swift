import ActivationMath
import Plotting
import TerminalGrid

/// ∂outputᵢ/∂logitⱼ as a heat map with numbers: diagonal for an elementwise head, full for a head
/// whose outputs share. Both sides have the same scale of colours.
struct JacobianView: Sendable {
  var model: VectorsModel
  var side: Int
  var charset: Charset

  func draw(in rect: Rect, on grid: inout Grid) {
    guard rect.size.rows >= 2 else { return }
    let head = model.heads[side]
    let names = model.logits.map(\.name)
    let scale = model.jacobianScale
    var map = HeatMap(
      head.jacobian(model.inputs(side: side)), rowLabels: names, columnLabels: names,
      scale: scale)
    map.largestTile = Size(columns: 40, rows: 16)
    let hasLegend = rect.size.rows >= names.count + 3 && rect.size.columns >= 24
    write(titles(head), in: rect, on: &grid)
    let drawn = map.draw(
      in: rect.inset(top: 1, bottom: hasLegend ? 1 : 0), on: &grid, charset: charset)
    if hasLegend {
      map.drawLegend(
        at: Point(column: rect.origin.column, row: drawn.rows.upperBound), clip: rect, on: &grid,
        charset: charset)
    }
  }

  private func titles(_ head: Head) -> [StyledLine] {
    ["∂ \(head.id) of row / ∂ logit of column", "∂ row / ∂ column"].map { StyledLine($0, .dim) }
  }

  private func write(_ wordings: [StyledLine], in rect: Rect, on grid: inout Grid) {
    grid.write(
      StyledLine.first(of: wordings, fitting: rect.size.columns), at: rect.origin, clip: rect)
  }
}

extension VectorsModel {
  /// The magnitude of the strongest colour in every Jacobian that is shown.
  var jacobianScale: Double {
    heads.indices.lazy.flatMap { heads[$0].jacobian(inputs(side: $0)).joined() }
      .filter(\.isFinite).map(\.magnitude).max() ?? 0
  }
}
