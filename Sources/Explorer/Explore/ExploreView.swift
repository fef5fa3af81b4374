import ActivationMath
import Plotting
import TerminalGrid

/// Draws the Explore screen.
struct ExploreView: Sendable {
  var model: ExploreModel
  var canvas: CanvasKind
  /// Whether a curve that stands alone is thick, too.
  var isProjected = false
  var hasColours = true

  func draw(in rect: Rect, on grid: inout Grid) {
    let layout = model.layout(in: rect)
    if let panel = layout.panel { ExplorePanel(model: model).draw(in: panel, on: &grid) }
    if let inspector = layout.inspector {
      InspectorView(model: model, charset: canvas.charset).draw(in: inspector, on: &grid)
    }
    if let headline = layout.headline { drawHeadline(in: headline, layout, on: &grid) }
    if let legend = layout.legend {
      LegendView(model: model, charset: canvas.charset).draw(in: legend, on: &grid)
    }
    drawPlot(layout, on: &grid)
    if let room = layout.departure { drawDeparture(in: room, on: &grid) }
    if let room = layout.chain, let chain = model.lens.chain {
      let slope = model.traced.slope(model.probe)
      ChainView(chain: chain, slope: slope, charset: canvas.charset).draw(in: room, on: &grid)
    }
    if let sliders = layout.sliders { drawSliders(in: sliders, on: &grid) }
    if let readout = layout.readout {
      Readout(model: model, isBesideChain: layout.showsChain).draw(in: readout, on: &grid)
    }
    if model.focus == .function, layout.panel == nil, let headline = layout.headline {
      grid.cursor = headline.origin
    }
  }

  private func drawDeparture(in room: Rect, on grid: inout Grid) {
    let lines = model.departureLines(columns: room.size.columns)
    for (row, line) in zip(room.rows, lines) {
      let text = " " + canvas.charset.spelled(line)
      let place = Point(column: room.origin.column, row: row)
      let isLast = row == room.rows.upperBound - 1 && lines.count > room.size.rows
      grid.write(
        TextWidth.truncate(isLast ? text + "…" : text, to: room.size.columns), at: place,
        style: Style(.warning), clip: room)
    }
  }

  private func drawHeadline(
    in row: Rect, _ layout: ExploreLayout, on grid: inout Grid
  ) {
    let profile = model.function.profile
    let title = StyledLine(" " + profile.title, Style(.title, .bold))
    let name = title + StyledLine(canvas.charset.spelled(argumentList), Style(.slider))
    let formula = StyledLine("   " + canvas.charset.spelled(profile.formula), Style(.dim))
    // Where there is room, the formula keeps its place while a parameter gains and loses digits.
    let stop = String(repeating: " ", count: argumentList.isEmpty ? 0 : 5 - name.width % 6)
    let line = StyledLine.first(
      of: [name + StyledLine(stop) + formula, name + formula, name, title],
      fitting: row.size.columns)
    let used = grid.write(line, at: row.origin, clip: row)
    let key = StyledLine("|f′| " + SlopeStrip.legend(canvas.charset), .dim)
    guard layout.strip != nil, used + key.width + 3 <= row.size.columns else { return }
    let place = Point(column: row.columns.upperBound - key.width - 1, row: row.origin.row)
    grid.write(key, at: place, clip: row)
  }

  private var argumentList: String {
    let parameters = zip(model.function.profile.parameters, model.function.arguments)
    guard !model.function.profile.parameters.isEmpty else { return "" }
    let list = parameters.map { "\($0.symbol) = \(NumberText.short($1))" }
    return "(" + list.joined(separator: ", ") + ")"
  }

  private func drawPlot(_ layout: ExploreLayout, on grid: inout Grid) {
    guard !layout.plot.isEmpty else { return }
    var picture = model.picture(
      hasLabels: !layout.namesCurves, columns: layout.plot.size.columns)
    if isProjected, model.kept.isEmpty, !picture.curves.isEmpty { picture.curves[0].isHeavy = true }
    if !hasColours || canvas.isASCII { picture.showsLetters = true }
    let parts = model.stack(of: picture).draw(in: layout.plot, on: &grid, canvas: canvas)
    guard let drawn = parts.first, let lowest = parts.last else { return }
    if model.focus == .probe {
      let isDifferenceAlone = parts.count == 1 && model.lens.difference != nil
      grid.cursor = cursor(in: drawn, onDifference: isDifferenceAlone)
    }
    if let input = model.input {
      let view = DistributionView(
        outputs: model.distributed, input: input, charset: canvas.charset)
      if let rect = layout.input { view.drawInput(in: rect, under: drawn, on: &grid) }
      if let rect = layout.output {
        view.drawOutput(in: rect.inset(left: 1), beside: drawn, on: &grid)
      }
      if let rect = layout.moments { view.drawNumbers(in: rect, on: &grid) }
    }
    guard let row = layout.strip else { return }
    SlopeStrip(model.traced).draw(
      on: &grid, row: row.origin.row, under: lowest, charset: canvas.charset)
    let label = Point(column: lowest.area.origin.column - 4, row: row.origin.row)
    if label.column >= row.origin.column {
      grid.write("f′", at: label, style: Style(.slope), clip: row)
    }
  }

  /// The probe's cell on the curve, or where it would leave the picture.
  private func cursor(in drawn: PlotLayout, onDifference: Bool) -> Point? {
    let difference = onDifference ? model.difference(at: model.probe)?.value : nil
    let value = difference ?? model.function.value(model.probe)
    let range = drawn.viewport.y
    let height = min(max(value, range.lowerBound), range.upperBound)
    guard let column = drawn.column(forX: model.probe), let row = drawn.row(forY: height)
    else { return nil }
    return Point(column: column, row: row)
  }

  private func drawSliders(in rect: Rect, on grid: inout Grid) {
    for (index, row) in Self.sliderRows(model, in: rect) {
      let parameter = model.parameters[index]
      let isSelected = index == model.parameter
      let symbol = canvas.charset.spelled(parameter.symbol)
      let name = (isSelected ? " ▸ " : "   ") + symbol
      let columns = row.origin.column - rect.origin.column
      let text = columns > 10 ? "\(name)  \(parameter.meaning)" : name
      let style = isSelected ? Style(.selection, .bold) : .plain
      let place = Point(column: rect.origin.column, row: row.origin.row)
      grid.write(TextWidth.truncate(text, to: columns - 1), at: place, style: style, clip: rect)
      if isSelected, model.focus == .parameter {
        grid.cursor = Point(column: place.column + 1, row: place.row)
      }
      SliderBar(
        slider: parameter.slider, value: model[parameter: index], isSelected: isSelected
      ).draw(in: row, on: &grid)
    }
    let count = model.parameters.count
    let top = Scrolling.top(showing: model.parameter, of: count, rows: rect.size.rows)
    Scrolling.drawMarkers(top: top, count: count, in: rect, on: &grid)
  }

  /// The row of each slider that fits below the picture, right of its name.
  static func sliderRows(_ model: ExploreModel, in rect: Rect) -> [(parameter: Int, row: Rect)] {
    let count = model.parameters.count
    let top = Scrolling.top(showing: model.parameter, of: count, rows: rect.size.rows)
    let name = rect.size.columns >= 60 ? rect.size.columns / 2 : 8
    return zip(rect.rows, top..<count).map { row, index in
      let line = Rect(column: rect.origin.column, row: row, columns: rect.size.columns, rows: 1)
      return (index, line.inset(left: name, right: 1))
    }
  }
}
