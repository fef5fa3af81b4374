import Formula
import LessonKit
import TerminalGrid

/// The result of an input in the reader, and a request to the screen around it.
enum ReaderOutcome: Hashable, Sendable {
  /// Nothing is asked.
  case plain(Outcome)
  /// The lesson is at its end and the learner went on.
  case wentOn
  /// The learner left for the list.
  case left
  /// The learner wants to forget the answer to a question.
  case forgot(Quiz)
  /// The learner opened a link.
  case followed(String)

  /// The input meant something, and nothing else follows from it.
  static let handled = ReaderOutcome.plain(.handled)
  /// The input meant nothing.
  static let ignored = ReaderOutcome.plain(.ignored)
}

extension OpenLesson {
  /// Hands an input to the live view, and notes what tasks that has done.
  mutating func pass(
    _ input: Input, to context: inout Context, _ record: inout LearnerRecord
  ) -> ReaderOutcome {
    guard live != nil else { return .ignored }
    let (room, known) = (context.room, context.catalogue)
    (context.room, context.catalogue) = (liveRoom(record), lesson.catalogue)
    defer { (context.room, context.catalogue) = (room, known) }
    guard let outcome = live?.update(input, in: &context) else { return .ignored }
    checkTasks(&record)
    return .plain(outcome)
  }

  mutating func update(
    _ action: ReaderAction, _ record: inout LearnerRecord
  ) -> ReaderOutcome {
    switch action {
    case .wentOn: return goOn(&record)
    case .wentBack:
      if previousStep == nil { message = "this is the first step" }
      goBack()
      arrive(&record)
    case .scrolled(let lines): scrollText(by: lines, record)
    case .outlineToggled: outline = step
    case .paneStepped(let steps): stepPane(by: steps, record)
    case .linkStepped(let steps): stepLink(by: steps, record)
    case .questionEntered where link != nil:
      if let destination = destination(record) { return .followed(destination) }
    case .questionEntered:
      if openQuestions(record).isEmpty { message = "no question is open in this step" }
      enterQuestion(record)
    case .viewRestored:
      message = authorView == nil ? "this step has no view" : "this is the author's view"
      restoreView()
    case .viewEnlarged where hidingQuestion(in: record) != nil:
      message = "the picture comes after your answer"
    case .viewEnlarged:
      isViewWhole = live != nil && !isViewWhole
      if live == nil { message = "this step has no live view" }
    case .lessonLeft where link != nil: link = nil
    case .lessonLeft: return .left
    }
    return .handled
  }

  private mutating func goOn(_ record: inout LearnerRecord) -> ReaderOutcome {
    let (before, part) = (step, revealed)
    guard goOn() else { return .wentOn }
    arrive(&record)
    if step == before, revealed > part {
      let page = page(record)
      show(page.parts[revealed - 1]..<page.lines.count, of: page)
    }
    return .handled
  }

  /// Notes the place, and gives the keys to a question that is open and in sight.
  mutating func arrive(_ record: inout LearnerRecord) {
    if !isReview { record.visit(current.id, part: revealed - 1, of: lesson.id) }
    if hidingQuestion(in: record) != nil, focus == .live { focus = .prose }
    guard focus == .prose else { return }
    let page = page(record)
    let sight = scroll..<scroll + page.rect.size.rows
    let open = openQuestions(record).first { id in
      page.questions.contains { $0.id == id && sight.contains($0.lines.upperBound - 1) }
    }
    if let open { focus = .question(open) }
  }

  mutating func update(_ action: OutlineAction, _ record: inout LearnerRecord) {
    guard let chosen = outline else { return }
    switch action {
    case .stepped(let rows): outline = min(max(0, chosen + rows), lesson.steps.count - 1)
    case .closed: outline = nil
    case .opened:
      outline = nil
      go(toStep: chosen)
      arrive(&record)
    }
  }
}

// MARK: - Panes and scrolling

extension OpenLesson {
  /// The panes in the order of Tab.
  private func panes(_ record: LearnerRecord) -> [Focus] {
    let hasLive = live != nil && hidingQuestion(in: record) == nil
    return [.prose] + questions.map { .question($0.id) } + (hasLive ? [.live] : [])
  }

  /// Chooses the next or previous link, which gives the keys to the text.
  private mutating func stepLink(by steps: Int, _ record: LearnerRecord) {
    let page = page(record)
    guard let next = page.links.stepped(from: link, by: steps) else {
      return message = "there is no link in this step"
    }
    (link, focus) = (next, .prose)
    if let row = page.lines.row(ofLink: next) { show(row..<row + 1, of: page) }
  }

  /// The chosen link's target.
  private func destination(_ record: LearnerRecord) -> String? {
    let links = page(record).links
    return link.flatMap { links.indices.contains($0 - 1) ? links[$0 - 1] : nil }
  }

  private mutating func stepPane(by steps: Int, _ record: LearnerRecord) {
    link = nil
    let panes = panes(record)
    if panes.count == 1 { message = "the text is all there is in this step" }
    let present = panes.firstIndex(of: focus) ?? 0
    focus = panes[(present + steps + panes.count) % panes.count]
    showQuestion(record)
  }

  /// Scrolls the text; a learner who goes on at its end comes to an open question.
  mutating func scrollText(by lines: Int, _ record: LearnerRecord) {
    let last = page(record).lastScroll
    if lines > 0, scroll >= last {
      if openQuestions(record).isEmpty { message = "this is all of the text; Space goes on" }
      return enterQuestion(record)
    }
    if lines < 0, scroll == 0 { message = "this is the beginning of the text" }
    scroll = min(max(0, scroll + lines), last)
  }

  private mutating func enterQuestion(_ record: LearnerRecord) {
    guard focus == .prose, let id = openQuestions(record).first else { return }
    focus = .question(id)
    showQuestion(record)
  }

  /// Scrolls to the focused choice.
  mutating func showQuestion(_ record: LearnerRecord) {
    guard case .question(let id) = focus else { return }
    let page = page(record)
    guard let lines = page.lines(of: id, row: sheets[id]?.row ?? 0) else { return }
    show(lines, of: page)
  }

  /// The questions in the step that are not answered right yet; in an exam, not at all.
  func openQuestions(_ record: LearnerRecord) -> [String] {
    questions.filter { state(of: $0, in: record).isOpen }.map(\.id)
  }

  /// The question that a digit answers: the one that has the keys, or the open one in the text, so that no
  /// digit leaves the lesson while a question waits.
  func questionOfDigits(_ record: LearnerRecord) -> Quiz? {
    guard outline == nil, focus != .live else { return nil }
    return question ?? openQuestions(record).first.flatMap { id in questions.first { $0.id == id } }
  }

  /// Gives the keys to the question whose answer begins with a character: the digit of a choice, or all that a
  /// number begins with, so that 0.25 does not come in as 25.
  mutating func takeStart(_ character: Character, _ record: LearnerRecord) {
    guard focus == .prose, let quiz = questionOfDigits(record), quiz.takesDigits else { return }
    let starts = if case .number = quiz.kind { "0123456789.,-−(" } else { "123456789" }
    if starts.contains(character) { focus = .question(quiz.id) }
  }
}
