extension Grid {
  /// Draws a frame around the inside of a rectangle, with a title in its upper edge.
  ///
  /// A rectangle less than two cells wide or high is left alone.
  public mutating func frame(
    _ rect: Rect, title: String = "", style: Style = Style(.frame), titleStyle: Style? = nil,
    border: Border = .rounded
  ) {
    guard rect.size.columns >= 2, rect.size.rows >= 2 else { return }
    let (top, bottom) = (rect.rows.lowerBound, rect.rows.upperBound - 1)
    let (left, right) = (rect.columns.lowerBound, rect.columns.upperBound - 1)
    for column in rect.columns {
      set(Cell(border.horizontal, style), at: Point(column: column, row: top))
      set(Cell(border.horizontal, style), at: Point(column: column, row: bottom))
    }
    for row in rect.rows {
      set(Cell(border.vertical, style), at: Point(column: left, row: row))
      set(Cell(border.vertical, style), at: Point(column: right, row: row))
    }
    set(Cell(border.topLeft, style), at: Point(column: left, row: top))
    set(Cell(border.topRight, style), at: Point(column: right, row: top))
    set(Cell(border.bottomLeft, style), at: Point(column: left, row: bottom))
    set(Cell(border.bottomRight, style), at: Point(column: right, row: bottom))
    writeTitle(title, row: top, in: rect, style: titleStyle ?? style)
  }

  /// Draws a line with a title across a frame, joined to its sides.
  public mutating func divider(
    row: Int, in rect: Rect, title: String = "", style: Style = Style(.frame),
    titleStyle: Style? = nil, border: Border = .rounded
  ) {
    guard rect.size.columns >= 2, rect.rows.contains(row) else { return }
    for column in rect.columns {
      set(Cell(border.horizontal, style), at: Point(column: column, row: row))
    }
    set(Cell(border.teeRight, style), at: Point(column: rect.columns.lowerBound, row: row))
    set(Cell(border.teeLeft, style), at: Point(column: rect.columns.upperBound - 1, row: row))
    writeTitle(title, row: row, in: rect, style: titleStyle ?? style)
  }

  private mutating func writeTitle(_ title: String, row: Int, in rect: Rect, style: Style) {
    let room = rect.size.columns - 4
    guard !title.isEmpty, room > 0 else { return }
    let text = " " + TextWidth.truncate(title, to: room) + " "
    write(text, at: Point(column: rect.origin.column + 1, row: row), style: style)
  }
}

/// The characters of a frame.
public struct Border: Hashable, Sendable {
  var horizontal: Character
  var vertical: Character
  var topLeft: Character
  var topRight: Character
  var bottomLeft: Character
  var bottomRight: Character
  var teeRight: Character
  var teeLeft: Character

  /// Thin lines with round corners.
  public static let rounded = Border(
    horizontal: "─", vertical: "│", topLeft: "╭", topRight: "╮", bottomLeft: "╰", bottomRight: "╯",
    teeRight: "├", teeLeft: "┤")
  /// Thick lines.
  public static let heavy = Border(
    horizontal: "━", vertical: "┃", topLeft: "┏", topRight: "┓", bottomLeft: "┗", bottomRight: "┛",
    teeRight: "┣", teeLeft: "┫")
  /// Dashes, bars and plus signs.
  public static let ascii = Border(
    horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+",
    teeRight: "+", teeLeft: "+")
}
