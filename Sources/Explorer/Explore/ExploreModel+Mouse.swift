import ActivationMath
import Plotting
import TerminalGrid

extension ExploreModel {
  /// Takes what the mouse did on the screen that is drawn in the rectangle.
  ///
  /// A press in the picture places the probe and holds the picture, a drag moves it, the wheel zooms
  /// at the pointer; a press in the list chooses, a press or drag on a slider moves the parameter.
  mutating func update(_ event: MouseEvent, in context: inout Context) -> Outcome {
    message = nil
    let layout = layout(in: context.room)
    if event.action == .release {
      hold = nil
    } else if layout.plot.contains(event.at) || hold != nil {
      updatePicture(event, in: layout.plot, hasLabels: !layout.namesCurves)
    } else if let panel = layout.panel, panel.contains(event.at) {
      updatePanel(event, in: panel)
    } else if let sliders = layout.sliders, sliders.contains(event.at) {
      let rows = ExploreView.sliderRows(self, in: sliders)
      moveSlider(event, rows: rows)
    }
    return .handled
  }

  /// The rectangles of the screen's parts.
  func layout(in rect: Rect) -> ExploreLayout {
    ExploreLayout(
      rect, parameters: parameters.count, isListHidden: isListHidden,
      distributions: input == nil ? 0 : distributed.count, hasChain: lens.chain != nil,
      departureRows: { departureLines(columns: $0).count },
      legendRows: { columns in
        kept.isEmpty ? 0 : LegendView(model: self, charset: .unicode).rows(columns: columns)
      })
  }

  private mutating func updatePicture(_ event: MouseEvent, in rect: Rect, hasLabels: Bool) {
    let drawn = picture(hasLabels: hasLabels, columns: rect.size.columns).layout(in: rect.size)
    let column = event.at.column - rect.origin.column
    let point = Vertex(drawn.x(atColumn: column), drawn.y(atRow: event.at.row - rect.origin.row))
    let seen = drawn.viewport
    switch event.action {
    case .press:
      hold = point
      let rows = Double(max(1, drawn.area.size.rows))
      _ = choose(
        near: point, rowHeight: (seen.y.upperBound / rows - seen.y.lowerBound / rows))
      place(probeAt: point.x.rounded(toMultipleOf: probeStep))
      message = nameOfCurve(at: point, in: drawn)
    case .drag:
      guard let held = hold else { return }
      windows.record(Window(seen.panned(x: held.x - point.x, y: held.y - point.y)))
    case .scrollUp: windows.record(Window(seen.zoomed(about: point, factor: 1.25)))
    case .scrollDown: windows.record(Window(seen.zoomed(about: point, factor: 0.8)))
    case .release: break
    }
  }

  /// Which of several curves a press hit, within a row.
  private func nameOfCurve(at point: Vertex, in drawn: PlotLayout) -> String? {
    guard !kept.isEmpty, let row = drawn.row(forY: point.y) else { return nil }
    let hits = ([function] + kept).filter { shown in
      drawn.row(forY: shown.value(point.x)).map { abs($0 - row) <= 1 } ?? false
    }
    let nearest = hits.min {
      abs($0.value(point.x) - point.y) < abs($1.value(point.x) - point.y)
    }
    return nearest.map {
      "\(Function.scalar($0).notation): f(\(NumberText.short(probe))) = "
        + NumberText.short($0.value(probe), digits: 4)
    }
  }

  private mutating func updatePanel(_ event: MouseEvent, in panel: Rect) {
    let view = ExplorePanel(model: self)
    switch event.action {
    case .press:
      if let row = view.function(at: event.at, in: panel) { choose(row: row) }
      moveSlider(event, rows: view.sliderRows(in: panel))
    case .drag: moveSlider(event, rows: view.sliderRows(in: panel))
    case .scrollUp: stepFunction(by: -1)
    case .scrollDown: stepFunction(by: 1)
    case .release: break
    }
  }

  private mutating func moveSlider(_ event: MouseEvent, rows: [(parameter: Int, row: Rect)]) {
    guard event.action == .press || event.action == .drag,
      let hit = rows.first(where: { $0.row.contains(event.at) })
    else { return }
    let slider = parameters[hit.parameter].slider
    let bar = SliderBar(slider: slider, value: self[parameter: hit.parameter])
    parameter = hit.parameter
    guard let value = bar.value(at: event.at.column, in: hit.row) else { return }
    setParameter(to: value)
  }
}
