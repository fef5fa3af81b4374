/// How far a learner is with a lesson or a course.
package struct Completion: Hashable, Sendable {
  /// Steps that were seen, and all steps.
  package var steps: (done: Int, all: Int) { (seenSteps, allSteps) }
  /// Questions that are answered right, and all questions.
  package var questions: (done: Int, all: Int) { (rightAnswers, allQuestions) }

  private var seenSteps = 0
  private var allSteps = 0
  private var rightAnswers = 0
  private var allQuestions = 0

  /// How far a learner is with a lesson. Spare steps, and steps and answers that the lesson no longer has,
  /// do not count.
  package init(of lesson: Lesson, in progress: Progress) {
    let state = progress[lesson.id]
    guard lesson.examQuestions == nil else {
      (allSteps, seenSteps) = (1, progress.exams(lesson.id).isEmpty ? 0 : 1)
      return
    }
    let steps = lesson.steps.filter { !$0.isSpare }
    allSteps = steps.count
    seenSteps = steps.count { state.seen[$0.id] != nil }
    let quizzes = steps.flatMap(\.quizzes)
    allQuestions = quizzes.count
    rightAnswers = quizzes.count { state.record(of: $0)?.isRight == true }
  }

  /// How far a learner is with a course, or with a path through it.
  package init(of course: Course, on path: CoursePath? = nil, in progress: Progress) {
    for lesson in course.lessons(on: path) {
      let part = Completion(of: lesson, in: progress)
      seenSteps += part.seenSteps
      allSteps += part.allSteps
      rightAnswers += part.rightAnswers
      allQuestions += part.allQuestions
    }
  }

  /// From 0 to 1; steps and questions count alike. An empty course is complete.
  package var fraction: Double {
    let all = allSteps + allQuestions
    return all == 0 ? 1 : Double(seenSteps + rightAnswers) / Double(all)
  }

  /// Whether every step is seen and every question answered.
  package var isComplete: Bool { seenSteps == allSteps && rightAnswers == allQuestions }
}

extension Step {
  /// The questions in the order of the step.
  package var quizzes: [Quiz] {
    parts.flatMap(\.blocks).compactMap { if case .quiz(let quiz) = $0 { quiz } else { nil } }
  }
}

extension Lesson {
  /// The questions in the order of the lesson, those of spare steps included.
  package var quizzes: [Quiz] { steps.flatMap(\.quizzes) }
}

extension Course {
  /// The questions to offer again, in the order of the course.
  package func review(_ progress: Progress) -> [(lesson: Lesson, quiz: Quiz)] {
    lessons.flatMap { lesson in
      lesson.quizzes
        .filter { $0.hasRightAnswer && progress[lesson.id].record(of: $0)?.needsReview == true }
        .map { (lesson, $0) }
    }
  }
}
