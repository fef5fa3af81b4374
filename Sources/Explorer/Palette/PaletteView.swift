import TerminalGrid

/// Draws what the palette found in a list that pops up above the prompt.
struct PaletteView: Sendable {
  var palette: Palette

  /// The rows of the picture that stay in sight where there is room.
  private static let picture = 3

  func draw(in room: Rect, on grid: inout Grid) {
    guard let box = box(in: room) else { return }
    grid.fill(box.whole)
    drawRule(in: box.rule, on: &grid)
    let columns = columns(in: box.list)
    for (row, index) in zip(box.list.rows, box.top..<palette.matches.count) {
      let place = Rect(
        column: box.list.origin.column, row: row, columns: box.list.size.columns, rows: 1)
      draw(index, columns, in: place, on: &grid)
    }
    Scrolling.drawMarkers(
      top: box.top, count: palette.matches.count, in: box.list, on: &grid)
    for (row, line) in zip(box.foot.rows, box.footLines) {
      grid.write(line, at: Point(column: box.foot.origin.column + 2, row: row), clip: box.foot)
    }
  }

  /// The match at a point, for the mouse.
  func match(at point: Point, in room: Rect) -> Int? {
    guard let box = box(in: room), box.list.contains(point) else { return nil }
    let index = box.top + point.row - box.list.origin.row
    return palette.matches.indices.contains(index) ? index : nil
  }

  private struct Box {
    var whole: Rect
    var rule: Rect
    var list: Rect
    var foot: Rect
    var footLines: [StyledLine]
    /// The match in the first row.
    var top: Int
  }

  private func box(in room: Rect) -> Box? {
    guard room.size.rows >= 3, room.size.columns >= 8 else { return nil }
    let most = max(2, min(16, room.size.rows - Self.picture))
    let foot = footLines(columns: room.size.columns, rows: most >= 6 ? 2 : most >= 4 ? 1 : 0)
    let rows = min(palette.matches.count, most - 1 - foot.count)
    let whole = room.split(bottom: 1 + rows + foot.count).bottom
    let (rule, rest) = whole.split(top: 1)
    let (list, lower) = rest.split(bottom: foot.count)
    let top = Scrolling.top(
      showing: palette.marked ?? 0, of: palette.matches.count, rows: list.size.rows)
    return Box(
      whole: whole, rule: rule, list: list, foot: lower, footLines: foot, top: top)
  }

  private func drawRule(in row: Rect, on grid: inout Grid) {
    grid.write(
      String(repeating: "─", count: row.size.columns), at: row.origin, style: Style(.focusedFrame),
      clip: row)
    let count = palette.matches.count
    let text =
      palette.answer.note ?? (count == 0 ? "nothing" : count == 1 ? "1 match" : "\(count) matches")
    let keys = " ↑↓ choose  Tab completes  Enter does it "
    let title = " " + TextWidth.truncate(text, to: max(0, row.size.columns - 4)) + " "
    grid.write(
      title, at: Point(column: row.origin.column + 1, row: row.origin.row), style: Style(.title),
      clip: row)
    let start = row.columns.upperBound - TextWidth.of(keys) - 1
    guard start > row.origin.column + TextWidth.of(title) + 2 else { return }
    grid.write(
      keys, at: Point(column: start, row: row.origin.row), style: Style(.dim), clip: row)
  }
}

// MARK: - Rows

extension PaletteView {
  private struct Columns {
    var title: Int
    var kind: Int
  }

  private func columns(in list: Rect) -> Columns {
    let titles = palette.matches.prefix(60).map { TextWidth.of($0.entry.title) }
    let most = max(10, list.size.columns * (list.size.columns >= 70 ? 2 : 3) / 5)
    let kinds = Set(palette.matches.prefix(60).map(\.entry.kind.word))
    let kind = list.size.columns >= 70 ? kinds.map { TextWidth.of($0) }.max() ?? 0 : 0
    return Columns(title: min(titles.max() ?? 0, most, list.size.columns - 2), kind: kind)
  }

  private func draw(_ index: Int, _ columns: Columns, in row: Rect, on grid: inout Grid) {
    let match = palette.matches[index]
    let isMarked = index == palette.marked
    let style = isMarked ? Style(.selection, .bold) : .plain
    let title = TextWidth.pad(
      TextWidth.truncate(match.entry.title, to: columns.title), to: columns.title)
    let kind = columns.kind > 0 ? match.entry.kind.word : ""
    let room = row.size.columns - columns.title - 5 - (columns.kind > 0 ? columns.kind + 3 : 1)
    var line = StyledLine((isMarked ? "▸ " : "  ") + title, style)
    if room >= 6 {
      line.append("  " + TextWidth.truncate(detail(of: match), to: room), Style(.dim))
    }
    grid.write(line, at: row.origin, clip: row)
    guard columns.kind > 0 else { return }
    let place = Point(
      column: row.columns.upperBound - columns.kind - 3, row: row.origin.row)
    grid.write(kind, at: place, style: Style(.frame), clip: row)
  }

  private func detail(of match: PaletteMatch) -> String {
    guard let entry = match.excerpted else { return match.entry.detail }
    return palette.source.lessons.excerpt(of: entry, around: palette.editor.text)
  }

  /// All of what is said about the marked match, where the list cuts it.
  private func footLines(columns: Int, rows: Int) -> [StyledLine] {
    guard rows > 0, let marked = palette.marked else { return [] }
    let match = palette.matches[marked]
    let all = match.entry.title + "  " + detail(of: match)
    let isCut = TextWidth.of(all) + 14 > columns
    guard isCut, columns > 12 else { return [] }
    let text = StyledText(match.entry.title + "  ", .emphasis) + StyledText(detail(of: match))
    let lines = text.wrapped(to: columns - 3)
    guard lines.count > rows else { return lines }
    return lines.prefix(rows - 1)
      + [(lines[rows - 1] + StyledLine(" …")).truncated(to: columns - 3)]
  }
}
