import Testing
import ViewSpec

@testable import LessonKit

@Suite struct StepAssemblerTests {
  @Test func headingsOfLevelTwoStartSteps() {
    let steps = steps("Hello.\n\n## One *more*\na\n### Sub\n## Two\n")
    #expect(steps.map(\.id) == ["intro", "one-more", "two"])
    #expect(steps.map(\.title) == ["X", "One more", "Two"])
    #expect(steps.map(\.line) == [6, 8, 11])
    #expect(steps[1].parts[0].blocks.count == 2)
  }

  @Test func noTitleStepWithoutText() {
    #expect(steps("\n<!-- just a comment -->\n## One\n").map(\.id) == ["one"])
  }

  @Test func headingsElsewhereAreNoSteps() {
    let body = """
      ## One
      ```markdown
      ## in a fence
      ```
      ~~~~
      ```
      ## in a longer fence
      ~~~~
      > ## in a quotation

      - ## in a list

      <!--
      ## in a comment
      -->

          ## in indented code
      """
    #expect(steps(body).map(\.id) == ["one"])
  }

  @Test func anIDNamesTheStep() {
    #expect(steps("## One\n<!-- id: start -->\na\n").map(\.id) == ["start"])
    #expect(steps("<!-- id: hello -->\nHi.\n\n## One\n").map(\.id) == ["hello", "one"])
  }

  @Test func pausesMakeParts() {
    let parts = steps("## One\na\n<!-- pause -->\nb\n\n<!--pause-->\n\nc\n")[0].parts
    #expect(
      parts.map(\.blocks) == ["a", "b", "c"].map { [Block.paragraph([.text($0)])] })
  }

  @Test func notesBelongToTheirPart() {
    let body = "## One\n<!-- note: first\n  line -->\na\n<!-- note: second -->\n<!-- pause -->\nb\n"
    #expect(steps(body)[0].parts.map(\.note) == ["first line\nsecond", nil])
  }

  @Test func aStepHasItsMinutesAndMayBeSpare() {
    let body = "Hi.\n\n## One\n<!-- minutes: 2 -->\na\n## Two\nb\n\n<!-- spare -->\n"
    #expect(steps(body).map(\.minutes) == [nil, 2, nil])
    #expect(steps(body).map(\.isSpare) == [false, false, true])
  }

  @Test(arguments: [
    (
      "<!-- minutes: soon -->",
      "error: 'minutes' is 'soon', but must be a whole number from 1 to 120"
    ),
    ("<!-- minutes -->", "error: 'minutes' has no value"),
    ("<!-- minutes: 2 -->\n<!-- minutes: 3 -->", "error: the step has its minutes already"),
    ("<!-- spare: yes -->", "error: 'spare' takes no value"),
    ("<!-- spaer -->", "warning: the comment looks like a misspelt directive, 'spaer'"),
    ("<!-- spare -->", "error: every step is spare"),
  ])
  func mistakesInMinutesAndSpareAreNamed(comment: String, message: String) {
    let headlines = readBody("## A\na\n\n\(comment)\n").headlines
    #expect(headlines.contains { $0.hasSuffix(message) }, "\(headlines)")
  }

  @Test func theTitleStepIsNeverSpare() {
    #expect(
      readBody("Hi.\n\n<!-- spare -->\n\n## A\na\n").headlines
        == ["x.md:8:1: error: the title step cannot be spare"])
  }

  @Test func stepsKeepTheLastViewOfTheAuthor() {
    let body = """
      ## One
      a
      ## Two
      ```view
      plot: [relu]
      probe: 1
      ```
      b
      <!-- pause -->
      ```view
      plot: [relu]
      probe: 2
      ```
      ## Three
      c
      ## Four
      ```view
      plot: [relu]
      probe: 3
      ```
      """
    let steps = steps(body)
    #expect(steps.map(\.view?.plot?.probe) == [nil, 1, 2, 3])
    #expect(steps[1].parts.map(\.view?.plot?.probe) == [1, 2])
    #expect(steps[2].parts.map(\.view?.plot?.probe) == [nil])
    #expect(steps[1].view?.line == 9)
  }

  @Test func stepsBeyondTheLimitAreRefused() {
    let body = (1...201).map { "## S\($0)\n" }.joined()
    #expect(
      readBody(body).headlines == [
        "x.md:206:1: error: the lesson has more than 200 steps"
      ])
  }
}
