import Formula
import LessonKit
import TerminalGrid

/// What an input in the reader asks of the screen around it.
enum ReaderRequest: Hashable, Sendable {
  /// Nothing; whether the input meant something here.
  case nothing(isTaken: Bool)
  /// The lesson is at its end and the learner goes on.
  case goOn
  /// The learner searches.
  case search
  /// The learner leaves for the list.
  case leave
  /// The learner wants to forget the answer to a question.
  case forget(Quiz)
}

extension Reader {
  /// Takes one input.
  mutating func update(_ input: Input, _ record: inout LearnerRecord) -> ReaderRequest {
    if case .tick = input {
      let isTaken = live?.update(input) ?? false
      checkTasks(&record)
      return .nothing(isTaken: isTaken)
    }
    message = nil
    if outline != nil { return .nothing(isTaken: updateOutline(input, &record)) }
    if focus == .live, live?.isTyping == true { return updateLive(input, &record) }
    if let question, erases(input, in: question) {
      return .nothing(isTaken: update(input, question, &record))
    }
    if let action = ReaderAction.steppingKeys.action(for: input) { return update(action, &record) }
    if focus == .live { return updateLive(input, &record) }
    if let question, let request = updateQuestion(input, question, &record) { return request }
    if let action = ReaderAction.paneKeys.action(for: input) { return update(action, &record) }
    guard question == nil, let action = ReaderAction.proseKeys.action(for: input)
    else { return .nothing(isTaken: false) }
    return update(action, &record)
  }

  private mutating func update(
    _ action: ReaderAction, _ record: inout LearnerRecord
  ) -> ReaderRequest {
    switch action {
    case .wentOn: return goOn(&record)
    case .wentBack:
      goBack()
      arrive(&record)
    case .scrolled(let lines): scrollText(by: lines, record)
    case .outlineToggled: outline = step
    case .paneStepped(let steps): stepPane(by: steps, record)
    case .questionEntered: enterQuestion(record)
    case .viewRestored: restoreView()
    case .searchStarted: return .search
    case .lessonLeft: return .leave
    }
    return .nothing(isTaken: true)
  }

  private mutating func goOn(_ record: inout LearnerRecord) -> ReaderRequest {
    let (before, part) = (step, revealed)
    guard goOn() else { return .goOn }
    arrive(&record)
    if step == before, revealed > part {
      let page = page(record)
      show(page.parts[revealed - 1]..<page.lines.count, of: page)
    }
    return .nothing(isTaken: true)
  }

  /// Notes the place, and gives the keys to a question that is open and in sight.
  mutating func arrive(_ record: inout LearnerRecord) {
    if !isReview { record.visit(current.id, part: revealed - 1, of: lesson.id) }
    if hidingQuestion(in: record) != nil, focus == .live { focus = .prose }
    guard focus == .prose else { return }
    let page = page(record)
    let sight = scroll..<scroll + proseRect.size.rows
    let open = openQuestions(record).first { id in
      page.questions.contains { $0.id == id && sight.contains($0.lines.upperBound - 1) }
    }
    if let open { focus = .question(open) }
  }

  /// The live view has the keys; what it does not want may give them back.
  private mutating func updateLive(
    _ input: Input, _ record: inout LearnerRecord
  ) -> ReaderRequest {
    if live?.isTyping != true, let action = ReaderAction.liveKeys.action(for: input) {
      return update(action, &record)
    }
    if live?.update(input) == true {
      checkTasks(&record)
      return .nothing(isTaken: true)
    }
    guard input == .key(.escape) else { return .nothing(isTaken: false) }
    focus = .prose
    return .nothing(isTaken: true)
  }

  private mutating func updateOutline(_ input: Input, _ record: inout LearnerRecord) -> Bool {
    guard let chosen = outline, let action = OutlineAction.keys.action(for: input)
    else { return false }
    switch action {
    case .stepped(let rows): outline = min(max(0, chosen + rows), lesson.steps.count - 1)
    case .closed: outline = nil
    case .opened:
      outline = nil
      go(toStep: chosen)
      arrive(&record)
    }
    return true
  }
}

// MARK: - Panes and scrolling

extension Reader {
  /// The panes in the order of Tab.
  private func panes(_ record: LearnerRecord) -> [Focus] {
    let hasLive = live != nil && hidingQuestion(in: record) == nil
    return [.prose] + questions.map { .question($0.id) } + (hasLive ? [.live] : [])
  }

  private mutating func stepPane(by steps: Int, _ record: LearnerRecord) {
    let panes = panes(record)
    let present = panes.firstIndex(of: focus) ?? 0
    focus = panes[(present + steps + panes.count) % panes.count]
    showQuestion(record)
  }

  /// Scrolls the text; a learner who goes on at its end comes to an open question.
  mutating func scrollText(by lines: Int, _ record: LearnerRecord) {
    let last = lastScroll(page(record))
    if lines > 0, scroll >= last { return enterQuestion(record) }
    scroll = min(max(0, scroll + lines), last)
  }

  private mutating func enterQuestion(_ record: LearnerRecord) {
    guard focus == .prose, let id = openQuestions(record).first else { return }
    focus = .question(id)
    showQuestion(record)
  }

  /// Brings the choice that the keys stand on into sight.
  mutating func showQuestion(_ record: LearnerRecord) {
    guard case .question(let id) = focus else { return }
    let page = page(record)
    guard let lines = page.lines(of: id, row: sheets[id]?.row ?? 0) else { return }
    show(lines, of: page)
  }

  /// The questions in the step that are not answered right yet.
  func openQuestions(_ record: LearnerRecord) -> [String] {
    questions.filter { !state(of: $0, in: record).isDone }.map(\.id)
  }
}
