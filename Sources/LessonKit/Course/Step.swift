/// A step of a lesson: what one `##` heading opens.
public struct Step: Sendable {
  /// The name of the step within its lesson.
  public var id: String
  /// The heading as plain text; the lesson's own title for the text before the first heading.
  public var title: String
  /// The parts that pauses divide the step into, at least one.
  public var parts: [Part]
  /// What the live view shows when the step begins: the step's own view, else the last one of the
  /// steps before it, or nil if there was none.
  public var view: LiveView?
  /// The line of the file where the step begins.
  public var line: Int
  /// How long it takes, if the author says.
  public var minutes: Int?
  /// Whether it is there for those who go to it, and not on the way through the lesson.
  public var isSpare: Bool

  /// A step from its parts.
  public init(
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
public struct Part: Sendable {
  /// The prose.
  public var blocks: [Block]
  /// The view that this part sets; nil leaves what was there.
  public var view: LiveView?
  /// The note for the presenter.
  public var note: String?

  /// A part from its contents.
  public init(blocks: [Block], view: LiveView? = nil, note: String? = nil) {
    self.blocks = blocks
    self.view = view
    self.note = note
  }
}
