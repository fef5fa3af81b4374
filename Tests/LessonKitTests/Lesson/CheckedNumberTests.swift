import ActivationMath
import Formula
import Testing
import ViewSpec

@testable import LessonKit

@Suite struct CheckedNumberTests {
  private func headlines(_ body: String, functions: String = "") -> [String] {
    reading(body, functions: functions).headlines
  }

  private func reading(_ body: String, functions: String = "") -> LessonReader.Outcome {
    let front = header.replacing("title: X\n", with: "title: X\n" + functions)
    return LessonReader.read(front + body, file: "x.md", catalogue: .standard)
  }

  // MARK: Equations

  @Test func anEquationThatHoldsIsNoFinding() {
    #expect(
      headlines("## A\nAt 5 it is `sigmoid'(5) = 0.00665`, and `gelu(-1) ≈ -0.1587`.\n") == [])
    #expect(headlines("## A\n`alpha = 0.01`, `relu(x) = 0` and `=` claim nothing.\n") == [])
  }

  @Test func anEquationThatDoesNotHoldShowsTheRightDigits() {
    let outcome = reading("## A\nA line.\nSo `relu(2) = 2` and `sigmoid'(5) = 0.00666`.\n")
    #expect(outcome.headlines == ["x.md:8:23: error: sigmoid'(5) is 0.00665, not 0.00666"])
    #expect(outcome.remedies == ["write `sigmoid'(5) = 0.00665`"])
  }

  @Test func aMisspeltFunctionInAnEquationIsFound() {
    #expect(
      headlines("## A\n- `sigmod(0) = 0.5`\n") == ["x.md:7:4: error: unknown function 'sigmod'"])
  }

  @Test func equationsOfTablesQuizzesAndNotesAreChecked() {
    let body = """
      ## A
      | a | b |
      |---|---|
      | `relu(1) = 1` | `relu(1) = 2` |

      ```quiz
      What?

      - [x] `relu(3) = 3`
        > yes
      - [ ] `relu(3) = 0`
        > no
      ```

      """
    #expect(
      headlines(body) == [
        "x.md:9:20: error: relu(1) is 1, not 2", "x.md:16:8: error: relu(3) is 3, not 0",
      ])
  }

  // MARK: Functions of the lesson

  @Test func theFunctionsOfALessonAreInScope() throws {
    let outcome = reading(
      "## A\n`g(2) = 7`\n```view\nplot: [g(a=2)]\n```\n",
      functions: "functions:\n  - f(x; a = 1) = a*x + 1\n  - g(x; a = 3) = f(x, a=a)\n")
    #expect(outcome.headlines == [])
    let lesson = try #require(outcome.lesson)
    #expect(["f", "g"].allSatisfy { lesson.catalogue.function(id: $0) != nil })
    #expect(lesson.steps[0].view?.plot?.functions.map(\.notation) == ["g(a=2)"])
  }

  @Test func aMistakeInThemHasItsPlace() {
    #expect(
      headlines("## A\n", functions: "functions:\n  - f(x) = x\n  - \"g(x) = sigmod(x)\"\n")
        == ["x.md:7:13: error: unknown function 'sigmod'"])
  }

  // MARK: What follows the view

  private let view = "```view\nplot: [elu]\nprobe: 1\n```\n"

  @Test func aLiveValueFollowsTheViewOfItsStep() {
    #expect(headlines("## A\nIt is `= elu'(probe) * alpha`.\n" + view) == [])
    #expect(headlines("## A\n\(view)\n## B\n`= probe + elu.alpha`\n") == [])
    let lost = reading("## A\nIt is `= elu'(probe)`.\n")
    #expect(lost.headlines == ["x.md:7:15: error: unknown name 'probe'"])
    let bars = "```view\nvectors: [softmax]\nlogits: {car: 1, tree: 2}\n```\n"
    let stays = "## A\nIt is `= elu'(probe)`.\n\n\(view)\n<!-- pause -->\n\n"
    #expect(headlines(stays + view) == [])
    #expect(
      headlines(stays + bars) == [
        "x.md:7:8: warning: the view in line 16, which comes while this text stays, has no 'probe', "
          + "'elu.alpha'"
      ])
    #expect(headlines(stays + "A word.\n\n## B\n\n" + bars) == [])
    #expect(lost.remedies == ["give the step a view; without one nothing moves"])
  }

  @Test(arguments: [
    ("elu'(probe) < 0.5", [String]()),
    ("alpha > 2 and probe < 0", []),
    ("elu'(prob) < 0.5", ["x.md:13:12: error: unknown name 'prob'"]),
    ("elu'(probe)", ["x.md:13:7: error: a task is true or false, and this is a number"]),
    ("relu(1) > 0", ["x.md:13:7: error: nothing that the learner can move changes this task"]),
  ])
  func aTaskIsACondition(task: String, findings: [String]) {
    #expect(headlines("## A\n\(view)```quiz\nDo it.\ntask: \(task)\n```\n") == findings)
  }

  // MARK: The list of numbers

  @Test func everyNumberIsCheckedLiveOrUnchecked() {
    let body =
      "## Step 2\nFrom −3 to 0.25, `relu(2) = 2`, ReLU6, 1-2-5; `= probe`, `a = 4`.\n" + view
    let numbers = LessonReader.read(
      header + body, file: "x.md", catalogue: .standard, listingNumbers: true
    ).numbers.map { "\($0.line):\($0.column) \($0.status) \($0.text)" }
    #expect(
      numbers == [
        "6:9 unchecked 2", "7:6 unchecked −3", "7:12 unchecked 0.25", "7:19 checked relu(2) = 2",
        "7:40 unchecked 1", "7:42 unchecked 2", "7:44 unchecked 5", "7:48 live = probe",
        "7:63 unchecked 4",
      ])
  }
}

