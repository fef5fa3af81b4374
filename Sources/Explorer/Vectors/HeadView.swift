import ActivationMath
import Plotting
import TerminalGrid

/// What one head makes of the logits: a number and a bar for each, the sum, and who is chosen.
struct HeadView: Sendable {
  var head: Head
  var model: VectorsModel
  var canvas: CanvasKind

  func draw(in rect: Rect, layout: VectorsLayout, on grid: inout Grid) {
    if let row = layout.titleRow {
      grid.write(
        title.truncated(to: rect.size.columns), at: Point(column: rect.origin.column, row: row),
        clip: rect)
    }
    guard model.jacobian != .alone else { return }
    let outputs = head.outputs(model.inputs)
    let largest = outputs.max()
    for index in layout.shown where index < outputs.count {
      let isLargest = outputs[index] == largest
      let row = layout.row(of: index, in: rect)
      drawOutput(outputs[index], of: outputs, isLargest: isLargest, in: row, on: &grid)
    }
    if let row = layout.sumRow {
      let place = Point(column: rect.origin.column, row: row)
      grid.write(sum(outputs).truncated(to: rect.size.columns), at: place, clip: rect)
    }
  }

  private var title: StyledLine {
    let note = head.isElementwise ? "each on its own" : "they share one"
    return StyledLine(head.function.notation, Style(.title, .bold))
      + StyledLine(": " + (head.sumsToOne || head.isElementwise ? note : "all together"), .dim)
  }

  private func drawOutput(
    _ output: Double, of outputs: [Double], isLargest: Bool, in row: Rect, on grid: inout Grid
  ) {
    let role: Role = isChosen(output, isLargest) ? .highlight : .bar
    let number = TextWidth.pad(NumberText.fixed(output, decimals: 3), to: 6, alignment: .right)
    let used = grid.write(number, at: row.origin, style: Style(role, .bold), clip: row)
    let mark = mark(output, isLargest, isWide: row.size.columns >= 34)
    let bar = row.inset(left: used + 1, right: mark.width + 1)
    let blocks = Bar(fraction: fraction(output, of: outputs), columns: bar.size.columns)
    grid.write(blocks.text(canvas.charset), at: bar.origin, style: Style(role), clip: bar)
    let place = Point(column: row.columns.upperBound - mark.width, row: row.origin.row)
    grid.write(mark, at: place, clip: row)
  }

  /// The length of a bar: the probability itself, else the share of the largest magnitude.
  private func fraction(_ output: Double, of outputs: [Double]) -> Double {
    guard !head.isBounded else { return output }
    let largest = outputs.map(\.magnitude).max() ?? 1
    return largest > 0 ? output.magnitude / largest : 0
  }

  private func isChosen(_ output: Double, _ isLargest: Bool) -> Bool {
    head.hasThreshold ? output >= 0.5 : isLargest
  }

  /// Who is in: above one half for a sigmoid, the argmax for a distribution.
  private func mark(_ output: Double, _ isLargest: Bool, isWide: Bool) -> StyledLine {
    let isIn = isChosen(output, isLargest)
    guard isWide else { return StyledLine(isIn ? head.hasThreshold ? "✓" : "◀" : " ", .highlight) }
    let word = head.hasThreshold ? "✓ in" : "◀ argmax"
    return StyledLine(TextWidth.pad(isIn ? word : "", to: 8), .highlight)
  }

  private func sum(_ outputs: [Double]) -> StyledLine {
    guard head.isBounded else { return StyledLine() }
    let total = outputs.reduce(0, +)
    let remark = head.sumsToOne ? "(always)" : "(any sum is fine)"
    return StyledLine("sum ", .dim) + StyledLine(NumberText.fixed(total, decimals: 3), .text)
      + StyledLine(" " + remark, .dim)
  }
}
