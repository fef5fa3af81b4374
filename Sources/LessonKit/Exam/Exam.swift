/// An exam: questions drawn from the lessons of a course by a seed, each from another lesson as long as there
/// are lessons, in an order that mixes them.
package struct Exam: Sendable {
  /// A question and where it comes from.
  package struct Question: Sendable {
    /// The lesson.
    package var lesson: Lesson
    /// The step.
    package var step: Step
    /// The question as the lesson has it.
    package var quiz: Quiz
  }

  /// How many questions an exam may have.
  package static let counts = 1...100
  /// How many it has where its author does not say.
  package static let defaultCount = 20

  /// The seed that it was drawn by.
  package let seed: UInt64
  /// The questions in their order.
  package let questions: [Question]

  /// Draws from a course; fewer questions than asked for where it has no more.
  package init(from course: Course, count: Int, seed: UInt64) {
    self.seed = seed
    var generator = SplitMix64(state: seed)
    var decks = course.lessons.map { lesson in
      Self.candidates(in: lesson).shuffled(using: &generator)
    }.filter { !$0.isEmpty }
    var drawn: [Question] = []
    while drawn.count < count, !decks.isEmpty {
      decks.shuffle(using: &generator)
      for index in decks.indices where drawn.count < count {
        if let question = decks[index].popLast() { drawn.append(question) }
      }
      decks.removeAll(where: \.isEmpty)
    }
    questions = drawn.shuffled(using: &generator)
  }

  /// The questions that can be asked of a lesson: all with a right answer, spare steps aside.
  static func candidates(in lesson: Lesson) -> [Question] {
    lesson.steps.filter { !$0.isSpare }.flatMap { step in
      step.quizzes.filter(\.hasRightAnswer).map { Question(lesson: lesson, step: step, quiz: $0) }
    }
  }
}

extension Quiz {
  /// Whether an answer to it can be wrong.
  package var hasRightAnswer: Bool {
    if case .prediction = kind { false } else { true }
  }
}