@Suite struct NumberStatusTests {
  private func numbers(_ body: String) -> [String] {
    LessonReader.read(header + body, file: "x.md", catalogue: .standard, listingNumbers: true)
      .numbers.map { "\($0.status) \($0.text)" }
  }

  private func headlines(_ body: String) -> [String] {
    LessonReader.read(header + body, file: "x.md", catalogue: .standard).headlines
  }

  @Test func arithmeticIsChecked() {
    #expect(
      numbers("## A\n`1/4 = 0.25`, `a + 1 = 2`.\n") == [
        "checked 1/4 = 0.25", "unchecked 1", "unchecked 2",
      ])
    #expect(headlines("## A\n`1/4 = 0.26`\n") == ["x.md:7:2: error: 1/4 is 0.25, not 0.26"])
  }

  @Test func aNumberInASentenceWithASourceIsCited() {
    let body = """
      ## A
      There were 3 of them. It took 7 days and
      8 nights.[^a] Then 9. See [page 5](https://x.org) and 6.

      And 10.

      [^a]: In 1989.

      """
    #expect(
      numbers(body) == [
        "cited 1989", "unchecked 3", "cited 7", "cited 8", "unchecked 9", "cited 5",
        "unchecked 6", "unchecked 10",
      ])
  }

  @Test func aFootnoteInTheHeaderCitesATable() {
    func table(_ header: String, _ cell: String) -> String {
      "## A\n\n| \(header) | 2 |\n|---|---|\n| 3 | \(cell) |\n\n[^a]: A count.\n"
    }
    #expect(numbers(table("a[^a]", "4")) == ["cited 2", "cited 3", "cited 4"])
    #expect(numbers(table("a", "4[^a]")) == ["unchecked 2", "unchecked 3", "cited 4"])
  }

  @Test func anAnswerMayClaimWhatIsChecked() {
    func quiz(_ answer: String) -> String { "## A\n```quiz\nAsk.\n\nanswer: \(answer)\n```\n" }
    #expect(numbers(quiz("sigmoid'(0) = 0.25 +- 0.01")) == ["checked sigmoid'(0) = 0.25"])
    #expect(numbers(quiz("0.25")) == ["unchecked 0.25"])
    #expect(headlines(quiz("sigmoid'(0) = 0.25 +- 0.01")) == [])
    #expect(
      headlines(quiz("sigmoid'(0) = 0.26")) == ["x.md:10:9: error: sigmoid'(0) is 0.25, not 0.26"])
    #expect(
      headlines(quiz("sigmod'(0) = 0.26")) == ["x.md:10:9: error: unknown function 'sigmod'"])
    #expect(
      headlines(quiz("a = 0.26"))
        == ["x.md:10:9: error: 'a = 0.26' claims nothing that can be checked"])
  }
}
