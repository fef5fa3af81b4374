import LessonKit
import Testing

@testable import Explorer

@Suite("What a rendering shows of a lesson")
struct LessonInspectionTests {
  private func findings(_ body: String) -> [String] {
    let text = "---\nformat: 1\nid: it\ntitle: It\n---\n\n" + body
    guard let lesson = (try? LessonsFixture.course([text]).get())?.lessons.first else {
      return ["the lesson is broken"]
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return LessonInspection(lesson, source: lines).findings.map(\.headline)
  }

  @Test("The lessons of the repository are clean")
  func repository() {
    for lesson in Fixtures.program().lessons.lessons {
      #expect(LessonInspection(lesson, source: []).findings == [])
    }
  }

  @Test("A view that no curve passes through")
  func emptyView() {
    #expect(
      findings("```view\nplot: [relu]\nx: 1...2\ny: 5...6\n```")
        == ["01-lesson.md:7:1: error: the view draws nothing"])
  }

  @Test("A step that is longer than two screens")
  func longStep() {
    let found = findings(String(repeating: "A paragraph.\n\n", count: 40))
    #expect(
      found == [
        "01-lesson.md:6:1: warning: the step is longer than two screens at 80×24: "
          + "79 lines, of which a screen holds 22"
      ])
  }

  @Test("A line of code that is cut off")
  func longCode() {
    let found = findings("Text.\n\n    \(String(repeating: "x", count: 100))")
    #expect(
      found == [
        "01-lesson.md:9:5: warning: the line of code is cut off at 80×24, where 76 columns fit"
      ])
  }

  private func task(_ condition: String) -> String {
    """
    ```view
    plot: [elu]
    probe: -3
    ```

    ```quiz
    Do it.

    task: \(condition)
    ```
    """
  }

  @Test("A task that is done before it begins")
  func tasks() {
    #expect(findings(task("elu'(probe) > 0.9")) == [])
    #expect(
      findings(task("probe < 0"))
        == ["01-lesson.md:15:1: error: the task is done before it begins"])
  }

  @Test("A task speaks of the lesson's own functions, and is found done before it begins")
  func ownFunctions() {
    let lesson = LessonsFixture.lesson(
      "functions: |\n  bump(x; a = 0.5) = where(x > 0, x, a*x)",
      """
      ```view
      plot: [bump]
      probe: -3
      ```

      ```quiz
      Do it.

      task: bump(probe) < 0
      ```
      """)
    let found = (try? LessonsFixture.course([lesson]).get())?.lessons.first.map {
      LessonInspection($0, source: []).findings.map(\.message)
    }
    #expect(found == ["the task is done before it begins"])
  }
}
