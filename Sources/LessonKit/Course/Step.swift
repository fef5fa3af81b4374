/// A step of a lesson: what one `##` heading opens.
package struct Step: Sendable {
  /// The name of the step within its lesson.
  package var id: String
  /// The heading as plain text; the lesson's own title for the text before the first heading.
  package var title: String
  /// The parts that pauses divide the step into, at least one.
  package var parts: [Part]
  /// What the live view shows when the step begins: the step's own view, else the last one of the
  /// steps before it, or nil if there was none.
  package var view: LiveView?
  /// The line of the file where the step begins.
  package var line: Int
  /// How long it takes, if the author says.
  package var minutes: Int?
  /// Whether it is there for those who go to it, and not on the way through the lesson.
  package var isSpare: Bool

  /// A step from its parts.
  package init(
    id: String, title: String, parts: [Part], view: LiveView? = nil, line: Int = 1,
    minutes: Int? = nil, isSpare: Bool = false
  ) {
    self.id = id
    (self.minutes, self.isSpare) = (minutes, isSpare)
    self.title = title
    self.parts = parts
    self.view = view
    self.line = line
  }
}

/// A part of a step: the text and view up to the next pause.
package struct Part: Sendable {
  /// The prose.
  package var blocks: [Block]
  /// The view that this part sets; nil leaves what was there.
  package var view: LiveView?
  /// The note for the presenter.
  package var note: String?

  /// A part from its contents.
  package init(blocks: [Block], view: LiveView? = nil, note: String? = nil) {
    self.blocks = blocks
    self.view = view
    self.note = note
  }
}
