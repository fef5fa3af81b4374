import TerminalGrid

extension LessonsModel {
  /// Takes what the mouse did on the screen that is drawn in the rectangle.
  mutating func update(_ event: MouseEvent, in rect: Rect) {
    guard reader != nil else {
      if event.action == .scrollUp { _ = update(.key(.up)) }
      if event.action == .scrollDown { _ = update(.key(.down)) }
      return
    }
    reader?.update(event, in: rect)
  }
}

extension Reader {
  /// The wheel scrolls the text; in the live view the mouse does what it does on the instrument's own
  /// screen, and a press gives the keys to the pane it hits.
  mutating func update(_ event: MouseEvent, in rect: Rect) {
    let layout = ReaderView.layout(of: self, in: rect)
    if let pane = layout.live, pane.contains(event.at) {
      if event.action == .press { focus = .live }
      live?.update(
        event, in: layout.isFramed ? pane.inset(left: 1, top: 1, right: 1, bottom: 1) : pane)
      return
    }
    switch event.action {
    case .press: focus = .prose
    case .scrollUp: scroll = max(0, scroll - 2)
    case .scrollDown: scroll += 2
    case .drag, .release: break
    }
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
