import TerminalGrid

/// The top line: the program's name, the screens, and where help is.
struct TabBar: Sendable {
  var screens: [Screen]
  /// The one that is shown.
  var shown: Screen

  func draw(in row: Rect, on grid: inout Grid) {
    if nameColumns(row) > 0 {
      grid.write(" Hillock", at: row.origin, style: Style(.title, .bold), clip: row)
    }
    let tabs = tabs(in: row)
    for (number, (tab, columns)) in tabs.enumerated() {
      let style = tab == shown ? Style(.selection, .bold) : Style(.dim)
      let place = Point(column: columns.lowerBound, row: row.origin.row)
      grid.write(label(number, tab), at: place, style: style, clip: row)
    }
    guard let help = help(in: row) else { return }
    grid.write(Self.help, at: help.origin, clip: row)
  }

  private static let help = StyledLine("?", .key) + StyledLine(" help ", .dim)

  /// The cells of the word for help, if there is room.
  func help(in row: Rect) -> Rect? {
    let start = row.columns.upperBound - Self.help.width
    guard start > tabs(in: row).last?.columns.upperBound ?? 0 else { return nil }
    return Rect(column: start, row: row.origin.row, columns: Self.help.width, rows: 1)
  }

  /// The room between the tabs and help.
  func gap(in row: Rect) -> Rect {
    let start = tabs(in: row).last?.columns.upperBound ?? row.origin.column
    let end = help(in: row)?.origin.column ?? row.columns.upperBound
    return Rect(column: start, row: row.origin.row, columns: max(0, end - start), rows: 1)
  }

  /// The screen whose tab is at the point, or nil.
  func screen(at point: Point, in row: Rect) -> Screen? {
    tabs(in: row).first { $0.columns.contains(point.column) }?.screen
  }

  private func tabs(in row: Rect) -> [(screen: Screen, columns: Range<Int>)] {
    var column = row.origin.column + nameColumns(row)
    return screens.enumerated().map { number, tab in
      let start = column + 1
      column = start + TextWidth.of(label(number, tab))
      return (tab, start..<column)
    }
  }

  private func label(_ index: Int, _ tab: Screen) -> String { " \(index + 1) \(tab.title) " }

  private func nameColumns(_ row: Rect) -> Int { row.size.columns >= 46 ? 9 : 0 }
}
