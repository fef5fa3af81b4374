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
  /// Whether nothing is said about the answer, as in an exam.
  var isSilent = false

  /// The grade of the answer; nil without one, and in an exam.
  var verdict: Quiz.Verdict? { isSilent ? nil : answer.flatMap(quiz.verdict) }

  /// Whether an answer is still wanted.
  var isOpen: Bool { isSilent ? answer == nil : !isDone }

  /// Whether the question is answered right.
  var isDone: Bool { verdict?.isRight == true }

  /// The kind of answer, in a word or two.
  var task: String {
    switch quiz.kind {
    case .one: "choose one"
    case .several: "choose all that hold"
    case .number: "give a number"
    case .task: "do it in the live view"
    case .match: "pair them"
    case .prediction: "guess, and see how near you come"
    }
  }

  /// How many rows the keys go through.
  var rows: Int {
    switch quiz.kind {
    case .match(let matching): matching.items.count
    case .prediction(let prediction): prediction.handles.count
    case .one, .several, .number, .task: order.count
    }
  }

  /// The partners that the things to be paired have now, by their places in the author's order.
  var pairs: [Int: Int] {
    guard sheet.pairs.isEmpty, case .pairs(let given)? = answer else { return sheet.pairs }
    return Dictionary(uniqueKeysWithValues: given.enumerated().map { ($0, $1) })
  }

  /// The heights as they are guessed now.
  func heights(of prediction: Prediction) -> [Double] {
    if case .guess(let given)? = answer, given.count == prediction.handles.count { return given }
    return sheet.heights.count == prediction.handles.count ? sheet.heights : prediction.start
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
  /// The partners of things to be paired, both by their places in the author's order.
  var pairs: [Int: Int] = [:]
  /// The guessed heights; empty before the first is moved.
  var heights: [Double] = []
  /// In a review: the answer given here.
  var answer: Quiz.Answer?
  /// In a review: the tips taken here.
  var hints = 0
}

extension QuizSheet {
  /// The sheet with nothing on it that a question does not have.
  func fitted(to quiz: Quiz) -> QuizSheet {
    var sheet = self
    sheet.marked.formIntersection(quiz.choices.indices)
    switch quiz.kind {
    case .match(let matching):
      sheet.row = max(0, min(row, matching.items.count - 1))
      sheet.pairs = pairs.filter {
        matching.items.indices.contains($0.key) && matching.partners.indices.contains($0.value)
      }
    case .prediction(let prediction): sheet.row = max(0, min(row, prediction.handles.count - 1))
    case .one, .several, .number, .task: sheet.row = max(0, min(row, quiz.choices.count - 1))
    }
    return sheet
  }
}

extension Quiz {
  /// The grade of an answer from the progress file; nil if it does not fit the question.
  func verdict(of answer: Answer) -> Verdict? {
    switch (kind, answer) {
    case (.one, .choices), (.several, .choices), (.number, .number), (.task, .taskMet),
      (.match, .pairs), (.prediction, .guess):
      grade(answer)
    default: nil
    }
  }

  /// Whether several choices can be marked.
  var takesSeveral: Bool {
    if case .several = kind { true } else { false }
  }
}
