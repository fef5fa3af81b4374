import ActivationMath
package import TerminalGrid

extension SampleTableScene {
  package var naturalRows: Int? { 4 + rows.count }

  package func draw(
    in rect: Rect, on grid: inout Grid, canvas: CanvasKind, blank: Character
  ) -> Rect {
    var rest = rect
    if rect.size.rows >= rows.count + 3 {
      grid.write(title, canvas.charset, Style(.title), in: rest)
      grid.write(subtitle, canvas.charset, Style(.dim), in: rest.inset(top: 1))
      rest = rest.inset(top: 3)
    }
    let taken = drawTable(in: rest, on: &grid, canvas.charset)
    return rect.split(top: taken.rows.upperBound - rect.origin.row).top
  }

  /// The table alone, in as much detail as fits; returns the cells that it took.
  package func drawTable(in rect: Rect, on grid: inout Grid, _ charset: Charset) -> Rect {
    let layouts = Detail.allCases.map { Layout(self, $0, charset) }
    guard let layout = layouts.first(where: { $0.width <= rect.size.columns }) ?? layouts.last
    else { return rect.split(top: 0).top }
    let shown = shownColumns(layout, in: rect.size.columns)
    for (row, line) in zip(rect.rows, layout.lines.enumerated()) {
      var place = Point(column: rect.origin.column, row: row)
      for column in [0] + shown {
        let style = style(row: line.offset - 1, column: column - 1)
        grid.write(line.element[column], at: place, style: style, clip: rect)
        place.column += TextWidth.of(line.element[column]) + 2
      }
    }
    return rect.split(top: layout.lines.count).top
  }

  /// The columns that have room, the chosen one among them.
  private func shownColumns(_ layout: Layout, in width: Int) -> [Int] {
    let widths = layout.lines[0].map { TextWidth.of($0) + 2 }
    let last = (chosen?.column ?? 0) + 1
    var (first, room) = (last, width + 2 - widths[0] - widths[last])
    while first > 1, widths[first - 1] <= room {
      first -= 1
      room -= widths[first]
    }
    var end = last
    while end < columns.count, widths[end + 1] <= room {
      end += 1
      room -= widths[end]
    }
    return Array(first...end)
  }

  private func style(row: Int, column: Int) -> Style {
    if let chosen, chosen.row == row, chosen.column == column { return Style(.selection, .bold) }
    if row < 0 || column < 0 { return Style(.axis) }
    return cells[row][column].runs == 0 ? Style(.dim) : Style(.text)
  }

  /// Columns drawn large, the chosen one alone where there is no room for all: a row of dots for each row
  /// of the table, on the axis that all share; the run that is looked at is marked.
  package func drawColumns(in rect: Rect, on grid: inout Grid, _ charset: Charset) {
    guard let chosen, extent != nil else { return }
    let height = rows.count + 2
    let hasRoomForAll = rect.size.rows >= height * columns.count - 1
    var rest = rect
    for column in hasRoomForAll ? Array(columns.indices) : [chosen.column] {
      drawColumn(column, in: rest.split(top: height - 1).top, on: &grid, charset)
      rest = rest.inset(top: height)
    }
  }

  private func drawColumn(
    _ column: Int, in rect: Rect, on grid: inout Grid, _ charset: Charset
  ) {
    guard let extent else { return }
    let names = rows.map { charset.spelled($0) }
    let heading = charset.spelled("\(columnTitle) \(columns[column])")
    let width = ([heading] + names).map { TextWidth.of($0) }.max() ?? 0
    let track = rect.inset(left: width + 2, right: 1)
    guard rect.size.rows > rows.count, track.size.columns >= 16 else { return }
    grid.write(heading, charset, Style(column == chosen?.column ? .selection : .dim), in: rect)
    let ends = [extent.lowerBound, extent.upperBound].map { NumberText.short($0, digits: 3) }
    let gap = track.size.columns - ends.reduce(0) { $0 + TextWidth.of($1) }
    grid.write(
      ends[0] + String(repeating: " ", count: max(1, gap)) + ends[1], charset, Style(.axis),
      in: track)
    for (row, name) in names.enumerated() {
      let line = rect.inset(top: row + 1).split(top: 1).top
      let isChosen = chosen?.row == row && chosen?.column == column
      grid.write(name, charset, isChosen ? Style(.selection, .bold) : Style(.axis), in: line)
      drawDots(row, column, in: track.inset(top: row + 1).split(top: 1).top, on: &grid, charset)
    }
  }

  private func drawDots(
    _ row: Int, _ column: Int, in track: Rect, on grid: inout Grid, _ charset: Charset
  ) {
    let dots = axis(cells[row][column], columns: track.size.columns, charset) ?? ""
    let role = Role.palette[row % Role.palette.count]
    for (place, dot) in zip(track.columns, dots) {
      let cell =
        dot == " "
        ? TerminalGrid.Cell(charset.transliterate("┄"), Style(.guide))
        : TerminalGrid.Cell(charset == .ascii ? dot : "●", Style(role, .bold))
      grid.set(cell, at: Point(column: place, row: track.origin.row))
    }
    guard let chosen, chosen.row == row, chosen.column == column, let value = chosen.value,
      let place = place(of: value, columns: track.size.columns)
    else { return }
    grid.set(
      TerminalGrid.Cell(charset.transliterate("◆"), Style(.probe, .bold)),
      at: Point(column: track.origin.column + place, row: track.origin.row))
  }
}
