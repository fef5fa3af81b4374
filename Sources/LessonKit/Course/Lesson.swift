package import ActivationMath

/// A lesson: one markdown file, read and validated.
package struct Lesson: Sendable {
  /// The name by which lessons refer to each other and progress is kept: `relu-prelu`.
  package var id: String
  /// The heading in lists.
  package var title: String
  /// The file name in the lesson directory.
  package var file: String
  /// How long it takes, if the author says.
  package var minutes: Int?
  /// The ids of the lessons to take first.
  package var requires: [String]
  /// The abilities of a learner afterwards, one sentence each.
  package var objectives: [String]
  /// The steps, at least one; none while only the front matter is read, as in a course's outline.
  package var steps: [Step]
  /// How many questions it draws from the others, if it is an exam.
  package var examQuestions: Int?
  /// The card to be remembered; nil if the author writes none.
  package var card: Card?
  /// The functions that its views, tasks and live values name: those that it was read with and its own.
  package var catalogue: Catalogue

  /// A lesson from its parts.
  package init(
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
  package var isRead: Bool { !steps.isEmpty }
}
