import ActivationMath
import Plotting
import TerminalGrid

/// The compared curves above the plot: each with its line, its name, and f and f′ at the probe.
struct LegendView: Sendable {
  var model: ExploreModel
  var charset: Charset

  /// The rows that it takes in so many columns.
  func rows(columns: Int) -> Int {
    min(3, placed(columns: columns).map(\.row).max().map { $0 + 1 } ?? 0)
  }

  func draw(in rect: Rect, on grid: inout Grid) {
    let columns = rect.size.columns
    for (item, place) in zip(items(columns: columns), placed(columns: columns)) {
      let point = Point(column: rect.origin.column + place.column, row: rect.origin.row + place.row)
      grid.write(item, at: point, clip: rect)
    }
  }

  /// The place of each item, from left to right and then down.
  private func placed(columns: Int) -> [(column: Int, row: Int)] {
    var (column, row) = (1, 0)
    return items(columns: columns).map { item in
      if column > 1, column + item.width > columns { (column, row) = (1, row + 1) }
      defer { column += item.width + 3 }
      return (column, row)
    }
  }

  /// Without slopes where there is little room.
  private func items(columns: Int) -> [StyledLine] {
    let names = model.names
    return ([model.function] + model.kept).enumerated().map { index, function in
      let numbers = numbers(function, hasSlope: columns >= 60)
      return index == 0
        ? item(live: names[0], numbers) : item(kept: index - 1, names[index], numbers)
    }
  }

  private func item(live name: String, _ numbers: StyledLine) -> StyledLine {
    let isTraced = model.comparison.chosen == nil
    return StyledLine(isTraced ? "▸" : " ", Style(.text, .bold))
      + StyledLine("━ " + charset.spelled(name), Style(.curve1, .bold))
      + numbers
  }

  private func item(kept place: Int, _ name: String, _ numbers: StyledLine) -> StyledLine {
    let isTraced = model.comparison.chosen == place
    let isHidden = model.comparison.hidden.contains(place)
    let style = isHidden ? Style(.dim) : Style(.keptCurve(place))
    return StyledLine(isTraced ? "▸" : " ", Style(.text, .bold))
      + StyledLine("\(Comparison.letter(place)) " + charset.spelled(name), style)
      + (isHidden ? StyledLine(" (hidden)", .dim) : numbers)
  }

  private func numbers(_ function: any Activation, hasSlope: Bool) -> StyledLine {
    let value = StyledLine(" " + number(function.value(model.probe)), .text)
    guard hasSlope else { return value }
    return value + StyledLine(" f′ " + number(function.slope(model.probe)), .dim)
  }

  private func number(_ value: Double) -> String { NumberText.short(value, digits: 3) }
}
