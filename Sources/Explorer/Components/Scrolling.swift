import TerminalGrid

/// Lists longer than their room.
enum Scrolling {
  /// The first row to draw so that the chosen one is in sight, with a little context.
  static func top(showing chosen: Int, of count: Int, rows: Int) -> Int {
    guard rows > 0, count > rows else { return 0 }
    return min(max(0, chosen - rows / 2), count - rows)
  }

  /// Marks at the right edge that there is more above or below.
  static func drawMarkers(top: Int, count: Int, in rect: Rect, on grid: inout Grid) {
    guard !rect.isEmpty else { return }
    let column = rect.columns.upperBound - 1
    if top > 0 {
      grid.write(
        "↑", at: Point(column: column, row: rect.origin.row), style: Style(.dim), clip: rect)
    }
    if top + rect.size.rows < count {
      grid.write(
        "↓", at: Point(column: column, row: rect.rows.upperBound - 1), style: Style(.dim),
        clip: rect)
    }
  }
}
