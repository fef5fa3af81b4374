import ActivationMath
import Plotting
import TerminalGrid

/// What one head makes of the logits: a number and a gauge for each, the sum, and who is chosen; with
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
    let stack = ShareStack(outputs, names: model.logits.map(\.name))
    let least = numberColumns + noteColumns(rect.size.columns) + 12
    let tower =
      head.sumsToOne ? ShareStack.place(beside: layout.bars(in: rect), leaving: least) : nil
    let room = rect.inset(right: tower.map { $0.size.columns + 2 } ?? 0)
    for entry in entries(outputs) where layout.shown.contains(entry.index) {
      draw(entry, in: layout.rows(of: entry.index, in: room), on: &grid)
    }
    if let tower {
      stack.draw(in: tower, on: &grid, charset: canvas.charset)
    } else if head.sumsToOne, let row = layout.scaleRow {
      let line = gauge(
        in: Rect(column: room.origin.column, row: row, columns: room.size.columns, rows: 1))
      stack.drawInLine(line, on: &grid, charset: canvas.charset)
    }
    if let row = layout.scaleRow, tower != nil || !head.sumsToOne {
      drawScale(row: row, in: room, on: &grid)
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
      head.isElementwise
      ? "each its own gauge" : head.sumsToOne ? "one whole, shared" : "all together"
    let name = StyledLine(head.function.notation, Style(.title, .bold))
    return [name + StyledLine(": " + note, .dim), name]
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

  /// Draws the gauges' scale: 0, ½ and 1.
  private func drawScale(row: Int, in rect: Rect, on grid: inout Grid) {
    guard head.isBounded else { return }
    let line = gauge(
      in: Rect(column: rect.origin.column, row: row, columns: rect.size.columns, rows: 1))
    guard line.size.columns >= 5 else { return }
    let middle = line.origin.column + line.size.columns / 2
    let threshold = head.hasThreshold && line.size.columns >= 30 ? "½ threshold" : "½"
    for (text, column) in [
      ("0", line.origin.column), (threshold, middle), ("1", line.columns.upperBound - 1),
    ] {
      grid.write(text, at: Point(column: column, row: row), style: Style(.dim), clip: line)
    }
  }
}

// MARK: - One logit's rows

extension HeadView {
  /// The contents of a logit's rows.
  private struct Entry {
    var index: Int
    var output: Double
    var before: Double?
    var force: Double?
    /// Who is in: above one half for a sigmoid, the largest for anything else.
    var isIn: Bool
    var scale: Gauge.Scale
  }

  private func entries(_ outputs: [Double]) -> [Entry] {
    let forces = model.forces(side: side)
    let scale = head.isBounded ? Gauge.Scale(0, 1) : Gauge.Scale(fitting: outputs)
    return outputs.indices.prefix(model.logits.count).map { index in
      Entry(
        index: index, output: outputs[index], before: model.before?[side][index],
        force: forces?[index],
        isIn: head.hasThreshold ? outputs[index] >= 0.5 : outputs[index] == outputs.max(),
        scale: scale)
    }
  }

  private func draw(_ entry: Entry, in rows: Rect, on grid: inout Grid) {
    guard !rows.isEmpty else { return }
    let row = VectorsLayout.numberRow(of: rows)
    grid.write(numbers(entry, columns: row.size.columns), at: row.origin, clip: row)
    let gauge = Gauge(
      value: entry.output, before: entry.before, scale: entry.scale,
      threshold: head.hasThreshold ? 0.5 : nil, role: VectorsModel.role(of: entry.index))
    gauge.draw(in: self.gauge(in: rows), on: &grid, charset: canvas.charset)
    let note = note(entry, columns: row.size.columns)
    let place = Point(column: row.columns.upperBound - note.width, row: row.origin.row)
    grid.write(note, at: place, clip: row)
  }

  /// The part of a logit's rows that is left for its gauge.
  private func gauge(in rows: Rect) -> Rect {
    let columns = rows.size.columns
    return rows.inset(
      left: (moved(columns)?.columns ?? 0) + numberColumns + 1,
      right: noteColumns(columns) + 1)
  }

  /// The room for the longest number.
  private var numberColumns: Int {
    let outputs = model.outputs(side: side)
    return max(5, outputs.map { TextWidth.of(NumberText.fixed($0, decimals: 3)) }.max() ?? 0)
  }

  /// How the side's own logit is written while it descends; nil if there is no descent, or no room even
  /// where the gauge gives way.
  private func moved(_ columns: Int) -> (columns: Int, decimals: Int, arrow: String)? {
    guard model.descent != nil else { return nil }
    if columns >= 22 { return (9, 2, " → ") }
    let widths = model.logits(side: side).map { TextWidth.of(NumberText.fixed($0, decimals: 1)) }
    let room = (widths.max() ?? 0) + 1
    return columns >= room + numberColumns + noteColumns(columns) ? (room, 1, "→") : nil
  }

  /// The side's own logit while it descends, and the output.
  private func numbers(_ entry: Entry, columns: Int) -> StyledLine {
    var line = StyledLine()
    if let (room, decimals, arrow) = moved(columns) {
      let logit = NumberText.fixed(model.logits(side: side)[entry.index], decimals: decimals)
      line.append(
        TextWidth.pad(logit, to: room - TextWidth.of(arrow), alignment: .right), Style(.slider))
      line.append(arrow, Style(.dim))
    }
    let number = TextWidth.pad(
      NumberText.fixed(entry.output, decimals: 3), to: numberColumns, alignment: .right)
    line.append(number, Style(VectorsModel.role(of: entry.index), entry.isIn ? .bold : []))
    return line
  }

  /// The room for who is in and for the force.
  private func noteColumns(_ columns: Int) -> Int {
    (columns >= 34 ? 6 : 1)
      + (model.loss(side: side) == nil ? 0 : hasForceNumbers(columns) ? 9 : 1)
  }

  /// Whether forces have their numbers; where those would leave the gauges no room, an arrow is enough.
  private func hasForceNumbers(_ columns: Int) -> Bool {
    columns >= (model.descent == nil ? 0 : 9) + numberColumns + 18
  }

  /// Who is in, and which way learning pushes.
  private func note(_ entry: Entry, columns: Int) -> StyledLine {
    let isWide = columns >= 34
    let word = head.hasThreshold ? "✓ yes" : "◀ max"
    let sign = head.hasThreshold ? "✓" : "◀"
    var note = StyledLine(
      TextWidth.pad(entry.isIn ? isWide ? word : sign : "", to: isWide ? 6 : 1),
      Style(.text, .bold))
    if let force = entry.force {
      let arrow = force > 0 ? "↑" : force < 0 ? "↓" : " "
      let number = (force > 0 ? "+" : "") + NumberText.fixed(force, decimals: 3)
      let text =
        hasForceNumbers(columns)
        ? " \(arrow)" + TextWidth.pad(number, to: 7, alignment: .right) : arrow
      note.append(text, Style(force > 0 ? .good : .bad))
    }
    return note
  }
}
