import LessonKit
import Plotting
import TerminalGrid

/// Draws an open lesson: prose and live view side by side, stacked, or one at a time.
struct ReaderView: Sendable {
  var reader: OpenLesson
  var record: LearnerRecord
  var context: Context
  /// How far the learner is with the course, in a word; empty in a review.
  var standing = ""

  func draw(in rect: Rect, on grid: inout Grid) {
    var reader = reader
    (reader.room, reader.charset) = (rect, context.canvas.charset)
    let layout = reader.layout(record)
    if let headline = layout.headline { drawHeadline(in: headline, on: &grid) }
    // The view goes first, so that the cursor is where the keys are.
    if let live = layout.live { drawLive(in: live, layout, on: &grid) }
    if let prose = layout.prose { drawProse(of: reader, in: prose, on: &grid) }
    if reader.outline != nil { drawOutline(in: rect, on: &grid) }
  }

  private func drawHeadline(in row: Rect, on grid: inout Grid) {
    let place = StyledText.first(of: places, fitting: row.size.columns / 2)
    let columns = row.size.columns - place.width - 3
    let title = TextWidth.truncate(reader.lesson.title, to: max(0, columns))
    grid.write(" " + title, at: row.origin, style: Style(.title), clip: row)
    let start = Point(column: row.columns.upperBound - place.width - 1, row: row.origin.row)
    grid.write(place, at: start, clip: row)
  }

  /// The learner's place, in wordings shorter and shorter.
  private var places: [StyledText] {
    let steps = reader.lesson.steps
    let count = steps.count { !$0.isSpare }
    let number = steps.prefix(reader.step + 1).count { !$0.isSpare }
    let step = reader.current.isSpare ? "spare step" : "step \(number) of \(count)"
    let short = reader.current.isSpare ? "spare" : "\(number)/\(count)"
    let long = standing.isEmpty ? step : "\(step) · \(standing)"
    return [long, step, short].map { StyledText($0, .dim) }
  }

  private func drawProse(of reader: OpenLesson, in rect: Rect, on grid: inout Grid) {
    let page = reader.page(record)
    let inside = page.rect
    let top = min(reader.scroll, page.lastScroll)
    for (row, line) in zip(inside.rows, page.lines.dropFirst(top)) {
      grid.write(line, at: Point(column: inside.origin.column, row: row), clip: inside)
    }
    if let place = focusedPlace(of: reader, page, top), inside.rows.count > place.row - top,
      place.row >= top
    {
      grid.cursor = Point(
        column: inside.origin.column + place.column, row: inside.origin.row + place.row - top)
    }
    Scrolling.drawMarkers(top: top, count: page.lines.count, in: rect, on: &grid)
  }

  /// The place in the text of what has the keys: the chosen link, choice or field, else the first line
  /// that is shown.
  private func focusedPlace(of reader: OpenLesson, _ page: ReaderPage, _ top: Int) -> Point? {
    switch reader.focus {
    case .live: return nil
    case .prose: return Point(column: 0, row: reader.link.flatMap(page.lines.row) ?? top)
    case .question(let id):
      guard let rows = page.lines(of: id, row: reader.sheets[id]?.row ?? 0) else { return nil }
      for row in rows {
        let text = page.lines[row].text
        guard let mark = text.firstIndex(of: "▸") else { continue }
        return Point(column: TextWidth.of(text[..<mark]), row: row)
      }
      return Point(column: 0, row: rows.lowerBound)
    }
  }
}

// MARK: - The live view and the outline

extension ReaderView {
  private func drawLive(in rect: Rect, _ layout: ReaderLayout, on grid: inout Grid) {
    let inside = layout.instrument ?? rect
    let style = Style(reader.focus == .live ? .focusedFrame : .frame)
    let hiding = reader.hidingQuestion(in: record)
    let title = hiding == nil ? name : "live view: after your answer"
    switch layout.border {
    case .none: break
    case .rule: drawRule(title, in: rect.split(top: 1).top, style, on: &grid)
    case .frame: grid.frame(rect, title: title, style: style)
    }
    if let hiding {
      drawCover(hiding, in: inside, on: &grid)
    } else {
      reader.live?.draw(in: inside, on: &grid, context)
    }
  }

  /// What the view is, and how near a task is to being done.
  private var name: String {
    let name = reader.focus == .live ? "live view: has the keys" : "live view"
    return reader.distance(record).map { "\(name) · \($0)" } ?? name
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
      let name = steps[index].title + (steps[index].isSpare ? " (spare)" : "")
      let text = (index == chosen ? " ▸ " : "   ") + mark(of: index) + " " + name
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
