import ActivationMath
import TerminalGrid

/// The frame at the left of a wide Explore screen: the functions above, the sliders below.
struct ExplorePanel: Sendable {
  var model: ExploreModel

  func draw(in rect: Rect, on grid: inout Grid) {
    grid.frame(rect, title: "Functions")
    let (list, lower) = parts(of: rect)
    grid.divider(row: lower.origin.row - 1, in: rect, title: "Parameters")
    drawList(in: list, on: &grid)
    drawParameters(in: lower, on: &grid)
  }

  /// The function in the list at a point, as its row among the functions shown.
  func function(at point: Point, in rect: Rect) -> Int? {
    let list = parts(of: rect).list
    guard list.contains(point) else { return nil }
    let index = top(in: list) + point.row - list.origin.row
    guard entries.indices.contains(index), case .function(let row) = entries[index]
    else { return nil }
    return row
  }

  /// The row of each slider that fits.
  func sliderRows(in rect: Rect) -> [(parameter: Int, row: Rect)] {
    parameterRows(in: parts(of: rect).parameters).map { index, two in
      (index, two.inset(left: 1, top: 1, right: 1))
    }
  }

  private func parts(of rect: Rect) -> (list: Rect, parameters: Rect) {
    let inside = rect.inset(left: 1, top: 1, right: 1, bottom: 1)
    let rows = max(1, model.parameters.count * 2)
    let (list, lower) = inside.split(bottom: min(rows + 1, inside.size.rows / 2))
    return (list, lower.inset(top: 1))
  }
}

// MARK: - The list

extension ExplorePanel {
  /// A line of the list: a family's heading or a function.
  private enum Entry {
    case heading(Family)
    case function(Int)
  }

  private var entries: [Entry] {
    var family: Family?
    return model.list.functions.enumerated().flatMap { index, function -> [Entry] in
      defer { family = function.profile.family }
      let own = function.profile.family
      return own == family ? [.function(index)] : [.heading(own), .function(index)]
    }
  }

  private func drawList(in rect: Rect, on grid: inout Grid) {
    let entries = entries
    let top = top(in: rect)
    for (row, entry) in zip(rect.rows, entries.dropFirst(top)) {
      draw(entry, at: Point(column: rect.origin.column, row: row), in: rect, on: &grid)
    }
    Scrolling.drawMarkers(top: top, count: entries.count, in: rect, on: &grid)
  }

  private func top(in rect: Rect) -> Int {
    let chosen = entries.firstIndex { entry in
      if case .function(model.list.selection) = entry { true } else { false }
    }
    return Scrolling.top(showing: chosen ?? 0, of: entries.count, rows: rect.size.rows)
  }

  private func draw(_ entry: Entry, at point: Point, in rect: Rect, on grid: inout Grid) {
    switch entry {
    case .heading(let family):
      grid.write(" " + family.title, at: point, style: Style(.dim), clip: rect)
    case .function(let index):
      let isSelected = index == model.list.selection
      let text = (isSelected ? " ▸ " : "   ") + model.list.functions[index].profile.title
      let style = isSelected ? Style(.selection, .bold) : .plain
      grid.write(TextWidth.pad(text, to: rect.size.columns), at: point, style: style, clip: rect)
      if isSelected, model.focus == .function {
        grid.cursor = Point(column: point.column + 1, row: point.row)
      }
    }
  }
}

// MARK: - The sliders

extension ExplorePanel {
  private func drawParameters(in rect: Rect, on grid: inout Grid) {
    let parameters = model.parameters
    guard !parameters.isEmpty else {
      grid.write(" none", at: rect.origin, style: Style(.dim), clip: rect)
      return
    }
    let rows = parameterRows(in: rect)
    for (index, two) in rows { drawParameter(index, in: two, on: &grid) }
    Scrolling.drawMarkers(
      top: 2 * (rows.first?.parameter ?? 0), count: 2 * parameters.count, in: rect, on: &grid)
  }

  /// The two rows of each parameter that fits: its name, its slider.
  private func parameterRows(in rect: Rect) -> [(parameter: Int, rows: Rect)] {
    let count = model.parameters.count
    let fitting = max(1, rect.size.rows / 2)
    let first = Scrolling.top(showing: model.parameter, of: count, rows: fitting)
    return (first..<min(count, first + fitting)).enumerated().map { slot, index in
      let two = Rect(
        column: rect.origin.column, row: rect.origin.row + 2 * slot, columns: rect.size.columns,
        rows: 2)
      return (index, two.intersection(rect))
    }
  }

  private func drawParameter(_ index: Int, in rect: Rect, on grid: inout Grid) {
    let parameter = model.parameters[index]
    let isSelected = index == model.parameter
    var line = StyledLine(
      (isSelected ? " ▸ " : "   ") + parameter.symbol,
      isSelected ? Style(.selection, .bold) : .plain)
    line.append("  " + parameter.meaning, Style(.dim))
    grid.write(line.truncated(to: rect.size.columns), at: rect.origin, clip: rect)
    if isSelected, model.focus == .parameter {
      grid.cursor = Point(column: rect.origin.column + 1, row: rect.origin.row)
    }
    guard rect.size.rows >= 2 else { return }
    SliderBar(
      slider: parameter.slider, value: model[parameter: index], isSelected: isSelected
    ).draw(in: rect.inset(left: 1, top: 1, right: 1), on: &grid)
  }
}
