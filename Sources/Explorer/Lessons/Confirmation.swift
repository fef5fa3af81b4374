import LessonKit
import TerminalGrid

/// Something that cannot be taken back, and is done once the learner confirms it.
enum Confirmation: Sendable {
  /// Forgets the answer to a question.
  case question(Quiz)
  /// Forgets a lesson: where the learner was, and all answers.
  case lesson(Lesson)
  /// Forgets everything.
  case course
  /// Hands the open exam in, with so many questions that have no answer.
  case exam(open: Int)

  /// The question, short enough for a narrow bottom line.
  var question: String {
    switch self {
    case .question: "forget the answer to this question?"
    case .lesson(let lesson): "forget all answers in “\(lesson.title)”?"
    case .course: "forget all answers in all lessons?"
    case .exam(open: 0): "hand the exam in?"
    case .exam(let open): "hand in with \(open) unanswered?"
    }
  }

  /// The question and the keys that answer it.
  var demand: String {
    if case .exam = self { return question + " y or Enter does, any other key goes back" }
    return question + " y forgets, any other key keeps"
  }

  /// Whether an input is a yes. Space never is: whoever goes on and on with it has decided nothing.
  func isConfirmed(by input: Input) -> Bool {
    if case .exam = self, input == .key(.enter) { return true }
    return input == .character("y")
  }

  /// The keys that answer.
  var hints: [Hint] {
    if case .exam = self {
      return [
        Hint(keys: ["y", "Enter"], word: "hands it in"),
        Hint(keys: ["any other key"], word: "goes back"),
      ]
    }
    return [Hint(keys: ["y"], word: "forgets"), Hint(keys: ["any other key"], word: "keeps")]
  }
}
