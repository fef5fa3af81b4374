import TerminalGrid

extension Grid {
  /// The rows as styled lines, without the blanks at their ends.
  var lines: [StyledLine] {
    (0..<size.rows).map { row in
      let cells = (0..<size.columns).map { self[column: $0, row: row] }
      let end = cells.lastIndex { $0.grapheme != " " } ?? -1
      return cells.prefix(end + 1).reduce(into: StyledLine()) { line, cell in
        if cell.width > 0 { line.append(String(cell.grapheme), cell.style) }
      }
    }
  }
}
