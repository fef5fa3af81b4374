import LessonKit
import Testing

@Suite struct QuizGradingTests {
  static let choices = [
    Quiz.Choice([.text("a")], isRight: true, feedback: [.text("A")]),
    Quiz.Choice([.text("b")], isRight: false, feedback: [.text("B")]),
    Quiz.Choice([.text("c")], isRight: true, feedback: [.text("C")]),
    Quiz.Choice([.text("d")], isRight: false, feedback: [.text("D")]),
  ]

  func quiz(_ kind: Quiz.Kind, id: String = "q", keepsOrder: Bool = false) -> Quiz {
    Quiz(id: id, question: [], kind: kind, keepsOrder: keepsOrder)
  }

  @Test func oneChoiceIsToldWhy() {
    let quiz = quiz(.one(Array(QuizGradingTests.choices.prefix(2))))
    let right = quiz.grade(.choices([0]))
    #expect(right.isRight)
    #expect(right.remarks.map(\.text) == [[.text("A")]])
    let wrong = quiz.grade(.choices([1]))
    #expect(!wrong.isRight)
    #expect(wrong.remarks.map(\.text) == [[.text("B")]])
  }

  @Test func severalChoicesAreToldWhatIsMissingToo() {
    let quiz = quiz(.several(QuizGradingTests.choices))
    #expect(quiz.grade(.choices([0, 2])).isRight)
    let verdict = quiz.grade(.choices([0, 1]))
    #expect(!verdict.isRight)
    #expect(verdict.remarks.map(\.choice) == [0, 1, 2])
    #expect(verdict.remarks.map(\.isRight) == [true, false, false])
    #expect(!quiz.grade(.choices([])).isRight)
  }

  @Test func onlyTheRightChoicesAndAllOfThemAreRight() {
    let quiz = quiz(.several(QuizGradingTests.choices))
    for bits in 0..<16 {
      let taken = Set((0..<4).filter { bits >> $0 & 1 == 1 })
      #expect(quiz.grade(.choices(taken)).isRight == (taken == [0, 2]), "\(taken)")
    }
    let all = quiz.grade(.choices([0, 1, 2, 3]))
    #expect(all.remarks.map(\.isRight) == [true, false, true, false])
  }

  @Test func aNumberIsRightWithinItsTolerance() {
    let mistakes = [Quiz.Mistake(0.9...1.1, feedback: [.text("tanh")])]
    let quiz = quiz(.number(Quiz.NumberAnswer(0.25, tolerance: 0.01, mistakes: mistakes)))
    for value in [0.24, 0.25, 0.26] { #expect(quiz.grade(.number(value)).isRight) }
    for value in [0.239, 0.261, .nan, .infinity] {
      #expect(quiz.grade(.number(value)) == Quiz.Verdict(isRight: false, remarks: []))
    }
    #expect(quiz.grade(.number(1)).remarks.map(\.text) == [[.text("tanh")]])
  }

  @Test func aTaskIsMetOrNotAnswered() {
    #expect(quiz(.task(Quiz.Task("x > 1"))).grade(.taskMet).isRight)
  }

  @Test func theSameLearnerSeesTheSameOrder() {
    let quiz = quiz(.several(QuizGradingTests.choices))
    for learner: UInt64 in 0..<50 {
      #expect(quiz.order(learner: learner) == quiz.order(learner: learner))
      #expect(quiz.order(learner: learner).sorted() == [0, 1, 2, 3])
    }
  }

  @Test func theRightAnswerStandsEverywhereAlike() {
    let quiz = quiz(.several(QuizGradingTests.choices))
    var counts = [0, 0, 0, 0]
    for learner: UInt64 in 0..<4000 {
      counts[quiz.order(learner: learner).firstIndex(of: 0) ?? 0] += 1
    }
    // A thousand each, and ten standard deviations on either side.
    #expect(counts.allSatisfy { (700...1300).contains($0) })
  }

  @Test func questionsAreShuffledApart() {
    let orders = (0..<30).map {
      quiz(.several(QuizGradingTests.choices), id: "q\($0)").order(learner: 7)
    }
    #expect(Set(orders).count > 5)
  }

  @Test func theAuthorMayFixTheOrder() {
    #expect(
      quiz(.one(QuizGradingTests.choices), keepsOrder: true).order(learner: 3) == [0, 1, 2, 3])
  }
}
