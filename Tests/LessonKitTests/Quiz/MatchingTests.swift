import Testing

@testable import LessonKit

@Suite struct MatchingTests {
  private static let quiz = """
    ## S
    ```quiz
    Which output?

    - ten digits -> softmax
      > They exclude each other.
    - several tags → a sigmoid
      each
      > They can hold together.
    - yes or no -> softmax
      > Two answers.

    order: match
    ```

    """

  private func matching(_ body: String = quiz) throws -> (Quiz, Matching) {
    let outcome = readBody(body)
    #expect(outcome.headlines == [])
    let quiz = try #require(outcome.lesson?.quizzes.first)
    guard case .match(let matching) = quiz.kind else { throw Missing() }
    return (quiz, matching)
  }

  private struct Missing: Error {}

  @Test func twoListsArePaired() throws {
    let (quiz, matching) = try matching()
    #expect(matching.items.map(\.text.plainText) == ["ten digits", "several tags", "yes or no"])
    #expect(matching.partners.map(\.plainText) == ["softmax", "a sigmoid each"])
    #expect(matching.items.map(\.partner) == [0, 1, 0])
    #expect(quiz.question.count == 1)
    #expect(quiz.order(learner: 3).sorted() == [0, 1])
  }

  @Test func everyPairIsGraded() throws {
    let quiz = try matching().0
    #expect(quiz.grade(.pairs([0, 1, 0])).isRight)
    let verdict = quiz.grade(.pairs([0, 0, 1]))
    #expect(verdict.remarks.map(\.isRight) == [true, false, false])
    #expect(verdict.remarks[1].text.plainText == "They can hold together.")
    #expect(!quiz.grade(.pairs([0, 1])).isRight)
    #expect(!quiz.grade(.choices([0])).isRight)
  }

  @Test(arguments: [
    ("- a -> b\n> n", "error: the quiz has 1 pair"),
    ("- a -> b\n> n\n- c -> b\n> n", "error: all pairs have the same right side"),
    ("- a -> b\n> n\n- a -> c\n> n", "error: the left side is there already"),
    ("- a -> b\n> n\n- c", "error: the pair is not complete"),
    ("- a -> b\n> n\n- c -> d", "error: the pair has no feedback"),
    ("- a -> b\n> n\n- c -> d\n> n\nchoose: any", "error: 'choose' has no meaning here"),
    ("- a -> b\n> n\n- c -> d\n> n\nanswer: 1", "error: the quiz is answered in two ways"),
  ])
  func mistakesAreNamed(text: String, message: String) {
    let headlines = readBody("## S\n```quiz\nAsk\n\(text)\norder: match\n```\n").headlines
    #expect(headlines.contains { $0.hasSuffix(message) }, "\(headlines)")
  }
}
