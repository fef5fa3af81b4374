public import ActivationMath

/// A lesson: one markdown file, read and validated.
public struct Lesson: Sendable {
  /// The name by which lessons refer to each other and progress is kept: `relu-prelu`.
  public var id: String
  /// The heading in lists.
  public var title: String
  /// The file name in the lesson directory.
  public var file: String
  /// How long it takes, if the author says.
  public var minutes: Int?
  /// The ids of the lessons to take first.
  public var requires: [String]
  /// The abilities of a learner afterwards, one sentence each.
  public var objectives: [String]
  /// The steps, at least one; none while only the front matter is read, as in a course's outline.
  public var steps: [Step]
  /// How many questions it draws from the others, if it is an exam.
  public var examQuestions: Int?
  /// What is to be remembered; nil if the author does not say.
  public var card: Card?
  /// The functions that its views, tasks and live values name: those that it was read with and its own.
  public var catalogue: Catalogue

  /// A lesson from its parts.
  public init(
    id: String, title: String, file: String, minutes: Int? = nil, requires: [String] = [],
    objectives: [String] = [], steps: [Step], card: Card? = nil, examQuestions: Int? = nil,
    catalogue: Catalogue
  ) {
    self.examQuestions = examQuestions
    self.id = id
    self.title = title
    self.file = file
    self.minutes = minutes
    self.requires = requires
    self.objectives = objectives
    self.steps = steps
    self.card = card
    self.catalogue = catalogue
  }

  /// Whether it can be opened: more than its front matter is read.
  public var isRead: Bool { !steps.isEmpty }
}
