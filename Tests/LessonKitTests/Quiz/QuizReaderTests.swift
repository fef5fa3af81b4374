import Formula
import Testing

@testable import LessonKit

@Suite struct QuizReaderTests {
  /// The question in a fence with this text.
  func readQuiz(_ text: String, info: String = "quiz") -> Quiz? {
    let blocks = blocks("````\(info)\n\(text)\n````\n")
    guard case .quiz(let quiz)? = blocks.first else { return nil }
    return quiz
  }

  func paragraph(_ text: String) -> [Block] { [.paragraph([.text(text)])] }

  static let oneChoice = """
    A song has tags. Which output?

    - [ ] softmax
      > The tags would compete.
    - [x] a sigmoid each
      > Each is a question
      > of its own.

    ? How many can be right?
    ? Look at the sum.

    Exclusive labels share one.
    """

  @Test func readsOneChoice() throws {
    let quiz = try #require(readQuiz(QuizReaderTests.oneChoice, info: "quiz id=song-tags"))
    #expect(quiz.id == "song-tags")
    #expect(quiz.question == paragraph("A song has tags. Which output?"))
    #expect(
      quiz.kind
        == .one([
          Quiz.Choice(
            [.text("softmax")], isRight: false, feedback: [.text("The tags would compete.")]),
          Quiz.Choice(
            [.text("a sigmoid each")], isRight: true,
            feedback: [.text("Each is a question"), .softBreak, .text("of its own.")]),
        ]))
    #expect(quiz.hints == [[.text("How many can be right?")], [.text("Look at the sum.")]])
    #expect(quiz.explanation == paragraph("Exclusive labels share one."))
    #expect(!quiz.keepsOrder)
    #expect(quiz.line == 7)
  }

  @Test func missingEmptyLinesChangeNothing() throws {
    let lines = QuizReaderTests.oneChoice.split(separator: "\n")
    let quiz = try #require(readQuiz(QuizReaderTests.oneChoice))
    let dense = try #require(readQuiz(lines.joined(separator: "\n")))
    let loose = try #require(readQuiz(lines.joined(separator: "\n\n")))
    #expect(dense == quiz)
    #expect(loose == quiz)
  }

  @Test func anAnswerMayBeInPerCent() throws {
    let quiz = try #require(readQuiz("How much?\n\nanswer: 25 % +- 1\nwrong: 70 %...80 % -> no\n"))
    guard case .number(let answer) = quiz.kind else { return #expect(Bool(false)) }
    #expect(answer.isPercent)
    #expect(answer.right == 24...26)
    #expect(answer.mistakes.map(\.range) == [70...80])
  }

  @Test func takesItsNameFromTheStep() throws {
    #expect(try #require(readQuiz(QuizReaderTests.oneChoice)).id == "step")
  }

  @Test func severalRightChoicesAreAllWanted() throws {
    let quiz = try #require(
      readQuiz("Which?\n* [X] *a*\n  > y\n- [x] `b`\n  more\n  > y\n+ [ ] c\n  > n\norder: fixed"))
    guard case .several(let choices) = quiz.kind else { throw Missing() }
    #expect(choices[0].text == [.emphasis([.text("a")])])
    #expect(choices[1].text == [.code("b"), .softBreak, .text("more")])
    #expect(quiz.keepsOrder)
  }

  @Test func oneRightChoiceMayBeAskedForAsSeveral() throws {
    let quiz = try #require(readQuiz("Which?\nchoose: any\n- [x] a\n> y\n- [ ] b\n> n"))
    guard case .several = quiz.kind else { throw Missing() }
  }

  @Test(arguments: [
    ("0.25 +- 0.01", 0.24, 0.26), ("0.25 ± 0.01", 0.24, 0.26), ("−0.375+-0", -0.375, -0.375),
    ("4", 4, 4), ("0.161", 0.1605, 0.1615), ("2.5e-3", 0.00245, 0.00255),
  ])
  func readsANumberWithItsTolerance(answer: String, low: Double, high: Double) throws {
    let quiz = try #require(readQuiz("How much?\nanswer: \(answer)"))
    guard case .number(let number) = quiz.kind else { throw Missing() }
    #expect(abs(number.right.lowerBound - low) < 1e-6)
    #expect(abs(number.right.upperBound - high) < 1e-6)
  }

  @Test func readsKnownMistakes() throws {
    let quiz = try #require(
      readQuiz("f(−2)?\nanswer: 1 +- 0.1\nwrong: 2...inf -> too *much*\nwrong: -1 → the sign\nWhy.")
    )
    guard case .number(let number) = quiz.kind else { throw Missing() }
    #expect(number.mistakes.map(\.range) == [2...(.infinity), -1...(-1)])
    #expect(number.mistakes[0].feedback == [.text("too "), .emphasis([.text("much")])])
    #expect(quiz.explanation == paragraph("Why."))
  }

  @Test func keepsATaskAsWritten() throws {
    let view = "```view\nplot: [elu]\n```\n"
    let fence = "```quiz\nMake it steep.\n\ntask: elu'(probe) > 0.9\n\n? Move left.\n```\n"
    guard case .quiz(let quiz)? = blocks(view + fence).first else { throw Missing() }
    guard case .task(let task) = quiz.kind else { throw Missing() }
    #expect(task.source == "elu'(probe) > 0.9")
    #expect(task.condition?.variables == ["probe", "elu.alpha"])
    #expect(quiz.hints == [[.text("Move left.")]])
  }

  @Test func codeInAQuizIsCode() throws {
    let quiz = try #require(
      readQuiz(
        "What does it print?\n```\n- [ ] no choice\n? no hint\n```\nanswer: 1\n~~~\n> x\n~~~"))
    #expect(
      quiz.question == [
        .paragraph([.text("What does it print?")]),
        .code(language: "", text: "- [ ] no choice\n? no hint"),
      ])
    #expect(quiz.explanation == [.code(language: "", text: "> x")])
  }

  @Test func listsAndQuotationsInTheQuestionArePartOfIt() throws {
    let quiz = try #require(readQuiz("> quote\n\n- a\n- b\n\nanswer: 1"))
    #expect(quiz.question.count == 2)
  }

  @Test func theFingerprintFollowsTheTextAndNotTheBlanks() throws {
    let fingerprint = try #require(readQuiz("How much?\nanswer: 1")).fingerprint
    #expect(try #require(readQuiz("\nHow  much?\n\nanswer: 1\n")).fingerprint == fingerprint)
    #expect(try #require(readQuiz("How many?\nanswer: 1")).fingerprint != fingerprint)
    #expect(fingerprint.count == 16)
  }

  struct Missing: Error {}
}
