import TerminalGrid

/// The help: every key of the place, made from the tables that the key handler obeys.
struct HelpView: Sendable {
  var title: String
  var groups: [HelpGroup]
  var scroll: Int

  func draw(in rect: Rect, on grid: inout Grid) {
    let lines = self.lines
    let box = self.box(in: rect, lines: lines)
    grid.fill(box)
    grid.frame(box, title: "Keys: \(title)", style: Style(.focusedFrame), titleStyle: Style(.title))
    let inside = box.size.rows >= 3 ? box.inset(left: 2, top: 1, right: 2, bottom: 1) : box
    let top = min(scroll, max(0, lines.count - inside.size.rows))
    for (row, line) in zip(inside.rows, lines.dropFirst(top)) {
      grid.write(line, at: Point(column: inside.origin.column, row: row), clip: inside)
    }
    drawMarker(hasMore: top + inside.size.rows < lines.count, in: box, on: &grid)
  }

  private func drawMarker(hasMore: Bool, in box: Rect, on grid: inout Grid) {
    let text = hasMore ? " ↓ more " : " / searches, any other key closes "
    let column = box.columns.upperBound - TextWidth.of(text) - 2
    guard column > box.origin.column else { return }
    grid.write(
      text, at: Point(column: column, row: box.rows.upperBound - 1), style: Style(.dim), clip: box)
  }

  private func box(in rect: Rect, lines: [StyledLine]) -> Rect {
    let widest = lines.map(\.width).max() ?? 0
    let columns = min(rect.size.columns, max(widest + 4, 44))
    let rows = min(rect.size.rows, lines.count + 2)
    return Rect(
      column: rect.origin.column + (rect.size.columns - columns) / 2,
      row: rect.origin.row + (rect.size.rows - rows) / 2, columns: columns, rows: rows)
  }

  private var lines: [StyledLine] {
    let keyColumns = groups.flatMap(\.rows).map { TextWidth.of(keys($0)) }.max() ?? 0
    return groups.enumerated().flatMap { index, group in
      let heading = [StyledLine(group.title, Style(.title, .bold))]
      let rows = group.rows.map { row in
        StyledLine(TextWidth.pad(keys(row), to: keyColumns + 2), Style(.key))
          + StyledLine(row.text, .text)
      }
      return (index == 0 ? [] : [StyledLine()]) + heading + rows
    }
  }

  private func keys(_ row: HelpRow) -> String { row.keys.joined(separator: " ") }
}
