import ActivationMath
import LessonKit
package import TerminalGrid

/// A presenter's report to its consoles: the projector's screen, and the speaker's notes.
package struct LectureReport: Hashable, Codable, Sendable {
  /// The lesson's title.
  var title: String
  /// The step, counted from 1 (0 for a spare one), and how many there are without those.
  var step: Int
  var steps: Int
  /// The part, counted from 1, and how many the step has.
  var part: Int
  var parts: Int
  /// The page of the words, counted from 1, and how many there are.
  var page: Int
  var pages: Int
  /// The note of the part.
  var note: String?
  /// The next part.
  var next: String
  /// The steps that only a speaker calls.
  var spare: [Spare]
  /// The whole time that is planned, and how far behind (or, negative, ahead of) it the lecture is, in
  /// minutes; nil without a plan.
  var planned: Double?
  var delay: Double?
  /// The question on the screen, if it can be voted on.
  var question: Question?
  /// All hands that were counted.
  package var votes: [Round]
  /// The speaker's trial over the step.
  var trial: String?
  /// Whether the words are shown beside the picture.
  var arrangement: LectureArrangement
  /// The last command's message.
  var message: String?
  /// The screen, in the size that the console asked for.
  var screen: GridRuns
  /// The size of the projector's own screen.
  var columns: Int
  var rows: Int
  /// The presentation's place.
  package var memory: LectureMemory

  /// A step that only a speaker calls.
  struct Spare: Hashable, Codable, Sendable {
    var name: String
    var title: String
  }

  /// A question with choices.
  struct Question: Hashable, Codable, Sendable {
    /// Which of the choices are right.
    var right: [Bool]
    var vote: Vote
    var isRevealed: Bool
    var advice: String?
  }

  /// The hands of one round.
  package struct Round: Hashable, Codable, Sendable {
    package var step: String
    package var question: String
    package var round: Int
    package var hands: [Int]
  }

  /// The lesson's name.
  package var lesson: String { memory.lesson }

  /// Whether the screen is blank.
  var isBlank: Bool { memory.isBlank }

  /// The letter of a choice: A, B, …
  static func letter(_ index: Int) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return letters.indices.contains(index) ? String(letters[index]) : "\(index + 1)"
  }
}

extension Lecture {
  /// The report for a console that has room for so much of the screen.
  package func report(room: Size, at now: Int64) -> LectureReport {
    let fits = room.columns >= size.columns && room.rows >= size.rows
    let elapsed = Double(clock.elapsed(at: now)) / 60_000
    return LectureReport(
      title: lesson.title,
      step: current.isSpare ? 0 : lesson.steps.prefix(step + 1).count { !$0.isSpare },
      steps: lesson.steps.count { !$0.isSpare }, part: shown,
      parts: current.parts.count, page: min(page, pages - 1) + 1, pages: pages,
      note: notes, next: next, spare: spare, planned: plan.minutes,
      delay: plan.delay(step: origin ?? step, elapsed: elapsed), question: votedQuestion,
      votes: rounds,
      trial: trial?.text, arrangement: arrangement, message: message,
      screen: GridRuns(audience(fits ? size : room)), columns: size.columns, rows: size.rows,
      memory: memory)
  }

  /// The note of the last part that is shown, else of those before it in the step.
  private var notes: String? { parts.last { $0.note != nil }?.note }

  private var spare: [LectureReport.Spare] {
    lesson.steps.filter(\.isSpare).enumerated().map { index, step in
      LectureReport.Spare(name: "s\(index + 1)", title: step.title)
    }
  }

  /// The next part in a line.
  private var next: String {
    if page + 1 < pages { return "more of the words" }
    if let quiz = openQuestion { return "the answer: \(answer(to: quiz))" }
    if shown < current.parts.count {
      let text = current.parts[shown].blocks.plainText
      return text.isEmpty ? "another picture" : text
    }
    guard let step = nextStep else { return "the end of the lesson" }
    return lesson.steps[step].title
  }

  private func answer(to quiz: Quiz) -> String {
    switch quiz.kind {
    case .one(let choices), .several(let choices):
      choices.indices.filter { choices[$0].isRight }.map(LectureReport.letter)
        .joined(separator: ", ")
    case .number(let number): NumberText.short(number.value)
    case .task(let task): task.source
    case .match(let matching):
      matching.items.map { "\($0.text.plainText) → \(matching.partners[$0.partner].plainText)" }
        .joined(separator: "; ")
    case .prediction(let prediction):
      prediction.handles.map { "\($0.label): \(NumberText.short($0.truth))" }
        .joined(separator: "; ")
    }
  }

  private var votedQuestion: LectureReport.Question? {
    guard let quiz = question, !quiz.choices.isEmpty else { return nil }
    let vote = votes[quiz.id] ?? Vote()
    var advice: String?
    if case .one(let choices) = quiz.kind, let right = choices.firstIndex(where: \.isRight) {
      advice = vote.advice(right: right)
    }
    return LectureReport.Question(
      right: quiz.choices.map(\.isRight), vote: vote, isRevealed: revealed.contains(quiz.id),
      advice: advice)
  }

  private var rounds: [LectureReport.Round] {
    lesson.steps.flatMap { step in
      step.quizzes.flatMap { quiz in
        (votes[quiz.id]?.rounds ?? []).enumerated().map { round, hands in
          LectureReport.Round(
            step: step.id, question: quiz.id, round: round + 1, hands: hands)
        }
      }
    }
  }
}
