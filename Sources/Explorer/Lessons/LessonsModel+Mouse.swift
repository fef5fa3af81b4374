import Plotting
import TerminalGrid

extension LessonsModel {
  /// Takes what the mouse did in the context's room.
  mutating func update(_ event: MouseEvent, in context: inout Context) -> Outcome {
    if confirming == nil, !leaves.isEmpty { return updateLeaf(event, in: context) }
    guard confirming == nil, reader != nil else {
      switch event.action {
      case .scrollUp: return react(to: .key(.up), in: &context)
      case .scrollDown: return react(to: .key(.down), in: &context)
      case .press: return press(at: event.at, in: &context)
      case .drag, .release: return .ignored
      }
    }
    return read(in: &context) { reader, record, context in
      reader.update(event, &record, in: &context)
    }
  }
}

extension LessonsModel {
  /// A press on a lesson of the list chooses it; a press on the chosen one opens it.
  private mutating func press(at point: Point, in context: inout Context) -> Outcome {
    guard confirming == nil, case .success(let course) = course else { return .ignored }
    let view = CourseView(model: self, course: course, charset: context.canvas.charset)
    guard let row = view.row(at: point, in: context.room) else { return .ignored }
    guard row != chosen else { return react(to: .key(.enter), in: &context) }
    chosen = row
    return .handled
  }
}

extension OpenLesson {
  /// The wheel scrolls the text; in the live view the mouse does what it does on the instrument's own
  /// screen, and a press gives the keys to what it hits: a pane, a question, a choice.
  mutating func update(
    _ event: MouseEvent, _ record: inout LearnerRecord, in context: inout Context
  ) -> ReaderOutcome {
    if outline != nil { return updateOutline(event, &record) }
    if let pane = layout(record).live, pane.contains(event.at) {
      guard hidingQuestion(in: record) == nil else { return .ignored }
      if event.action == .press { focus = .live }
      return pass(.mouse(event), to: &context, &record)
    }
    switch event.action {
    case .press where drawGuess(at: event.at, record), .drag where drawGuess(at: event.at, record):
      return .handled
    case .press:
      if let destination = press(at: event.at, record) { return .followed(destination) }
    case .scrollUp: scroll = max(0, scroll - 2)
    case .scrollDown: scroll = min(scroll + 2, page(record).lastScroll)
    case .drag, .release: return .ignored
    }
    return .handled
  }

  /// A press in the outline goes to the step, one beside it closes it.
  private mutating func updateOutline(
    _ event: MouseEvent, _ record: inout LearnerRecord
  ) -> ReaderOutcome {
    switch event.action {
    case .scrollUp: update(OutlineAction.stepped(by: -1), &record)
    case .scrollDown: update(OutlineAction.stepped(by: 1), &record)
    case .press:
      let step = outlineStep(at: event.at)
      if let step { outline = step }
      update(step == nil ? .closed : .opened, &record)
    case .drag, .release: return .ignored
    }
    return .handled
  }

  /// Gives the keys to what is pressed; a link's destination.
  private mutating func press(at point: Point, _ record: LearnerRecord) -> String? {
    let page = page(record)
    let line = scroll + point.row - page.rect.origin.row
    let column = point.column - page.rect.origin.column
    if let link = page.lines.link(row: line, column: column) { return page.links[link - 1] }
    (focus, link) = (.prose, nil)
    guard let (id, row) = page.choice(at: line) else { return nil }
    focus = .question(id)
    if let row { sheets[id, default: QuizSheet()].row = row }
    return nil
  }
}
