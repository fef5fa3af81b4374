import ActivationMath
import LessonKit

@testable import Explorer

/// A learner who takes a course in lines alone, and answers every question wrong and then right; in the
/// exam, which takes the last answer, one stays wrong.
///
/// The walker talks with the dialogue itself and notes the lines, so that a test can type the same ones to
/// the program.
struct LineWalker {
  /// The conversation as the walker has it.
  private(set) var dialogue: LineDialogue
  /// Every line so far.
  private(set) var lines: [String] = []

  /// What the walker could not do.
  struct Stuck: Error { let place: String }

  /// Whether a question of the exam was answered wrong.
  private var hasMissed = false

  /// A walker before the list of a course.
  init(_ course: Course, progress: LessonKit.Progress) {
    var model = Model(catalogue: .standard, course: .success(course), screen: .lessons)
    model.take(progress)
    dialogue = LineDialogue(model)
  }

  /// Opens the first lesson and goes on to the end of the course, the exam and what was missed included.
  mutating func walk() throws {
    say("open 1")
    while let reader = dialogue.model.lessons.reader {
      if let id = reader.openQuestions(dialogue.model.lessons.record).first {
        try answer(id)
      } else {
        say(dialogue.model.lessons.confirming == nil ? "next" : "yes")
      }
    }
  }

  private mutating func say(_ line: String) {
    dialogue.model.now += 1
    _ = dialogue.answer(line)
    lines.append(line)
  }

  private mutating func answer(_ id: String) throws {
    guard let reader = dialogue.model.lessons.reader,
      let quiz = reader.questions.first(where: { $0.id == id })
    else { return }
    if case .task = quiz.kind {
      try doTask(quiz)
    } else {
      let tries = reader.exam == nil ? [false, true] : [hasMissed]
      hasMissed = hasMissed || reader.exam != nil
      for isRight in tries where !isDone(quiz, in: dialogue) {
        say("answer " + words(for: quiz, rightly: isRight))
      }
    }
    guard isDone(quiz, in: dialogue) else { throw Stuck(place: "question \(id)") }
  }

  private func words(for quiz: Quiz, rightly: Bool) -> String {
    let order = quiz.order(learner: dialogue.model.lessons.record.progress.learner)
    func rows(_ places: [Int]) -> String {
      places.compactMap { order.firstIndex(of: $0).map { "\($0 + 1)" } }.joined(separator: " ")
    }
    switch quiz.kind {
    case .one(let choices):
      return rows(choices.indices.filter { choices[$0].isRight == rightly }.prefix(1) + [])
    case .several(let choices):
      return rows(rightly ? choices.indices.filter { choices[$0].isRight } : Array(choices.indices))
    case .number(let number): return "\(rightly ? number.value : number.value + 1000)"
    case .match(let matching):
      let count = matching.partners.count
      return rows(matching.items.map { rightly ? $0.partner : ($0.partner + 1) % count })
    case .prediction(let prediction):
      return prediction.start.map { "\($0)" }.joined(separator: " ")
    case .task: return ""
    }
  }

  private func isDone(_ quiz: Quiz, in dialogue: LineDialogue) -> Bool {
    dialogue.model.lessons.reader?.state(of: quiz, in: dialogue.model.lessons.record).isOpen
      == false
  }

  // MARK: Tasks

  /// Finds lines that do what a task asks, and says them.
  private mutating func doTask(_ quiz: Quiz) throws {
    let named = quiz.hints.map(\.plainText).joined(separator: " ") + " " + source(of: quiz)
    let figures = StatedNumber.figures(in: named).compactMap { NumberText.parse($0) }
    let grid = stride(from: -10.0, through: 10, by: 0.25)
    let sliders = dialogue.picture?.sliders.map(\.name) ?? []
    let one = (sliders.map { "set \($0)" } + ["probe"]).flatMap { word in
      (figures.flatMap { [$0, -$0, $0 + 0.1, $0 - 0.1] } + grid).map { ["\(word) \($0)"] }
    }
    let two = sliders.flatMap { first in
      sliders.flatMap { second in
        figures.flatMap { a in figures.map { b in ["set \(first) \(a)", "set \(second) \(b)"] } }
      }
    }
    let steps = [["step 1"], ["step 10"], ["step 50"], ["step 200"]]
    guard let found = (one + steps + two).first(where: { does($0, quiz) }) else {
      throw Stuck(place: "task \(quiz.id): \(source(of: quiz))")
    }
    found.forEach { say($0) }
  }

  private func source(of quiz: Quiz) -> String {
    if case .task(let task) = quiz.kind { task.source } else { "" }
  }

  private func does(_ lines: [String], _ quiz: Quiz) -> Bool {
    var trial = dialogue
    for line in lines { _ = trial.answer(line) }
    return isDone(quiz, in: trial)
  }
}
