import LessonKit

/// The learner's progress in the program's hands: what happens is noted with its time, and the program
/// is told when there is something to save.
struct LearnerRecord: Sendable {
  /// The learner's progress.
  private(set) var progress = Progress(learner: 0)
  /// The present time in milliseconds since 1970; the model has no clock of its own.
  var now: Int64 = 1
  private var isUnsaved = false

  /// Takes what the file or another program says into account, and keeps what was done here.
  mutating func merge(_ other: Progress) {
    var merged = other
    merged.merge(progress)
    progress = merged
  }

  /// The progress to be saved, once.
  mutating func takeUnsaved() -> Progress? {
    defer { isUnsaved = false }
    return isUnsaved ? progress : nil
  }

  /// Records the learner's place.
  mutating func visit(_ step: String, part: Int, of lesson: String) {
    let place = LessonProgress.Place(step: step, part: part)
    guard progress[lesson].place?.value != place || progress.last?.value != lesson else { return }
    change { progress, now in
      progress[lesson].visit(place, at: now)
      progress.open(lesson, at: now)
    }
  }

  /// Notes an answer.
  mutating func answer(_ quiz: Quiz, of lesson: String, with answer: Quiz.Answer, isReview: Bool) {
    change { progress, now in
      _ = progress[lesson].answer(quiz, answer, isReview: isReview, at: now)
    }
  }

  /// Notes an exam that was taken.
  mutating func note(_ exam: ExamRecord, missed: [Exam.Question]) {
    change { progress, _ in progress.record(exam, missed: missed) }
  }

  /// Notes the path that was chosen; nil is the whole course.
  mutating func choose(path: String?) { change { $0.choose(path: path, at: $1) } }

  /// Notes that a tip was taken.
  mutating func takeHint(_ quiz: Quiz, of lesson: String) {
    change { $0[lesson].takeHint(quiz, at: $1) }
  }

  /// Forgets the answers to a question.
  mutating func forget(_ quiz: Quiz, of lesson: String) {
    change { $0[lesson].reset(quiz, at: $1) }
  }

  /// Forgets a lesson.
  mutating func forget(lesson: String) {
    change { $0[lesson].reset(at: $1) }
  }

  /// Forgets everything.
  mutating func forgetAll() {
    change { $0.reset(at: $1) }
  }

  /// The learner's record of a question; nil if it was never tried.
  func answer(to quiz: Quiz, of lesson: String) -> AnswerRecord? {
    progress[lesson].record(of: quiz)
  }

  private mutating func change(_ body: (inout Progress, Int64) -> Void) {
    body(&progress, now)
    isUnsaved = true
  }
}
