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
    if let row = layout.noticeRow, let notice = model.notice {
      let place = Point(column: rect.origin.column, row: row)
      grid.write(" " + notice, at: place, style: Style(.emphasis), clip: rect)
    }
    if let rows = layout.parameters { drawParameters(in: rows, on: &grid) }
  }

  private func drawLogits(_ layout: VectorsLayout, on grid: inout Grid) {
    if let title = layout.titleRow {
      grid.write(
        " logits", at: Point(column: layout.logits.origin.column, row: title),
        style: Style(.title, .bold), clip: layout.logits)
    }
    for index in layout.shown {
      drawLogit(index, in: layout.row(of: index, in: layout.logits), layout, on: &grid)
    }
  }

  private func drawLogit(_ index: Int, in row: Rect, _ layout: VectorsLayout, on grid: inout Grid) {
    let logit = model.logits[index]
    let isChosen = model.focus == .logit && index == model.chosen
    let style = isChosen ? Style(.selection, .bold) : .plain
    let name = TextWidth.truncate(logit.name, to: layout.nameColumns)
    grid.write((isChosen ? "▸" : " ") + name, at: row.origin, style: style, clip: row)
    if isChosen { grid.cursor = row.origin }
    if model.showsForces, logit.isTrue {
      let place = Point(column: row.origin.column + layout.nameColumns + 1, row: row.origin.row)
      grid.write("✓", at: place, style: Style(.good, .bold), clip: row)
    }
    SliderBar(slider: VectorsModel.track, value: logit.value, isSelected: isChosen)
      .draw(in: logitSlider(in: row, layout), on: &grid)
  }

  /// The rows of all sliders, for the mouse.
  func sliderRows(
    in rect: Rect
  ) -> (logits: [(index: Int, row: Rect)], parameters: [(index: Int, row: Rect)]) {
    let layout = VectorsLayout(rect, model: model)
    let logits = layout.shown.map { index in
      (index, logitSlider(in: layout.row(of: index, in: layout.logits), layout))
    }
    let parameters = layout.parameters.map { rect in
      zip(rect.rows, model.offered).map { row, index in
        (index, parameterSlider(index, in: rect, row: row))
      }
    }
    return (logits, parameters ?? [])
  }

  private func logitSlider(in row: Rect, _ layout: VectorsLayout) -> Rect {
    row.inset(left: layout.nameColumns + 2, right: 1)
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
      let isSelected = model.focus == .parameter && index == model.parameter
      let slider = VectorsModel.parameters[index].slider
      SliderBar(slider: slider, value: model[parameter: index], isSelected: isSelected)
        .draw(in: parameterSlider(index, in: rect, row: row), on: &grid)
    }
  }

  private func drawParameterName(_ index: Int, in row: Rect, on grid: inout Grid) {
    let parameter = VectorsModel.parameters[index]
    let isSelected = model.focus == .parameter && index == model.parameter
    let symbol = row.size.columns >= 50 ? parameter.name : parameter.symbol
    var text = StyledLine(
      (isSelected ? "▸" : " ") + symbol, isSelected ? Style(.selection, .bold) : .plain)
    if row.size.columns >= 70 { text.append("  " + parameter.meaning, Style(.dim)) }
    grid.write(text, at: row.origin, clip: row)
    if isSelected { grid.cursor = row.origin }
  }
}
