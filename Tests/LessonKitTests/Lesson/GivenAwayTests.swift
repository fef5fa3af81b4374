import ActivationMath
import Testing

@testable import LessonKit

@Suite struct GivenAwayTests {
  private func headlines(_ body: String) -> [String] {
    LessonReader.read(header + body, file: "x.md", catalogue: .standard).headlines
  }

  @Test func anAnswerThatStandsAboveIsFlagged() {
    let quiz = "\n```quiz\nHow steep?\n\nanswer: 0.25 +- 0.01\n```\n"
    let flag = ": warning: the answer, 0.25, stands above the question"
    #expect(headlines("## A\nIt is 0.25 there.\n" + quiz) == ["x.md:9:1" + flag])
    #expect(
      headlines("## A\n`sigmoid'(0) = 0.25`\n\n<!-- pause -->\n" + quiz) == ["x.md:11:1" + flag])
    #expect(headlines("## A\nIt is 0.7 there.\n\(quiz)\nIt is 0.25.\n") == [])
    #expect(headlines("## A\nTwo, or 2.\n\n```quiz\nHow many?\n\nanswer: 2\n```\n") == [])
  }

  @Test func aRightChoiceThatIsLongestByFarIsFlagged() {
    func quiz(_ right: String) -> String {
      "## A\n```quiz\nWhich?\n\n- [ ] a short one\n  > n\n- [x] \(right)\n  > y\n```\n"
    }
    #expect(
      headlines(quiz("one that says very much more than the other"))
        == ["x.md:12:1: warning: the right choice is the longest by far"])
    #expect(headlines(quiz("a little longer")) == [])
  }

  @Test func theOneChoiceWithoutAWordOfTheTextIsFlagged() {
    let text = "## A\nThe gradient fades and the weights grow.\n\n```quiz\nWhich?\n\n"
    let wrong = "- [ ] the gradient\n  > n\n- [ ] the weights\n  > n\n"
    #expect(
      headlines(text + wrong + "- [x] the sigmoid\n  > y\n```\n")
        == ["x.md:9:1: warning: all choices but 'the sigmoid' share a word with the text"])
    #expect(headlines(text + wrong + "- [x] gradient steps\n  > y\n```\n") == [])
  }
}
