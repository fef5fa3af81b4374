import LessonKit
import Plotting
import TerminalGrid

/// Draws an open lesson: prose and live view side by side, stacked, or one at a time.
struct ReaderView: Sendable {
  var reader: Reader
  var record: LearnerRecord
  var context: Context
  /// How far the learner is with the lesson and the course, in a word; empty in a review.
  var standing = ""

  func draw(in rect: Rect, on grid: inout Grid) {
    var reader = reader
    (reader.room, reader.charset) = (rect, context.canvas.charset)
    let layout = reader.layout
    if let headline = layout.headline { drawHeadline(in: headline, on: &grid) }
    if let prose = layout.prose { drawProse(of: reader, in: prose, on: &grid) }
    if let live = layout.live { drawLive(in: live, layout, on: &grid) }
    if reader.outline != nil { drawOutline(in: rect, on: &grid) }
  }

  private func drawHeadline(in row: Rect, on grid: inout Grid) {
    let count = reader.lesson.steps.count
    let steps = " \(reader.step + 1)/\(count) "
    let place = row.size.columns >= 100 ? steps + standing : steps
    let columns = row.size.columns - TextWidth.of(place) - 2
    let line =
      StyledLine(" " + TextWidth.truncate(reader.lesson.title, to: max(0, columns)), Style(.title))
    grid.write(line, at: row.origin, clip: row)
    drawProgress(in: row.inset(left: line.width + 2, right: TextWidth.of(place) + 1), on: &grid)
    let start = Point(column: row.columns.upperBound - TextWidth.of(place), row: row.origin.row)
    grid.write(place, at: start, style: Style(.dim), clip: row)
  }

  /// A dot for each step, filled if it has been seen.
  private func drawProgress(in row: Rect, on grid: inout Grid) {
    let steps = reader.lesson.steps
    guard row.size.columns >= 2 * steps.count else { return }
    let start = row.columns.upperBound - 2 * steps.count
    let seen = record.progress[reader.lesson.id].seen
    for (index, step) in steps.enumerated() {
      let isSeen = index == reader.step || seen[step.id] != nil
      let style = index == reader.step ? Style(.slider, .bold) : Style(isSeen ? .slider : .frame)
      grid.set(
        Cell(isSeen ? "●" : "○", style),
        at: Point(column: start + 2 * index, row: row.origin.row))
    }
  }

  private func drawProse(of reader: Reader, in rect: Rect, on grid: inout Grid) {
    let inside = rect.inset(left: 1, right: 1)
    let page = reader.page(record)
    let top = min(reader.scroll, max(0, page.lines.count - inside.size.rows))
    for (row, line) in zip(inside.rows, page.lines.dropFirst(top)) {
      grid.write(line, at: Point(column: inside.origin.column, row: row), clip: inside)
    }
    Scrolling.drawMarkers(top: top, count: page.lines.count, in: rect, on: &grid)
  }
}

// MARK: - The live view and the outline

extension ReaderView {
  private func drawLive(in rect: Rect, _ layout: ReaderLayout, on grid: inout Grid) {
    let inside = layout.instrument ?? rect
    let style = Style(reader.focus == .live ? .focusedFrame : .frame)
    let title = reader.focus == .live ? "live view: has the keys" : "live view"
    switch layout.border {
    case .none: break
    case .rule: drawRule(title, in: rect.split(top: 1).top, style, on: &grid)
    case .frame: grid.frame(rect, title: title, style: style)
    }
    if let question = reader.hidingQuestion(in: record) {
      drawCover(question, in: inside, on: &grid)
    } else {
      reader.live?.draw(in: inside, on: &grid, context)
    }
  }

  private func drawRule(_ title: String, in row: Rect, _ style: Style, on grid: inout Grid) {
    grid.fill(row, with: Cell("─", style))
    grid.write(
      " \(title) ", at: Point(column: row.origin.column + 2, row: row.origin.row), style: style,
      clip: row)
  }

  /// The text in place of a view that waits for an answer.
  private func drawCover(_ quiz: Quiz, in rect: Rect, on grid: inout Grid) {
    let text =
      StyledText("Answer first: ", Style(.emphasis, .bold)) + StyledText(quiz.question.plainText)
    let inside = rect.inset(left: 2, right: 2)
    let lines = text.wrapped(to: max(1, min(60, inside.size.columns)))
    let start = inside.origin.row + max(0, (inside.size.rows - lines.count) / 2)
    let widest = lines.map(\.width).max() ?? 0
    let column = inside.origin.column + max(0, (inside.size.columns - widest) / 2)
    for (row, line) in zip(start..<inside.rows.upperBound, lines) {
      grid.write(line, at: Point(column: column, row: row), clip: rect)
    }
  }

  private func drawOutline(in rect: Rect, on grid: inout Grid) {
    let steps = reader.lesson.steps
    let box = reader.outlineBox(in: rect)
    grid.fill(box)
    grid.frame(box, title: "Outline", style: Style(.focusedFrame), titleStyle: Style(.title))
    let inside = box.inset(left: 1, top: 1, right: 1, bottom: 1)
    let chosen = reader.outline ?? 0
    let top = Scrolling.top(showing: chosen, of: steps.count, rows: inside.size.rows)
    for (row, index) in zip(inside.rows, top..<steps.count) {
      let text = (index == chosen ? " ▸ " : "   ") + mark(of: index) + " " + steps[index].title
      let style = index == chosen ? Style(.selection, .bold) : .plain
      grid.write(
        TextWidth.truncate(text, to: inside.size.columns),
        at: Point(column: inside.origin.column, row: row), style: style, clip: inside)
      if index == chosen { grid.cursor = Point(column: inside.origin.column + 1, row: row) }
    }
    Scrolling.drawMarkers(top: top, count: steps.count, in: inside, frame: box, on: &grid)
  }

  /// `?` where a question is open, `✓` where nothing is left to do.
  private func mark(of index: Int) -> String {
    let step = reader.lesson.steps[index]
    let state = record.progress[reader.lesson.id]
    if step.quizzes.contains(where: { state.record(of: $0)?.isRight != true }) { return "?" }
    return state.seen[step.id] == nil ? " " : "✓"
  }
}
