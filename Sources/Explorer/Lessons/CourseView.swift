import ActivationMath
import LessonKit
import Plotting
import TerminalGrid

/// Draws the list of lessons: how far the learner is with each, how long each takes, and what the
/// chosen one is about.
struct CourseView: Sendable {
  var model: LessonsModel
  var course: Course
  var charset: Charset

  func draw(in rect: Rect, on grid: inout Grid) {
    let parts = parts(of: rect)
    draw(parts.broken, in: parts.lower.inset(left: 1), on: &grid)
    if let top = parts.headline {
      grid.write(headline(columns: top.size.columns), at: top.origin, clip: top)
    }
    drawList(in: parts.room, on: &grid)
  }

  /// The row of the list at a point, for the mouse.
  func row(at point: Point, in rect: Rect) -> Int? {
    let list = list(in: parts(of: rect).room)
    guard list.contains(point) else { return nil }
    let top = Scrolling.top(showing: model.chosen, of: model.rowCount, rows: list.size.rows)
    let row = top + point.row - list.origin.row
    return row < model.rowCount ? row : nil
  }

  private func parts(
    of rect: Rect
  ) -> (headline: Rect?, room: Rect, lower: Rect, broken: [StyledLine]) {
    let broken = brokenLines(columns: rect.size.columns - 2)
    let (upper, lower) = rect.split(bottom: min(broken.count, rect.size.rows / 2))
    let room = upper.inset(left: 1, right: 1)
    guard room.size.rows >= 8 else { return (nil, room, lower, broken) }
    let (top, rest) = room.split(top: 1)
    return (top, rest.inset(top: 1), lower, broken)
  }

  private func list(in room: Rect) -> Rect {
    guard room.size.columns < 90 else { return room.split(left: room.size.columns / 2).left }
    // The details leave the list two thirds at least.
    let least = min(model.rowCount, (room.size.rows * 2 + 2) / 3)
    let rows = room.size.rows - details(columns: room.size.columns - 4).count - 1
    return room.split(top: max(1, least, rows)).top
  }

  private func drawList(in room: Rect, on grid: inout Grid) {
    let isWide = room.size.columns >= 90
    let half = room.size.columns / 2
    let list = list(in: room)
    drawRows(in: list, on: &grid)
    let place =
      isWide
      ? room.inset(left: half + 2)
      : room.split(top: min(model.rowCount, list.size.rows) + 1).rest.inset(left: 2)
    draw(
      isWide
        ? details(columns: half - 4) + steps(columns: half - 4)
        : details(columns: room.size.columns - 4), in: place, on: &grid)
  }

  private func draw(_ lines: [StyledLine], in rect: Rect, on grid: inout Grid) {
    for (row, line) in zip(rect.rows, lines) {
      grid.write(line, at: Point(column: rect.origin.column, row: row), clip: rect)
    }
  }

  private var progress: Progress { model.record.progress }

  /// The course, how much of it is done, and how long the rest takes.
  private func headline(columns: Int) -> StyledLine {
    let done = Completion(of: course, on: model.path, in: progress)
    var right = StyledLine()
    guard course.lessons.allSatisfy(\.isRead) else {
      return StyledLine(TextWidth.truncate(title, to: columns), Style(.title, .bold))
    }
    if columns >= 70 { right.append(bar(done.fraction, columns: 20) + " ", Style(.slider)) }
    right.append(done.percent, Style(.text, .bold))
    if minutesLeft > 0, columns >= 46 {
      right.append("  \(Self.time(minutesLeft)) left", Style(.dim))
    }
    let room = max(0, columns - right.width - 2)
    let shown = TextWidth.pad(TextWidth.truncate(title, to: room), to: room)
    return StyledLine(shown + "  ", Style(.title, .bold)) + right
  }

  /// The course, and the path through it if one is chosen.
  private var title: String { course.title + (model.path.map { ": \($0.name)" } ?? "") }

  private var minutesLeft: Int {
    let rest = course.lessons(on: model.path).map { lesson in
      Double(lesson.minutes ?? 0) * (1 - Completion(of: lesson, in: progress).fraction)
    }
    return Int(clamping: rest.reduce(0, +).rounded(.up))
  }

  private static func time(_ minutes: Int) -> String {
    minutes < 60 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
  }

  private func bar(_ fraction: Double, columns: Int) -> String {
    let bar = Bar(fraction: fraction, columns: columns).text(charset)
    let filled = TextWidth.of(bar)
    return bar + String(repeating: "·", count: max(0, columns - filled))
  }
}

// MARK: - Rows

extension CourseView {
  private func drawRows(in rect: Rect, on grid: inout Grid) {
    guard model.rowCount > 0 else {
      grid.write("This course has no lesson that can be read.", at: rect.origin, clip: rect)
      return
    }
    let top = Scrolling.top(showing: model.chosen, of: model.rowCount, rows: rect.size.rows)
    for (row, index) in zip(rect.rows, top..<model.rowCount) {
      let line = line(index, columns: rect.size.columns - 1)
      grid.write(line, at: Point(column: rect.origin.column, row: row), clip: rect)
      if index == model.chosen { grid.cursor = Point(column: rect.origin.column, row: row) }
    }
    Scrolling.drawMarkers(top: top, count: model.rowCount, in: rect, on: &grid)
  }

