extension Grid {
  /// The screen as text: its rows joined by newlines, without trailing spaces.
  public var text: String {
    (0..<size.rows).map(text(ofRow:)).joined(separator: "\n")
  }

  /// One row as text without trailing spaces; the row must lie inside.
  public func text(ofRow row: Int) -> String {
    precondition(bounds.rows.contains(row), "no such row: \(row)")
    let cells = cells[row * size.columns..<(row + 1) * size.columns]
    let end = cells.lastIndex { $0.width > 0 && $0.grapheme != " " } ?? cells.startIndex - 1
    return cells[cells.startIndex..<end + 1].reduce(into: "") { text, cell in
      if cell.width > 0 { text.append(cell.grapheme) }
    }
  }
}
