import ActivationMath
import LessonKit
import TerminalGrid

@testable import Explorer

/// A learner who takes a course from its list to its end, answers every question wrong and then right,
/// and looks again at what was missed.
///
/// The walker plays against the model and notes the keys, so that a test can press the same ones in a
/// terminal and compare what is kept.
struct CourseWalker {
  /// The program as the walker sees it.
  private(set) var model: Model
  /// Every key so far.
  private(set) var keys: [Input] = []
  /// What would be kept after each key, and before the first.
  private(set) var states: [Progress]

  /// What the walker could not do.
  struct Stuck: Error { let place: String }

  /// A walker before the list of a course, on a screen of a size.
  init(_ course: Course, size: Size, progress: Progress) {
    model = Model(catalogue: .standard, course: .success(course), screen: .lessons)
    model.take(progress)
    _ = model.update(.resize(size))
    states = [progress]
  }

  /// Opens the lesson that is chosen and goes on to the end of the course, review included.
  mutating func walk() throws {
    press(.key(.enter))
    while let reader = model.lessons.reader {
      if let id = reader.openQuestions(model.lessons.record).first {
        try answer(id)
      } else {
        press(model.lessons.confirming == nil ? .character(" ") : .key(.enter))
      }
    }
  }

  private mutating func press(_ input: Input) {
    model.now += 1
    _ = model.update(input)
    keys.append(input)
    states.append(model.lessons.record.progress)
  }

  private mutating func type(_ text: String) {
    for character in text { press(.character(character)) }
    press(.key(.enter))
  }

  // MARK: Questions

  private mutating func answer(_ id: String) throws {
    guard let quiz = model.lessons.reader?.questions.first(where: { $0.id == id }) else { return }
    // The second time round a question is answered right at once.
    if model.lessons.reader?.isReview == false { try answer(quiz, rightly: false) }
    try answer(quiz, rightly: true)
    guard isDone(quiz, in: model) else { throw Stuck(place: "question \(id)") }
  }

  private mutating func answer(_ quiz: Quiz, rightly: Bool) throws {
    try focus(on: quiz)
    switch quiz.kind {
    case .one(let choices):
      let choice = choices.indices.first { choices[$0].isRight == rightly }
      pick(choice.map { [$0] } ?? [], of: quiz)
    case .several(let choices):
      let right = Set(choices.indices.filter { choices[$0].isRight })
      // Wrong by one: everything that is right but the first, or everything at all.
      let wrong = right.count > 1 ? Set(right.sorted().dropFirst()) : Set(choices.indices)
      let marked = model.lessons.reader?.sheets[quiz.id]?.marked ?? []
      pick((rightly ? right : wrong).symmetricDifference(marked), of: quiz)
    case .number(let number): type("\(rightly ? number.value : number.value + 1000)")
    case .match(let matching): pair(matching, quiz, rightly)
    case .prediction: press(.key(.enter))
    case .task:
      guard rightly else { return }
      press(.key(.enter))
      try doTask(quiz)
    }
  }

  private mutating func focus(on quiz: Quiz) throws {
    for _ in 0..<6 where model.lessons.reader?.question?.id != quiz.id { press(.key(.tab)) }
    guard model.lessons.reader?.question?.id == quiz.id else {
      throw Stuck(place: "the way to question \(quiz.id)")
    }
  }

  /// Names choices by the digits of the rows in which they stand, and submits.
  private mutating func pick(_ choices: Set<Int>, of quiz: Quiz) {
    let order = quiz.order(learner: model.lessons.record.progress.learner)
    for (row, choice) in order.enumerated() where choices.contains(choice) {
      press(.character(Character("\(row + 1)")))
    }
    press(.key(.enter))
  }

  /// Gives each its partner, or each the partner of the first but one.
  private mutating func pair(_ matching: Matching, _ quiz: Quiz, _ rightly: Bool) {
    let order = quiz.order(learner: model.lessons.record.progress.learner)
    for _ in matching.items { press(.key(.up)) }
    for (row, item) in matching.items.enumerated() {
      let partner = rightly ? item.partner : (item.partner + 1) % matching.partners.count
      let steps = row - (model.lessons.reader?.sheets[quiz.id]?.row ?? 0)
      for _ in 0..<abs(steps) { press(.key(steps > 0 ? .down : .up)) }
      press(.character(Character("\((order.firstIndex(of: partner) ?? 0) + 1)")))
    }
    press(.key(.enter))
  }

  private func isDone(_ quiz: Quiz, in model: Model) -> Bool {
    model.lessons.reader?.state(of: quiz, in: model.lessons.record).isOpen == false
  }

  // MARK: Tasks

  /// Finds keys that do what a task asks, and presses them.
  private mutating func doTask(_ quiz: Quiz) throws {
    let logits = (0..<4).map { [Input](repeating: .key(.down), count: $0) }
    let parameters = (0..<4).map { [Input](repeating: .character("p"), count: $0) }
    for start in logits + parameters {
      for key in "lhjk" {
        if let keys = repeating(.character(key), after: start, until: quiz) {
          return keys.forEach { press($0) }
        }
      }
    }
    guard let keys = typedPair(for: quiz) else { throw Stuck(place: "task \(quiz.id)") }
    keys.forEach { press($0) }
  }

  private func repeating(_ key: Input, after start: [Input], until quiz: Quiz) -> [Input]? {
    var trial = model
    for input in start { _ = trial.update(input) }
    for count in 1...120 {
      _ = trial.update(key)
      if isDone(quiz, in: trial) { return start + [Input](repeating: key, count: count) }
    }
    return nil
  }

  /// Two parameters, typed from the numbers that the tips name.
  private func typedPair(for quiz: Quiz) -> [Input]? {
    let values = StatedNumber.figures(in: quiz.hints.map(\.plainText).joined(separator: " "))
      .compactMap { NumberText.parse($0) }
    for first in values {
      for second in values {
        let keys = typed(first) + [.character("p")] + typed(second)
        var trial = model
        for input in keys { _ = trial.update(input) }
        if isDone(quiz, in: trial) { return keys }
      }
    }
    return nil
  }

  private func typed(_ value: Double) -> [Input] {
    [.key(.enter)] + "\(value)".map(Input.character) + [.key(.enter)]
  }
}

extension Progress {
  /// The same without the times, which two programs do not share.
  var timeless: Progress {
    var progress = self
    progress.last?.time = 0
    progress.exams = progress.exams.map { exam in
      var exam = exam
      exam.time = 0
      return exam
    }
    progress.lessons = progress.lessons.mapValues { lesson in
      var lesson = lesson
      lesson.place?.time = 0
      lesson.reset = 0
      lesson.seen = lesson.seen.mapValues { _ in 0 }
      lesson.answers = lesson.answers.mapValues { record in
        var record = record
        record.time = 0
        return record
      }
      return lesson
    }
    return progress
  }
}
