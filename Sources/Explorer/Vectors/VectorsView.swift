import ActivationMath
import Plotting
import TerminalGrid

/// Draws the Vectors screen: the logits at the left, then one column for each head.
struct VectorsView: Sendable {
  var model: VectorsModel
  var canvas: CanvasKind

  func draw(in rect: Rect, on grid: inout Grid) {
    guard !rect.isEmpty else { return }
    if let gate = model.gate {
      return GateView(model: gate, canvas: canvas).draw(in: rect, on: &grid)
    }
    let layout = VectorsLayout(rect, model: model)
    drawLogits(layout, on: &grid)
    for side in model.heads.indices {
      let view = HeadView(model: model, side: side, canvas: canvas)
      view.draw(in: layout.heads[side], layout: layout, on: &grid)
      if let room = layout.jacobians {
        JacobianView(model: model, side: side, charset: canvas.charset)
          .draw(in: room[side], on: &grid)
      }
    }
    for (lens, room) in layout.lenses {
      model.plot(of: lens)?.draw(in: room, on: &grid, canvas: canvas)
    }
    if let rows = layout.caption { drawCaption(in: rows, on: &grid) }
    if let rows = layout.parameters { drawParameters(in: rows, on: &grid) }
  }

  private func drawCaption(in rows: Rect, on grid: inout Grid) {
    guard let caption = model.caption else { return }
    let columns = rows.size.columns - 2
    var lines = TextWrap.lines(caption, width: columns)
    if lines.count > rows.size.rows {
      let last = lines[(rows.size.rows - 1)...].joined(separator: " ")
      lines[rows.size.rows - 1] = TextWidth.truncate(last, to: columns)
    }
    for (row, line) in zip(rows.rows, lines) {
      let start = Point(column: rows.origin.column, row: row)
      grid.write(" " + line, at: start, style: Style(.emphasis), clip: rows)
    }
  }

  private func drawLogits(_ layout: VectorsLayout, on grid: inout Grid) {
    let column = layout.logits
    if let title = layout.titleRow {
      grid.write(
        " logits", at: Point(column: column.origin.column, row: title),
        style: Style(.title, .bold), clip: column)
    }
    for index in layout.shown { drawLogit(index, layout, on: &grid) }
    let hidden = model.logits.count - layout.shown.count
    if hidden > 0, let row = layout.sumRow {
      let arrow = layout.shown.upperBound < model.logits.count ? "↓" : "↑"
      grid.write(
        " \(arrow) \(hidden) more", at: Point(column: column.origin.column, row: row),
        style: Style(.dim), clip: column)
    }
  }

  private func drawLogit(_ index: Int, _ layout: VectorsLayout, on grid: inout Grid) {
    let row = VectorsLayout.numberRow(of: layout.rows(of: index, in: layout.logits))
    let logit = model.logits[index]
    let isChosen = index == model.chosen
    let hasKeys = isChosen && model.focus == .logit
    let name = TextWidth.pad(
      TextWidth.truncate(logit.name, to: layout.nameColumns), to: layout.nameColumns)
    let isPointedAt = model.highlighted.contains(logit.name)
    var line = StyledLine(
      (hasKeys ? "▸" : isPointedAt ? "»" : " ") + name,
      hasKeys
        ? Style(.selection, .bold)
        : isPointedAt
          ? Style(.emphasis, [.bold, .underline]) : isChosen ? Style(.text, .bold) : .plain)
    line.append(model.showsForces && logit.isTrue ? " ★" : "  ", Style(.good, .bold))
    let number = TextWidth.pad(
      NumberText.short(logit.value), to: layout.numberColumns + 1, alignment: .right)
    line.append(number, Style(.slider, hasKeys ? .bold : []))
    grid.write(line, at: row.origin, clip: row)
    if hasKeys { grid.cursor = row.origin }
    bar(of: index).draw(in: track(of: index, layout), on: &grid)
  }

  private func bar(of index: Int) -> SliderBar {
    SliderBar(
      slider: VectorsModel.track, value: model.logits[index].value,
      isSelected: index == model.chosen, showsValue: false)
  }

  /// The part of a logit's row that is left for its track.
  private func track(of index: Int, _ layout: VectorsLayout) -> Rect {
    VectorsLayout.numberRow(of: layout.rows(of: index, in: layout.logits))
      .inset(left: layout.nameColumns + layout.numberColumns + 5, right: 1)
  }

  /// The rows of all sliders, for the mouse.
  func sliderRows(
    in rect: Rect
  ) -> (logits: [(index: Int, row: Rect)], parameters: [(index: Int, row: Rect)]) {
    let layout = VectorsLayout(rect, model: model)
    let logits = layout.shown.map { ($0, track(of: $0, layout)) }
    let parameters = layout.parameters.map { rect in
      zip(rect.rows, model.offered).map { row, index in
        (index, parameterSlider(index, in: rect, row: row))
      }
    }
    return (logits, parameters ?? [])
  }

  private func parameterSlider(_ index: Int, in rect: Rect, row: Int) -> Rect {
    let line = Rect(column: rect.origin.column, row: row, columns: rect.size.columns, rows: 1)
    let name = rect.size.columns >= 70 ? 34 : rect.size.columns >= 50 ? 13 : 3
    return line.inset(left: name, right: 1).split(left: 44).left
  }

  private func drawParameters(in rect: Rect, on grid: inout Grid) {
    for (row, index) in zip(rect.rows, model.offered) {
      let line = Rect(column: rect.origin.column, row: row, columns: rect.size.columns, rows: 1)
      drawParameterName(index, in: line, on: &grid)
      SliderBar(
        slider: VectorsModel.parameters[index].slider, value: model[parameter: index],
        isSelected: hasKeys(index)
      ).draw(in: parameterSlider(index, in: rect, row: row), on: &grid)
    }
  }

  private func hasKeys(_ parameter: Int) -> Bool {
    model.focus == .parameter && parameter == model.parameter
  }

  private func drawParameterName(_ index: Int, in row: Rect, on grid: inout Grid) {
    let parameter = VectorsModel.parameters[index]
    let symbol = row.size.columns >= 50 ? parameter.name : parameter.symbol
    var text = StyledLine(
      (hasKeys(index) ? "▸" : " ") + symbol,
      hasKeys(index) ? Style(.selection, .bold) : .plain)
    if row.size.columns >= 70 { text.append("  " + parameter.meaning, Style(.dim)) }
    grid.write(text, at: row.origin, clip: row)
    if hasKeys(index) { grid.cursor = row.origin }
  }
}
