import LessonKit
import Testing

@testable import Explorer

@Suite("Views of networks in lessons are run by the check")
struct NetworkInspectionTests {
  private func findings(_ view: String, task: String = "epoch > 1") -> [String] {
    let text = """
      ---
      format: 1
      id: x
      title: X
      ---

      ## Step

      ```view
      \(view)
      ```

      ```quiz
      Do it.

      task: \(task)
      ```
      """
    guard let lesson = try? LessonsFixture.course([text]).get().lessons.first else {
      return ["unreadable"]
    }
    return LessonInspection(lesson, source: []).findings.map(\.message)
  }

  @Test func whatIsRightHasNoFindings() {
    #expect(findings("train: {a: relu, b: elu, epochs: 5}") == [])
    #expect(findings("flow: {functions: [relu], depth: 5}", task: "gradient(1) > 100") == [])
  }

  @Test("A task that the view meets as it opens is done before it begins") func metAtOnce() {
    #expect(
      findings("train: {a: relu, epochs: 5}\nrun: true")
        == ["the task is done before it begins"])
    #expect(
      findings("flow: {functions: [relu], depth: 5}", task: "gradient(1) > 0")
        == ["the task is done before it begins"])
  }

  @Test func overflowsAndLongRunsAreFound() {
    let overflow = findings("train: {a: relu, optimizer: \"sgd(rate=1e30)\", epochs: 5}")
    #expect(overflow.count == 1 && overflow[0].contains("infinite"))
    let long = findings("train: {a: relu, hidden: 900x3, epochs: 90000}")
    #expect(long.count == 1 && long[0].contains("take too long"))
  }
}
