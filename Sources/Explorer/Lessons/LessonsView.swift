import LessonKit
import Plotting
import TerminalGrid

/// Draws the Lessons screen: the list, or the open lesson.
struct LessonsView: Sendable {
  var model: LessonsModel
  var canvas: CanvasKind

  func draw(in rect: Rect, on grid: inout Grid) {
    switch model.course {
    case .failure(let error): drawProblem(error, in: rect, on: &grid)
    case .success:
      if let reader = model.reader {
        ReaderView(reader: reader, canvas: canvas).draw(in: rect, on: &grid)
      } else {
        drawList(in: rect, on: &grid)
      }
    }
  }

  private func drawProblem(_ error: CourseError, in rect: Rect, on grid: inout Grid) {
    let text = StyledText("No lessons: ", Style(.bad, .bold)) + StyledText("\(error)")
    let inside = rect.inset(left: 2, top: min(1, rect.size.rows - 1), right: 2)
    draw(text.wrapped(to: max(1, inside.size.columns)), in: inside, on: &grid)
  }

  private func draw(_ lines: [StyledLine], in rect: Rect, on grid: inout Grid) {
    for (row, line) in zip(rect.rows, lines) {
      grid.write(line, at: Point(column: rect.origin.column, row: row), clip: rect)
    }
  }
}

// MARK: - The list

extension LessonsView {
  private func drawList(in rect: Rect, on grid: inout Grid) {
    let broken = brokenLines(columns: rect.size.columns - 2)
    let (upper, lower) = rect.split(bottom: min(broken.count, rect.size.rows / 2))
    draw(broken, in: lower.inset(left: 1), on: &grid)
    let room = upper.inset(left: 1, top: upper.size.rows >= 8 ? 1 : 0, right: 1)
    let wide = room.size.columns >= 90
    let list = wide ? room.split(left: room.size.columns / 2).left : room
    let details = chosenDetails(columns: wide ? room.size.columns / 2 - 4 : room.size.columns - 4)
    let rows = wide ? room.size.rows : max(1, room.size.rows - details.count - 1)
    drawLessons(in: list.split(top: rows).top, on: &grid)
    let place =
      wide
      ? room.inset(left: room.size.columns / 2 + 2)
      : room.split(top: min(model.lessons.count, rows) + 1).rest.inset(left: 2)
    draw(details, in: place, on: &grid)
  }

  private func drawLessons(in rect: Rect, on grid: inout Grid) {
    guard !model.lessons.isEmpty else {
      grid.write("This course has no lesson that can be read.", at: rect.origin, clip: rect)
      return
    }
    let top = Scrolling.top(
      showing: model.chosen, of: model.lessons.count, rows: rect.size.rows)
    for (row, index) in zip(rect.rows, top..<model.lessons.count) {
      drawLesson(index, at: Point(column: rect.origin.column, row: row), in: rect, on: &grid)
    }
    Scrolling.drawMarkers(top: top, count: model.lessons.count, in: rect, on: &grid)
  }

  private func drawLesson(_ index: Int, at point: Point, in rect: Rect, on grid: inout Grid) {
    let lesson = model.lessons[index]
    let isChosen = index == model.chosen
    let time = lesson.minutes.map { "\($0) min" } ?? ""
    let columns = max(0, rect.size.columns - 10)
    let title = TextWidth.pad((isChosen ? "▸ " : "  ") + lesson.title, to: columns)
    let line =
      StyledLine(title, isChosen ? Style(.selection, .bold) : .plain)
      + StyledLine(TextWidth.pad(time, to: 8, alignment: .right), Style(.dim))
    grid.write(line, at: point, clip: rect)
  }

  private func chosenDetails(columns: Int) -> [StyledLine] {
    guard model.lessons.indices.contains(model.chosen) else { return [] }
    let lesson = model.lessons[model.chosen]
    let heading = StyledText("\(lesson.steps.count) steps. Afterwards you can:", .dim)
    let goals = lesson.objectives.map { StyledText("• ", .key) + StyledText($0) }
    return ([heading] + goals).flatMap { $0.wrapped(to: max(1, columns), hanging: 2) }
  }

  private func brokenLines(columns: Int) -> [StyledLine] {
    guard !model.broken.isEmpty else { return [] }
    let heading = StyledLine("These lessons cannot be read:", Style(.bad, .bold))
    return [heading]
      + model.broken.flatMap { lesson in
        StyledText(lesson.diagnostics.first?.headline ?? lesson.file, .bad)
          .wrapped(to: max(1, columns), hanging: 2)
      }
  }
}
