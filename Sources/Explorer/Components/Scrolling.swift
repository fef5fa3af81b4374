import TerminalGrid

/// Lists and texts longer than their room.
enum Scrolling {
  /// The first row to draw so that the chosen one is in sight, with a little context.
  static func top(showing chosen: Int, of count: Int, rows: Int) -> Int {
    guard rows > 0, count > rows else { return 0 }
    return min(max(0, chosen - rows / 2), count - rows)
  }

  /// The first row after a key or the wheel; nil if the input does not scroll.
  static func place(after input: Input, from place: Int, last: Int, page: Int) -> Int? {
    let leap = max(1, page - 1)
    let wanted: Int? =
      switch input {
      case .key(.up), .character("k"): place - 1
      case .key(.down), .character("j"): place + 1
      case .key(.pageUp), .key(.backspace): place - leap
      case .key(.pageDown), .character(" "): place + leap
      case .key(.home): 0
      case .key(.end): last
      case .mouse(let event) where event.action == .scrollUp: place - 3
      case .mouse(let event) where event.action == .scrollDown: place + 3
      default: nil
      }
    return wanted.map { min(max(0, $0), last) }
  }

  /// Says that there is more above or below: in the frame where there is one, else at the right edge,
  /// in words where they hide nothing.
  static func drawMarkers(
    top: Int, count: Int, in rect: Rect, frame: Rect? = nil, on grid: inout Grid
  ) {
    guard !rect.isEmpty else { return }
    let upper = frame?.origin.row ?? rect.origin.row
    let lower = (frame ?? rect).rows.upperBound - 1
    let isFramed = frame != nil
    if top > 0 { draw("↑", row: upper, in: frame ?? rect, isFramed, on: &grid) }
    if top + rect.size.rows < count {
      draw("↓", row: lower, in: frame ?? rect, isFramed, on: &grid)
    }
  }

  private static func draw(
    _ arrow: String, row: Int, in rect: Rect, _ isFramed: Bool, on grid: inout Grid
  ) {
    let words = " \(arrow) more" + (isFramed ? " " : "")
    let edge = rect.columns.upperBound - (isFramed ? 2 : 0)
    let start = edge - TextWidth.of(words)
    let columns = start..<edge
    let hides = columns.contains { column in
      let place = Point(column: column, row: row)
      return !rect.contains(place) || !grid.bounds.contains(place)
        || !isFramed && grid[column: column, row: row].grapheme != " "
    }
    let text = hides ? arrow : words
    let place = Point(column: hides ? rect.columns.upperBound - 1 : start, row: row)
    grid.write(text, at: place, style: Style(.dim), clip: rect)
  }
}
