import ActivationMath
import TerminalGrid

/// ∂outputᵢ/∂logitⱼ as a table of numbers on a heat map: diagonal for an elementwise head, full for
/// a head whose outputs share.
struct JacobianView: Sendable {
  var model: VectorsModel
  var side: Int

  private var head: Head { model.heads[side] }

  func draw(in rect: Rect, on grid: inout Grid) {
    guard rect.size.rows >= 2 else { return }
    let matrix = head.jacobian(model.inputs(side: side))
    let title = "∂ \(head.function.profile.id) of row / ∂ logit of column"
    grid.write(
      TextWidth.truncate(title, to: rect.size.columns), at: rect.origin, style: Style(.dim),
      clip: rect)
    let table = rect.inset(top: 1)
    let decimals = 7 * model.logits.count <= rect.size.columns - 5 ? 3 : 2
    let columns = min(max(1, (rect.size.columns - 5) / max(1, model.logits.count)), 8)
    drawHeadings(in: table, columns: columns, on: &grid)
    let scale = matrix.joined().map(\.magnitude).max() ?? 1
    for (row, (logit, entries)) in zip(table.rows.dropFirst(), zip(model.logits, matrix)) {
      let place = Point(column: table.origin.column, row: row)
      grid.write(TextWidth.pad(logit.name, to: 4), at: place, style: Style(.dim), clip: table)
      for (column, entry) in entries.enumerated() {
        let cell = Rect(
          column: table.origin.column + 5 + column * columns, row: row, columns: columns, rows: 1)
        draw(entry, scale: scale, decimals: decimals, in: cell.intersection(table), on: &grid)
      }
    }
  }

  private func drawHeadings(in table: Rect, columns: Int, on grid: inout Grid) {
    for (column, logit) in model.logits.enumerated() {
      let place = Point(
        column: table.origin.column + 5 + column * columns, row: table.origin.row)
      let text = TextWidth.pad(
        TextWidth.truncate(logit.name, to: columns - 1) + " ", to: columns, alignment: .right)
      grid.write(text, at: place, style: Style(.dim), clip: table)
    }
  }

  private func draw(
    _ entry: Double, scale: Double, decimals: Int, in cell: Rect, on grid: inout Grid
  ) {
    let share = scale > 0 && entry.isFinite ? entry / scale : 0
    let style = Style(.role(.text), on: .heat(Int8(share * 100)))
    let text = NumberText.fixed(entry, decimals: decimals) + " "
    grid.write(
      TextWidth.pad(text, to: cell.size.columns, alignment: .right), at: cell.origin, style: style,
      clip: cell)
  }
}
