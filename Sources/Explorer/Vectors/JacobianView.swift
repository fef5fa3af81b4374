import ActivationMath
import Plotting
import TerminalGrid

/// ∂outputᵢ/∂logitⱼ as a heat map with numbers: diagonal for an elementwise head, full for a head
/// whose outputs share.
struct JacobianView: Sendable {
  var model: VectorsModel
  var side: Int
  var charset: Charset

  func draw(in rect: Rect, on grid: inout Grid) {
    guard rect.size.rows >= 2 else { return }
    let head = model.heads[side]
    let names = model.logits.map(\.name)
    let full = "∂ \(head.id) of row / ∂ logit of column"
    let title = TextWidth.of(full) <= rect.size.columns ? full : "∂ row / ∂ column"
    grid.write(title, at: rect.origin, style: Style(.dim), clip: rect)
    HeatMap(head.jacobian(model.inputs(side: side)), rowLabels: names, columnLabels: names)
      .draw(in: rect.inset(top: 1), on: &grid, charset: charset)
  }
}
