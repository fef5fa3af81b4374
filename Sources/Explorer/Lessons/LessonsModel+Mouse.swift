import TerminalGrid

extension LessonsModel {
  /// Takes what the mouse did on the screen that is drawn in the rectangle.
  mutating func update(_ event: MouseEvent, in rect: Rect) {
    guard search == nil, forgetting == nil, reader != nil else {
      if event.action == .scrollUp { _ = update(.key(.up)) }
      if event.action == .scrollDown { _ = update(.key(.down)) }
      return
    }
    reader?.room = rect
    reader?.update(event, &record)
  }
}

extension Reader {
  /// The wheel scrolls the text; in the live view the mouse does what it does on the instrument's own
  /// screen, and a press gives the keys to what it hits: a pane, a question, a choice.
  mutating func update(_ event: MouseEvent, _ record: inout LearnerRecord) {
    let layout = layout
    if let pane = layout.live, pane.contains(event.at) {
      guard hidingQuestion(in: record) == nil else { return }
      if event.action == .press { focus = .live }
      live?.update(
        event, in: layout.isFramed ? pane.inset(left: 1, top: 1, right: 1, bottom: 1) : pane)
      checkTasks(&record)
      return
    }
    switch event.action {
    case .press: press(at: event.at, record)
    case .scrollUp: scroll = max(0, scroll - 2)
    case .scrollDown: scroll = min(scroll + 2, lastScroll(page(record)))
    case .drag, .release: break
    }
  }

  private mutating func press(at point: Point, _ record: LearnerRecord) {
    focus = .prose
    let page = page(record)
    guard let (id, row) = page.choice(at: scroll + point.row - proseRect.origin.row) else { return }
    focus = .question(id)
    if let row { sheets[id, default: QuizSheet()].row = row }
  }
}

extension LiveModel {
  /// Takes what the mouse did on the instrument that is drawn in the rectangle.
  mutating func update(_ event: MouseEvent, in rect: Rect) {
    switch self {
    case .explore(var model):
      model.update(event, in: rect)
      self = .explore(model)
    case .vectors(var model):
      model.update(event, in: rect)
      self = .vectors(model)
    }
  }
}
