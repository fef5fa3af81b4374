import LessonKit
import TerminalGrid

/// The learner's state and the live view's numbers, as the text of a lesson shows them.
struct ProseContext: Sendable {
  /// The states of the questions by their ids; a missing one is fresh.
  var questions: [String: QuestionState] = [:]
  /// The numbers that live values follow; none where there is no live view.
  var bindings: [String: Double] = [:]
  /// The characters that there are: where these are few, `≥` is spelt `>=`.
  var charset = Charset.unicode
  /// Whether links open, so that those within the course need no number.
  var opensLinks = false
  /// The link that is chosen, counted from 1.
  var chosenLink: Int?
  /// The rows in which the text is read, which drawings in it keep to; nil where it is not on a screen.
  var rows: Int?
  /// Whether lines that are only drawn are left out, for ears.
  var isPlain = false

  /// The state of a question.
  func state(of quiz: Quiz) -> QuestionState {
    questions[quiz.id] ?? QuestionState(quiz: quiz, order: Array(quiz.offers))
  }
}

/// The rows of a question in a text.
struct QuestionLines: Hashable, Sendable {
  /// The question.
  var id: String
  /// All of its lines.
  var lines: Range<Int>
  /// The lines of each choice, or of each thing to be paired, in the order of the screen.
  var choices: [Range<Int>]
  /// The lines of a drawn guess.
  var chart: Range<Int>?
}
