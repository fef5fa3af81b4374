import LessonKit

/// A question as a learner sees it now.
struct QuestionState: Sendable {
  /// The question.
  var quiz: Quiz
  /// The places of the choices in the author's order, from top to bottom.
  var order: [Int]
  /// The entry before it is submitted.
  var sheet = QuizSheet()
  /// The last answer that was submitted.
  var answer: Quiz.Answer?
  /// How many tips have been taken.
  var hints = 0
  /// Whether the keys go to this question.
  var hasKeys = false

  /// The grade of the answer; nil without one.
  var verdict: Quiz.Verdict? { answer.flatMap(quiz.verdict) }

  /// Whether the question is answered right.
  var isDone: Bool { verdict?.isRight == true }

  /// The kind of answer, in a word or two.
  var task: String {
    switch quiz.kind {
    case .one: "choose one"
    case .several: "choose all that hold"
    case .number: "give a number"
    case .task: "do it in the live view"
    }
  }
}

/// The learner's answer to a question before it is submitted.
struct QuizSheet: Hashable, Sendable {
  /// The focused choice, by its place on the screen.
  var row = 0
  /// The marked choices, by their places in the author's order.
  var marked: Set<Int> = []
  /// The number being typed.
  var editor = LineEditor()
  /// In a review: the answer given here.
  var answer: Quiz.Answer?
  /// In a review: the tips taken here.
  var hints = 0
}

extension QuizSheet {
  /// The sheet with nothing on it that a question does not have.
  func fitted(to quiz: Quiz) -> QuizSheet {
    var sheet = self
    sheet.row = max(0, min(row, quiz.choices.count - 1))
    sheet.marked.formIntersection(quiz.choices.indices)
    return sheet
  }
}

extension Quiz {
  /// The grade of an answer from the progress file; nil if it does not fit the question.
  func verdict(of answer: Answer) -> Verdict? {
    switch (kind, answer) {
    case (.one, .choices), (.several, .choices), (.number, .number), (.task, .taskMet):
      grade(answer)
    default: nil
    }
  }

  /// Whether several choices can be marked.
  var takesSeveral: Bool {
    if case .several = kind { true } else { false }
  }
}
