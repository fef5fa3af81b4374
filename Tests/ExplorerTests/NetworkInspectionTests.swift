import LessonKit
import Testing

@testable import Explorer

@Suite("Views of networks in lessons are run by the check")
struct NetworkInspectionTests {
  private func findings(_ view: String, task: String? = "epoch > 1") -> [String] {
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

      """ + (task.map { "\n\n```quiz\nDo it.\n\ntask: \($0)\n```\n" } ?? "\n")
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

  @Test("Claims and networks for pictures are run as well, within a bound") func claimsAndPictures()
  {
    func found(_ line: String) -> [String] { findings("state: \"\(line)\"", task: nil) }
    #expect(found("claim: sigmoid-fades | seeds=1") == [])
    let claim = found("claim: he-weights")
    #expect(claim.count == 1 && claim[0].contains("he-weights with 7 seeds takes about 30 s"))
    #expect(found("cnn: relu | channels=2,2 | hidden=4 | batch=4") == [])
    let wide = found("cnn: relu | channels=32,64 | hidden=256")
    #expect(wide.count == 1 && wide[0].contains("200 steps of this network take too long"))
    let file = found("train: relu | data=file(/etc/passwd)")
    #expect(file.count == 1 && file[0].contains("a lesson reads no file"))
  }

  @Test func overflowsAndLongRunsAreFound() {
    let overflow = findings("train: {a: relu, optimizer: \"sgd(rate=1e30)\", epochs: 5}")
    #expect(overflow.count == 1 && overflow[0].contains("infinite"))
    let long = findings("train: {a: relu, hidden: 900x3, epochs: 90000}")
    #expect(long.count == 1 && long[0].contains("take too long"))
  }
}
