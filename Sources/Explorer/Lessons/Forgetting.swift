import LessonKit

/// A part of the progress that is deleted once the learner confirms it.
enum Forgetting: Sendable {
  /// The answer to a question.
  case question(Quiz)
  /// A lesson: where the learner was, and all answers.
  case lesson(Lesson)
  /// Everything.
  case course

  /// The question on the bottom line.
  var demand: String {
    let what =
      switch self {
      case .question: "forget the answer to this question?"
      case .lesson(let lesson): "forget all answers in “\(lesson.title)”?"
      case .course: "forget all answers in all lessons?"
      }
    return what + " y forgets, any other key keeps"
  }
}
