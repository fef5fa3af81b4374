import TerminalGrid

/// The bottom line: what is being typed, else what the last key led to, else the keys that matter.
struct BottomLine: Sendable {
  /// The line being typed and its label.
  var prompt: TypedLine?
  /// The last key's message.
  var message: String?
  /// The keys that matter here and now.
  var hints: [Hint]
  /// The pane that has the keys, where there is more than one.
  var pane: String?

  /// Whether it says something that must be seen even where there is little room.
  var isUrgent: Bool { prompt != nil || message != nil }

  func draw(in row: Rect, on grid: inout Grid) {
    if let prompt {
      draw(prompt, in: row, on: &grid)
    } else if let message {
      grid.write(
        " " + TextWidth.truncate(message, to: row.size.columns - 2), at: row.origin,
        style: Style(.warning), clip: row)
    } else {
      grid.write(hintLine(columns: row.size.columns), at: row.origin, clip: row)
    }
  }

  /// The text scrolls so that the cursor is always in sight.
  private func draw(_ typed: TypedLine, in row: Rect, on grid: inout Grid) {
    let (label, editor) = (typed.label, typed.editor)
    let start = row.origin.column + grid.write(" " + label, at: row.origin, style: Style(.key))
    let notice = editor.isOverfull ? "  " + LineEditor.limitNotice : ""
    let columns = min(TextWidth.of(notice), row.size.columns / 2)
    let field = row.inset(left: start - row.origin.column, right: 1 + columns)
    grid.write(
      TextWidth.truncate(notice, to: columns),
      at: Point(column: row.columns.upperBound - 1 - columns, row: row.origin.row),
      style: Style(.warning), clip: row)
    let cursor = TextWidth.of(editor.beforeCursor)
    let hidden = max(0, cursor - field.size.columns + 1)
    let place = Point(column: start - hidden, row: row.origin.row)
    grid.write(editor.text, at: place, clip: field)
    grid.cursor = Point(column: start + cursor - hidden, row: row.origin.row)
  }

  /// As many hints as fit as a whole; the last two, which lead to all the others, have their places
  /// before any other.
  private func hintLine(columns: Int) -> StyledLine {
    var line = StyledLine()
    if let pane { line.append(" \(pane) ", Style(.selection)) }
    let last = hints.suffix(2).map(text)
    let reserved = last.reduce(0) { $0 + $1.width }
    for hint in hints.dropLast(2).map(text)
    where line.width + hint.width + reserved <= columns {
      line.append(hint)
    }
    let fits = line.width + reserved <= columns
    for hint in fits ? last : last.suffix(1) where line.width + hint.width <= columns {
      line.append(hint)
    }
    return line
  }

  private func text(_ hint: Hint) -> StyledLine {
    StyledLine("  " + hint.keys.joined(separator: " "), Style(.key, .bold))
      + StyledLine(" \(hint.word) ", Style(.dim))
  }
}
