import TerminalGrid

/// The last key's message in a place of its own: beside the tabs, or in as many rows as it takes.
struct Notice: Sendable {
  var text: String

  private static let style = Style(.warning, .bold)

  /// Draws it between the tabs and where help is, else over the tabs and the rows below.
  func draw(beside tabs: TabBar, in row: Rect, on grid: inout Grid) {
    let gap = tabs.gap(in: row)
    guard TextWidth.of(text) + 2 > gap.size.columns else {
      grid.write(
        text, at: Point(column: gap.origin.column + 2, row: row.origin.row), style: Self.style,
        clip: gap)
      return
    }
    let lines = lines(columns: row.size.columns, most: 5)
    draw(
      lines,
      in: Rect(
        column: row.origin.column, row: row.origin.row, columns: row.size.columns, rows: lines.count
      ), on: &grid)
  }

  /// Draws it in the lowest rows of a rectangle and returns the rest.
  func draw(above rect: Rect, on grid: inout Grid) -> Rect {
    let lines = lines(columns: rect.size.columns, most: max(0, min(4, rect.size.rows - 1)))
    let (rest, lower) = rect.split(bottom: lines.count)
    draw(lines, in: lower, on: &grid)
    return rest
  }

  private func draw(_ lines: [StyledLine], in rect: Rect, on grid: inout Grid) {
    grid.fill(rect)
    for (row, line) in zip(rect.rows, lines) {
      grid.write(line, at: Point(column: rect.origin.column + 1, row: row), clip: rect)
    }
  }

  private func lines(columns: Int, most: Int) -> [StyledLine] {
    let all = StyledText(text, Self.style).wrapped(to: max(1, columns - 2), hanging: 2)
    guard all.count > most, most > 0 else { return Array(all.prefix(most)) }
    return all.prefix(most - 1)
      + [(all[most - 1] + StyledLine(" …", Self.style)).truncated(to: max(1, columns - 2))]
  }
}
