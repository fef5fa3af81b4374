import LessonKit

extension LessonsModel {
  /// Opens an exam, whose questions are drawn by a seed: that of the learner's next one unless it is given.
  mutating func openExam(_ index: Int, seed: UInt64? = nil, in context: Context) {
    guard let course = try? course.get() else { return }
    let lesson = lessons[index]
    let taken = UInt64(record.progress.exams(lesson.id).count)
    let next = (record.progress.learner % 900_000 + taken * 7919) % 900_000 + 100_000
    let session = ExamSession(lesson, of: course, seed: seed ?? next)
    var reader = OpenLesson(session, in: context)
    reader.arrive(&record)
    (self.reader, problem) = (reader, nil)
  }

  /// Ends the open exam: keeps the result, and shows it with what was missed.
  mutating func handIn(in context: Context) {
    guard let session = reader?.exam, let course = try? course.get() else { return }
    let result = session.record(in: course, at: record.now)
    record.note(result, missed: session.missed)
    let page = Step(
      id: "result", title: "Result", parts: [Part(blocks: result.blocks(in: course))])
    let steps = [page] + session.missed.map { Step(again: $0.quiz, of: $0.lesson) }
    let lesson = Lesson(
      id: "result", title: session.lesson.title, file: "", steps: steps,
      catalogue: context.catalogue)
    let origins = [session.lesson.id] + session.missed.map(\.lesson.id)
    var reader = OpenLesson(lesson, origins: origins, in: context)
    reader.arrive(&record)
    self.reader = reader
  }

  /// The message at the end of an exam.
  static func ending(of session: ExamSession) -> String {
    let open = session.openNumbers.count
    return switch open {
    case 0: "That was the last question. Space and then Enter hand the exam in."
    case 1:
      "One question has no answer yet; PgUp goes back. Space and then Enter hand the exam in."
    default:
      "\(open) questions have no answer yet; PgUp goes back. Space and then Enter hand the exam in."
    }
  }
}

extension OpenLesson {
  /// An exam about to begin: its introduction, then a step for each question.
  init(_ session: ExamSession, in context: Context) {
    let questions = session.exam.questions
    let steps = questions.enumerated().map { number, question in
      var quiz = question.quiz
      // Two lessons may have questions of one name.
      quiz.id = "\(question.lesson.id)/\(quiz.id)"
      var step = Step(again: quiz, of: question.lesson, in: question.step)
      step.title = "Question \(number + 1) of \(questions.count)"
      step.id = quiz.id
      return step
    }
    let lesson = Lesson(
      id: session.lesson.id, title: session.lesson.title, file: session.lesson.file,
      steps: session.lesson.steps + steps, catalogue: context.catalogue)
    let origins = session.lesson.steps.map { _ in session.lesson.id } + questions.map(\.lesson.id)
    self.init(lesson, origins: origins, in: context)
    exam = session
  }

  /// The number of the question of the step that is shown, in an exam.
  var examNumber: Int? {
    guard let exam, step >= exam.lesson.steps.count else { return nil }
    return step - exam.lesson.steps.count
  }
}

extension Step {
  /// A question on its own, beside the view that its step has where it stands; a view that waits for an
  /// answer stays away.
  init(again quiz: Quiz, of lesson: Lesson, in step: Step? = nil) {
    let source = step ?? lesson.steps.first { $0.quizzes.contains { $0.id == quiz.id } }
    var view = source?.view(beside: quiz)
    if step != nil, view?.reveal != nil {
      if case .task = quiz.kind { view?.reveal = nil } else { view = nil }
    }
    self.init(
      id: quiz.id, title: lesson.title, parts: [Part(blocks: [.quiz(quiz)])], view: view)
  }

  /// The view that stands beside a question of the step, which goes by its line.
  private func view(beside quiz: Quiz) -> LiveView? {
    let index = parts.firstIndex { part in
      part.blocks.contains {
        if case .quiz(let other) = $0 { other.line == quiz.line } else { false }
      }
    }
    return parts.prefix((index ?? parts.count - 1) + 1).last { $0.view != nil }?.view ?? view
  }
}
