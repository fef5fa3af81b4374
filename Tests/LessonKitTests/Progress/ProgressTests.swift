import TestSupport
import Testing

@testable import LessonKit

/// A question that 1 answers.
let oneQuestion = Quiz(
  id: "q", question: [], kind: .number(Quiz.NumberAnswer(1, tolerance: 0)), hints: [[], []],
  fingerprint: "f1")

@Suite struct ProgressTests {
  @Test func answersAreGradedAndRemembered() throws {
    var progress = Progress(learner: 1)
    #expect(!progress["a"].answer(oneQuestion, .number(2), at: 10).isRight)
    #expect(progress["a"].answer(oneQuestion, .number(1), at: 20).isRight)
    let record = try #require(progress["a"].record(of: oneQuestion))
    #expect(record.answer == .number(1))
    #expect(record.isRight)
    #expect(record.misses == 1)
    #expect(record.time == 20)
  }

  @Test func anAnswerIsOnlyGoodForItsWording() {
    var progress = Progress(learner: 1)
    _ = progress["a"].answer(oneQuestion, .number(2), at: 10)
    var mended = oneQuestion
    mended.fingerprint = "f2"
    #expect(progress["a"].record(of: mended) == nil)
    _ = progress["a"].answer(mended, .number(1), at: 20)
    #expect(progress["a"].record(of: mended)?.misses == 0)
  }

  @Test func missedQuestionsComeBackUntilTheyAreRightInAReview() {
    var state = LessonProgress()
    func needsReview() -> Bool? { state.record(of: oneQuestion)?.needsReview }
    _ = state.answer(oneQuestion, .number(2), at: 1)
    #expect(needsReview() == true)
    _ = state.answer(oneQuestion, .number(1), at: 2)
    #expect(needsReview() == true)
    _ = state.answer(oneQuestion, .number(3), isReview: true, at: 3)
    #expect(needsReview() == true)
    _ = state.answer(oneQuestion, .number(1), isReview: true, at: 4)
    #expect(needsReview() == false)
  }

  @Test func hintsAreCountedUpToTheLast() {
    var state = LessonProgress()
    for time: Int64 in 1...3 { state.takeHint(oneQuestion, at: time) }
    #expect(state.record(of: oneQuestion)?.hints == 2)
    #expect(state.record(of: oneQuestion)?.answer == nil)
  }

  @Test func mergingKeepsTheLaterOfEachRecord() {
    var mine = Progress(learner: 1)
    mine["a"].visit(.init(step: "one"), at: 10)
    _ = mine["a"].answer(oneQuestion, .number(1), at: 30)
    var theirs = Progress(learner: 2)
    theirs["a"].visit(.init(step: "two", part: 1), at: 20)
    _ = theirs["a"].answer(oneQuestion, .number(2), at: 25)
    theirs["unknown"].visit(.init(step: "x"), at: 5)
    mine.merge(theirs)
    #expect(mine.learner == 1)
    #expect(mine["a"].place == Stamped(.init(step: "two", part: 1), at: 20))
    #expect(mine["a"].seen == ["one": 10, "two": 20])
    #expect(mine["a"].record(of: oneQuestion)?.isRight == true)
    #expect(mine["unknown"].seen == ["x": 5])
  }

  @Test func aResetBeatsWhatOtherProgramsStillKnow() {
    var mine = Progress(learner: 1)
    mine["a"].visit(.init(step: "one"), at: 10)
    _ = mine["a"].answer(oneQuestion, .number(1), at: 11)
    var theirs = mine
    mine["a"].reset(at: 20)
    theirs["a"].visit(.init(step: "two"), at: 30)
    mine.merge(theirs)
    #expect(mine["a"].seen == ["two": 30])
    #expect(mine["a"].answers.isEmpty)
  }

  @Test func resettingAQuestionOrEverything() {
    var progress = Progress(learner: 1)
    _ = progress["a"].answer(oneQuestion, .number(1), at: 10)
    let before = progress
    progress["a"].reset(oneQuestion, at: 20)
    progress.merge(before)
    #expect(progress["a"].record(of: oneQuestion)?.answer == nil)
    progress.reset(at: 30)
    progress.merge(before)
    #expect(progress["a"].isEmpty)
    #expect(progress.last == nil)
  }

  @Test func mergingDoesNotDependOnTheOrder() {
    var generator = SplitMix64(state: 1)
    for _ in 0..<200 {
      let states = (0..<3).map { _ in random(&generator) }
      func merged(_ order: [Int]) -> Progress {
        var result = states[order[0]]
        for index in order.dropFirst() { result.merge(states[index]) }
        result.merge(states[order[0]])
        return result
      }
      #expect(merged([0, 1, 2]) == merged([2, 1, 0]))
      #expect(merged([0, 1, 2]) == merged([1, 2, 0]))
    }
  }

  /// Some progress in which ids and times coincide often.
  private func random(_ generator: inout SplitMix64) -> Progress {
    var progress = Progress(learner: 1)
    for _ in 0..<6 {
      let lesson = ["a", "b"].randomElement(using: &generator) ?? "a"
      let time = Int64.random(in: 1...5, using: &generator)
      switch Int.random(in: 0...3, using: &generator) {
      case 0: progress[lesson].reset(at: time)
      case 1:
        let step = ["one", "two"].randomElement(using: &generator) ?? "one"
        progress[lesson].visit(.init(step: step), at: time)
      case 2: progress.last = Stamped(lesson, at: time)
      default:
        let value = Double(Int.random(in: 0...2, using: &generator))
        _ = progress[lesson].answer(oneQuestion, .number(value), at: time)
      }
    }
    // What is older than a reset is dropped by the merge only.
    var clean = Progress(learner: 1)
    clean.merge(progress)
    clean.merge(progress)
    return clean
  }
}
