import Plotting
import ActivationMath
import TerminalGrid

extension VectorsModel {
  /// Takes what the mouse did on the screen that is drawn in the rectangle.
  ///
  /// A press or a drag on a logit's slider moves it, on a parameter's slider likewise; the wheel
  /// moves the logit under the pointer.
  mutating func update(_ event: MouseEvent, in rect: Rect) {
    if let gate {
      return placeGate(gate, event, in: rect)
    }
    let view = VectorsView(model: self, canvas: .braille)
    let rows = view.sliderRows(in: rect)
    if let (index, row) = rows.logits.first(where: { $0.row.origin.row == event.at.row }),
      event.at.column < row.columns.upperBound
    {
      updateLogit(index, event, in: row)
    } else if let (index, row) = rows.parameters.first(where: { $0.row.contains(event.at) }) {
      updateParameter(index, event, in: row)
    }
  }

  private mutating func placeGate(_ gate: GateModel, _ event: MouseEvent, in rect: Rect) {
    guard event.action == .press || event.action == .drag else { return }
    let area = GateView.parts(of: rect).map
    guard area.contains(event.at) else { return }
    let plot = Plot(curves: [], x: gate.x, y: gate.y)
    let layout = plot.layout(in: area.size)
    self.gate?.place(
      a: layout.x(atColumn: event.at.column - area.origin.column),
      b: layout.y(atRow: event.at.row - area.origin.row))
  }

  private mutating func updateLogit(_ index: Int, _ event: MouseEvent, in row: Rect) {
    switch event.action {
    case .press, .drag:
      choose(index)
      let bar = SliderBar(slider: Self.track, value: logits[index].value)
      if let value = bar.value(at: event.at.column, in: row) { set(value) }
    case .scrollUp, .scrollDown:
      choose(index)
      let steps = event.action == .scrollUp ? 1 : -1
      set(Self.track.value(logits[index].value, movedBy: steps))
    case .release: break
    }
  }

  private mutating func updateParameter(_ index: Int, _ event: MouseEvent, in row: Rect) {
    guard event.action == .press || event.action == .drag else { return }
    (focus, parameter) = (.parameter, index)
    let bar = SliderBar(slider: Self.parameters[index].slider, value: self[parameter: index])
    if let value = bar.value(at: event.at.column, in: row) { self[parameter: index] = value }
  }
}
