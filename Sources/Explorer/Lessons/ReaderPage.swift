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

  /// The text as a learner sees it now.
  init(_ reader: OpenLesson, _ record: LearnerRecord, columns: Int) {
    var context = ProseContext(
      bindings: reader.bindings, charset: reader.charset, opensLinks: true)
    context.chosenLink = reader.link
    for quiz in reader.questions { context.questions[quiz.id] = reader.state(of: quiz, in: record) }
    var prose = Prose(columns: columns, context: context)
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

  /// The focused rows of a question: its choice, else all of it.
  func lines(of id: String, row: Int) -> Range<Int>? {
    guard let question = questions.first(where: { $0.id == id }) else { return nil }
    return question.choices.indices.contains(row) ? question.choices[row] : question.lines
  }

  /// The question and the row of the choice on a line.
  func choice(at line: Int) -> (id: String, row: Int?)? {
    guard let question = questions.first(where: { $0.lines.contains(line) }) else { return nil }
    return (question.id, question.choices.firstIndex { $0.contains(line) })
  }
}

extension OpenLesson {
  /// The rectangles of the parts of the screen.
  var layout: ReaderLayout {
    ReaderLayout(room, hasLiveView: live != nil, focus: focus, isViewWhole: isViewWhole)
  }

  /// The rectangle of the live view, as if it were shown.
  var liveRoom: Rect { layout.instrument ?? room }

  /// The rectangle of the text, as if it were shown.
  var proseRect: Rect { (layout.prose ?? room).inset(left: 1, right: 1) }

  /// The text of the step.
  func page(_ record: LearnerRecord) -> ReaderPage {
    ReaderPage(self, record, columns: proseRect.size.columns)
  }

  /// How far the text can be scrolled.
  func lastScroll(_ page: ReaderPage) -> Int { max(0, page.lines.count - proseRect.size.rows) }

  /// Scrolls so far that the lines are in sight, their beginning above all.
  mutating func show(_ lines: Range<Int>, of page: ReaderPage) {
    let rows = proseRect.size.rows
    if lines.upperBound > scroll + rows { scroll = lines.upperBound - rows }
    scroll = min(max(0, min(scroll, lines.lowerBound)), lastScroll(page))
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
