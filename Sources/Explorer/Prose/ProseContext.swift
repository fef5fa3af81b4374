import LessonKit
import TerminalGrid

/// What the text of a lesson shows of the learner and of the live view beside it.
struct ProseContext: Sendable {
  /// How the questions stand, by their ids; one that is missing is fresh.
  var questions: [String: QuestionState] = [:]
  /// The numbers that live values follow; none where there is no live view.
  var bindings: [String: Double] = [:]
  /// The characters that there are: where these are few, `≥` is spelt `>=`.
  var charset = Charset.unicode
  /// Whether lines that are only drawn are left out, for ears.
  var isPlain = false

  /// How a question stands.
  func state(of quiz: Quiz) -> QuestionState {
    questions[quiz.id] ?? QuestionState(quiz: quiz, order: Array(quiz.choices.indices))
  }
}

/// Where a question stands among the lines of a text.
struct QuestionLines: Hashable, Sendable {
  /// The question.
  var id: String
  /// All of its lines.
  var lines: Range<Int>
  /// The lines of each choice, in the order of the screen.
  var choices: [Range<Int>]
}
