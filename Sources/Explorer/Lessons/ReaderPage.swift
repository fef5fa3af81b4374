import LessonKit
import TerminalGrid

/// The text of a step as lines, with the rows of its parts and questions.
struct ReaderPage: Sendable {
  /// The lines: the heading, what is revealed, whether there is more.
  private(set) var lines: [StyledLine] = []
  /// The first line of each revealed part.
  private(set) var parts: [Int] = []
  /// The rows of the questions.
  private(set) var questions: [QuestionLines] = []

  /// The targets of the links, in the order of the text.
  private(set) var links: [String] = []
  /// Where on the screen it stands.
  let rect: Rect

  /// The text as a learner sees it now.
  init(_ reader: OpenLesson, _ record: LearnerRecord, in rect: Rect) {
    self.rect = rect
    var context = ProseContext(
      bindings: reader.bindings, charset: reader.charset, opensLinks: true)
    context.chosenLink = reader.link
    for quiz in reader.questions { context.questions[quiz.id] = reader.state(of: quiz, in: record) }
    context.rows = rect.size.rows
    var prose = Prose(columns: rect.size.columns, context: context)
    // The first step often has the lesson's own title, which stands above it.
    if reader.current.title != reader.lesson.title {
      prose.add(StyledText(reader.current.title, Style(.title, .bold)))
    }
    for part in reader.parts {
      if !prose.lines.isEmpty { prose.lines.append(StyledLine()) }
      parts.append(prose.lines.count)
      prose.add(part.blocks)
    }
    prose.addFoot()
    if reader.isAtEnd, !reader.isReview { prose.addGains(of: reader.lesson) }
    let goingOn = reader.isAtEnd ? reader.ending : "Space goes on …"
    if reader.isAtEnd || reader.parts.count < reader.current.parts.count, !goingOn.isEmpty {
      prose.lines.append(StyledLine())
      prose.add(StyledText(goingOn, Style(.dim)))
    }
    lines = prose.lines
    links = prose.links
    questions = prose.questions
  }

  /// How far it can be scrolled.
  var lastScroll: Int { max(0, lines.count - rect.size.rows) }

  /// The focused rows of a question: its choice or its drawing, else all of it.
  func lines(of id: String, row: Int) -> Range<Int>? {
    guard let question = questions.first(where: { $0.id == id }) else { return nil }
    if question.choices.indices.contains(row) { return question.choices[row] }
    return question.chart ?? question.lines
  }

  /// The question and the row of the choice on a line.
  func choice(at line: Int) -> (id: String, row: Int?)? {
    guard let question = questions.first(where: { $0.lines.contains(line) }) else { return nil }
    return (question.id, question.choices.firstIndex { $0.contains(line) })
  }
}

extension OpenLesson {
  /// The rectangles of the parts of the screen.
  func layout(_ record: LearnerRecord) -> ReaderLayout {
    let picture: ReaderLayout.Picture =
      live == nil ? .none : hidingQuestion(in: record) == nil ? .shown : .covered
    return ReaderLayout(room, picture, focus: focus, isViewWhole: isViewWhole)
  }

  /// The rectangle of the live view, as if it were shown.
  func liveRoom(_ record: LearnerRecord) -> Rect { layout(record).instrument ?? room }

  /// The text of the step, in its place or as if it were shown.
  func page(_ record: LearnerRecord) -> ReaderPage {
    ReaderPage(self, record, in: (layout(record).prose ?? room).inset(left: 1, right: 1))
  }

  /// Scrolls so far that the lines are in sight, their beginning above all.
  mutating func show(_ lines: Range<Int>, of page: ReaderPage) {
    let rows = page.rect.size.rows
    if lines.upperBound > scroll + rows { scroll = lines.upperBound - rows }
    scroll = min(max(0, min(scroll, lines.lowerBound)), page.lastScroll)
  }

  /// The outline's rectangle over the screen.
  func outlineBox(in rect: Rect) -> Rect {
    let titles = lesson.steps.map { TextWidth.of($0.title) + ($0.isSpare ? 8 : 0) }
    return Rect(
      column: rect.origin.column, row: rect.origin.row,
      columns: min(rect.size.columns, (titles.max() ?? 0) + 10),
      rows: min(rect.size.rows, lesson.steps.count + 2))
  }

  /// The step of the open outline at a point.
  func outlineStep(at point: Point) -> Int? {
    let inside = outlineBox(in: room).inset(left: 1, top: 1, right: 1, bottom: 1)
    guard inside.contains(point) else { return nil }
    let top = Scrolling.top(
      showing: outline ?? 0, of: lesson.steps.count, rows: inside.size.rows)
    return top + point.row - inside.origin.row
  }
}

extension Prose {
  /// Adds the lesson's objectives at its end, where no card says them.
  fileprivate mutating func addGains(of lesson: Lesson) {
    guard lesson.card == nil, !lesson.objectives.isEmpty else { return }
    lines.append(StyledLine())
    add(StyledText("You can now:", Style(.title, .bold)))
    for objective in lesson.objectives {
      add(StyledText("• ", .key) + StyledText(objective), hanging: 2)
    }
  }
}
