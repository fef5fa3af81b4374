import ActivationMath
import Plotting
import TerminalGrid

/// What one head makes of the logits: a number and a bar for each, the sum, and who is chosen; with
/// a true label also the loss and its force on each logit.
struct HeadView: Sendable {
  var model: VectorsModel
  var side: Int
  var canvas: CanvasKind

  private var head: Head { model.heads[side] }

  func draw(in rect: Rect, layout: VectorsLayout, on grid: inout Grid) {
    if let row = layout.titleRow { write(titles, row: row, in: rect, on: &grid) }
    guard !layout.hasOnlyJacobians else { return }
    let outputs = model.outputs(side: side)
    let forces = model.forces(side: side)
    for index in layout.shown where index < outputs.count {
      let entry = Entry(
        output: outputs[index], before: model.before?[side][index], force: forces?[index],
        isChosen: isChosen(outputs, index), length: length(outputs[index], of: outputs))
      draw(entry, in: layout.row(of: index, in: rect), on: &grid)
    }
    if let row = layout.sumRow { write(sums(outputs), row: row, in: rect, on: &grid) }
    if let row = layout.lossRow { write(losses, row: row, in: rect, on: &grid) }
  }

  /// Writes a line in the fullest of its wordings that fits.
  private func write(_ wordings: [StyledLine], row: Int, in rect: Rect, on grid: inout Grid) {
    let place = Point(column: rect.origin.column, row: row)
    let line = StyledLine.first(of: wordings, fitting: rect.size.columns)
    grid.write(line, at: place, clip: rect)
  }

  private var titles: [StyledLine] {
    let note =
      head.isElementwise ? "each on its own" : head.sumsToOne ? "they share one" : "all together"
    let name = StyledLine(head.function.notation, Style(.title, .bold))
    return [name + StyledLine(": " + note, .dim), name]
  }

  /// Who is in: above one half for a sigmoid, the largest for anything else.
  private func isChosen(_ outputs: [Double], _ index: Int) -> Bool {
    head.hasThreshold ? outputs[index] >= 0.5 : outputs[index] == outputs.max()
  }

  /// The length of a bar: the probability itself, else the share of the largest magnitude.
  private func length(_ output: Double, of outputs: [Double]) -> Double {
    guard !head.isBounded else { return output }
    let largest = outputs.map(\.magnitude).max() ?? 1
    return largest > 0 ? output.magnitude / largest : 0
  }

  private func sums(_ outputs: [Double]) -> [StyledLine] {
    guard head.isBounded else { return [] }
    let total = NumberText.fixed(outputs.reduce(0, +), decimals: 3)
    let remark = head.sumsToOne ? "(always)" : "(any sum is fine)"
    let sum = StyledLine("sum ", .dim) + StyledLine(total, .text)
    return [sum + StyledLine(" " + remark, .dim), sum]
  }

  private var losses: [StyledLine] {
    guard let (loss, value) = model.loss(side: side) else { return [] }
    let steps = model.descent.map { ", step \($0.steps)" } ?? ""
    let line =
      StyledLine("loss ", .dim) + StyledLine(NumberText.fixed(value, decimals: 3), .text)
    let title = StyledLine(" " + loss.title, .dim)
    let count = StyledLine(steps, .dim)
    return [line + title + count, line + count, line]
  }
}

// MARK: - One logit's row

extension HeadView {
  /// What a row shows.
  private struct Entry {
    var output: Double
    var before: Double?
    var force: Double?
    var isChosen: Bool
    var length: Double
  }

  private func draw(_ entry: Entry, in row: Rect, on grid: inout Grid) {
    let style = Style(entry.isChosen ? .highlight : .bar)
    let number = TextWidth.pad(
      NumberText.fixed(entry.output, decimals: 3), to: 6, alignment: .right)
    let used = grid.write(number, at: row.origin, style: style.adding(.bold), clip: row)
    let note = note(entry, columns: row.size.columns)
    let bar = row.inset(left: used + 1, right: note.width + 1)
    if let before = entry.before, head.isBounded {
      let ghost = Bar(fraction: before, columns: bar.size.columns).text(canvas.charset)
      let shade = String(repeating: canvas.charset == .ascii ? "." : "░", count: ghost.count)
      grid.write(shade, at: bar.origin, style: Style(.ghost), clip: bar)
    }
    let blocks = Bar(fraction: entry.length, columns: bar.size.columns).text(canvas.charset)
    grid.write(blocks, at: bar.origin, style: style, clip: bar)
    let place = Point(column: row.columns.upperBound - note.width, row: row.origin.row)
    grid.write(note, at: place, clip: row)
  }

  /// Who is in, and which way learning pushes.
  private func note(_ entry: Entry, columns: Int) -> StyledLine {
    let isWide = columns >= 34
    let word = head.hasThreshold ? "✓ in" : "◀ argmax"
    let sign = head.hasThreshold ? "✓" : "◀"
    var note = StyledLine(
      TextWidth.pad(entry.isChosen ? isWide ? word : sign : "", to: isWide ? 8 : 1), .highlight)
    if let force = entry.force {
      let arrow = force > 0 ? "↑" : force < 0 ? "↓" : " "
      let number = (force > 0 ? "+" : "") + NumberText.fixed(force, decimals: 3)
      let text = " \(arrow)" + TextWidth.pad(number, to: 7, alignment: .right)
      note.append(text, Style(force > 0 ? .good : .bad))
    }
    return note
  }
}