  private func line(_ index: Int, columns: Int) -> StyledLine {
    let style = index == model.chosen ? Style(.selection, .bold) : .plain
    let start = index == model.chosen ? "▸ " : "  "
    let lesson: Lesson
    switch model.rows[index] {
    case .review:
      return StyledLine("\(start)↻ Look again at what you missed (\(model.review.count))", style)
    case .cards: return StyledLine("\(start)≡ Cheat sheet", style)
    case .lesson(let place): lesson = model.lessons[place]
    }
    let right = right(of: lesson, columns: columns)
    let room = max(0, columns - right.width)
    let title = start + mark(of: lesson) + " " + lesson.title
    return StyledLine(TextWidth.pad(TextWidth.truncate(title, to: room), to: room), style) + right
  }

  /// `✓` for a lesson that is done, `◦` for one that was begun.
  private func mark(of lesson: Lesson) -> String {
    let isDone = lesson.isRead && Completion(of: lesson, in: progress).isComplete
    return isDone ? "✓" : progress[lesson.id].isEmpty ? " " : "◦"
  }

  private func right(of lesson: Lesson, columns: Int) -> StyledLine {
    guard columns >= 30 else { return StyledLine() }
    let done = Completion(of: lesson, in: progress)
    var line = StyledLine("  ")
    guard lesson.isRead else { return line }
    if lesson.examQuestions != nil, let best = best(of: lesson) {
      line.append(TextWidth.pad("\(best.right) of \(best.asked)", to: 13, alignment: .right))
      return line
    }
    if hasBars(columns) { line.append(bar(done.fraction, columns: 8) + " ", Style(.slider)) }
    line.append(TextWidth.pad(done.percent, to: 5, alignment: .right))
    let time = lesson.minutes.map { "\($0) min" } ?? ""
    line.append(TextWidth.pad(time, to: 8, alignment: .right), Style(.dim))
    return line
  }

  /// Bars are left out where titles need the room.
  private func hasBars(_ columns: Int) -> Bool {
    let longest = model.lessons.map { TextWidth.of($0.title) }.max() ?? 0
    return columns >= max(56, longest + 28)
  }

  private func details(columns: Int) -> [StyledLine] {
    guard let lesson = model.chosenLesson else { return [] }
    if let count = lesson.examQuestions { return examDetails(of: lesson, count, columns: columns) }
    let count = lesson.quizzes.count
    let questions = count == 0 ? "" : ", \(count) question\(count == 1 ? "" : "s")"
    let goals = lesson.objectives.isEmpty ? "" : " Afterwards you can:"
    let extent =
      lesson.isRead ? "\(lesson.steps.count { !$0.isSpare }) steps\(questions)." : "Being read …"
    var lines = [StyledText(extent + goals, .dim)]
    lines += lesson.objectives.map { StyledText("• ", .key) + StyledText($0) }
    let names = lesson.requires.compactMap { id in model.lessons.first { $0.id == id }?.title }
    if !names.isEmpty {
      lines.append(StyledText("Builds on " + names.joined(separator: ", ") + ".", .dim))
    }
    return lines.flatMap { $0.wrapped(to: max(1, columns), hanging: 2) }
  }

  /// The steps of the chosen lesson, with a mark for each that was seen.
  private func steps(columns: Int) -> [StyledLine] {
    guard let lesson = model.chosenLesson, lesson.isRead, lesson.examQuestions == nil else {
      return []
    }
    let seen = progress[lesson.id].seen
    return [StyledLine()]
      + lesson.steps.enumerated().filter { !$0.element.isSpare }.map { index, step in
        let mark = seen[step.id] == nil ? " " : "✓"
        let number = TextWidth.pad("\(index + 1)", to: 2, alignment: .right)
        let title = TextWidth.truncate(step.title, to: max(1, columns - 5))
        return StyledLine("\(mark)\(number)  ", .dim) + StyledLine(title)
      }
  }

  /// The best result of an exam.
  private func best(of lesson: Lesson) -> ExamRecord? {
    progress.exams(lesson.id).max { $0.score < $1.score }
  }

  private func examDetails(of lesson: Lesson, _ count: Int, columns: Int) -> [StyledLine] {
    var lines = [StyledText("\(count) questions, drawn anew each time.", .dim)]
    if let best = best(of: lesson) {
      lines.append(StyledText("The best so far: \(best.scoreText)."))
    }
    if let last = progress.exams(lesson.id).last {
      lines.append(StyledText("The last, \(last.day): \(last.scoreText).", .dim))
    }
    return lines.flatMap { $0.wrapped(to: max(1, columns), hanging: 2) }
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
