import TerminalGrid

/// Draws what a search through the lessons found, two lines for each step.
struct LessonSearchView: Sendable {
  var search: LessonSearch

  func draw(in rect: Rect, on grid: inout Grid) {
    grid.fill(rect)
    grid.frame(
      rect, title: title, style: Style(.focusedFrame), titleStyle: Style(.title))
    let inside = rect.inset(left: 2, top: 1, right: 2, bottom: 1)
    let fitting = max(1, inside.size.rows / 2)
    let top = Scrolling.top(showing: search.chosen, of: search.hits.count, rows: fitting)
    for (slot, index) in (top..<search.hits.count).prefix(fitting).enumerated() {
      let two = Rect(
        column: inside.origin.column, row: inside.origin.row + 2 * slot,
        columns: inside.size.columns, rows: 2)
      drawHit(index, in: two.intersection(inside), on: &grid)
    }
    Scrolling.drawMarkers(
      top: 2 * top, count: 2 * search.hits.count, in: rect.inset(top: 1, bottom: 1), on: &grid)
  }

  private var title: String {
    guard !search.editor.text.isEmpty else { return "Search all lessons" }
    let count = search.hits.count
    return count == 0 ? "Nothing found" : "\(count) step\(count == 1 ? "" : "s") found"
  }

  private func drawHit(_ index: Int, in rect: Rect, on grid: inout Grid) {
    let columns = rect.size.columns
    let (title, text) = search.excerpt(of: search.hits[index], columns: columns)
    let isChosen = index == search.chosen
    let style = isChosen ? Style(.selection, .bold) : Style(.text, .bold)
    grid.write(
      TextWidth.truncate((isChosen ? "▸ " : "  ") + title, to: columns), at: rect.origin,
      style: style, clip: rect)
    guard rect.size.rows >= 2 else { return }
    let below = Point(column: rect.origin.column, row: rect.origin.row + 1)
    grid.write(
      TextWidth.truncate("    " + text, to: columns), at: below, style: Style(.dim), clip: rect)
  }
}
