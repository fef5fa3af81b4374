import ActivationMath
import TerminalGrid

/// The sliders of a page side by side in a few rows; on a small screen the chosen one alone.
struct SliderStrip: Sendable {
  var sliders: [NamedSlider]
  var chosen: Int

  /// The cells that a slider takes at least.
  private static let leastColumns = 34

  /// How many rows show all of them.
  func rows(columns: Int) -> Int {
    let across = across(columns)
    return (sliders.count + across - 1) / max(1, across)
  }

  /// The place of each slider in a rectangle.
  func places(in rect: Rect) -> [(index: Int, room: Rect)] {
    guard !rect.isEmpty, !sliders.isEmpty else { return [] }
    guard rect.size.rows >= rows(columns: rect.size.columns) else {
      return [(min(chosen, sliders.count - 1), rect.split(top: 1).top)]
    }
    let across = across(rect.size.columns)
    let width = rect.size.columns / across
    return sliders.indices.map { index in
      let room = Rect(
        column: rect.origin.column + index % across * width,
        row: rect.origin.row + index / across, columns: width, rows: 1)
      return (index, room.inset(left: 1, right: 1))
    }
  }

  func draw(in rect: Rect, on grid: inout Grid) {
    for (index, room) in places(in: rect) { draw(sliders[index], index == chosen, room, &grid) }
  }

  /// The value under a point on one of the tracks.
  func value(at point: Point, in rect: Rect) -> (index: Int, value: Double)? {
    for (index, room) in places(in: rect) where room.contains(point) {
      let bar = bar(sliders[index], isChosen: true)
      guard let value = bar.value(at: point.column, in: track(room)) else { return nil }
      return (index, sliders[index].parameter.domain.isWhole ? value.rounded() : value)
    }
    return nil
  }

  private func across(_ columns: Int) -> Int { max(1, min(4, columns / Self.leastColumns)) }

  private var nameColumns: Int { sliders.map { TextWidth.of($0.name) }.max() ?? 0 }

  private func track(_ room: Rect) -> Rect { room.inset(left: nameColumns + 2) }

  private func bar(_ slider: NamedSlider, isChosen: Bool) -> SliderBar {
    SliderBar(slider: slider.parameter.slider, value: slider.value, isSelected: isChosen)
  }

  private func draw(_ slider: NamedSlider, _ isChosen: Bool, _ room: Rect, _ grid: inout Grid) {
    grid.write(
      (isChosen ? "▸" : " ") + slider.name, at: room.origin,
      style: isChosen ? Style(.selection, .bold) : .plain, clip: room)
    if isChosen { grid.cursor = room.origin }
    bar(slider, isChosen: isChosen).draw(in: track(room), on: &grid)
  }
}
