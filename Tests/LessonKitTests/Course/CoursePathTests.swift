import ActivationMath
import Testing

@testable import LessonKit

@Suite struct CoursePathTests {
  private func course(_ front: String) -> Course {
    func lesson(_ id: String, _ more: String = "") -> String {
      "---\nformat: 1\nid: \(id)\ntitle: \(id)\nminutes: 5\n\(more)---\n## A\na\n"
    }
    return Course.reading(
      [
        "1.md": lesson("a"), "2.md": lesson("b"), "3.md": lesson("c", "requires: [b]\n"),
        "README.md": "---\n\(front)\n---\n# The course\n\nWords.\n",
      ], catalogue: .standard)
  }

  @Test func theReadmeNamesPathsAndTheVersion() {
    let course = course("version: 2\npaths:\n  short: [a, c]\n  for teachers: [b, c]")
    #expect(course.title == "The course")
    #expect(course.version == "2")
    #expect(course.paths.map(\.name) == ["short", "for teachers"])
    #expect(course.lessons(on: course.path("for teachers")).map(\.id) == ["b", "c"])
    #expect(course.lessons(on: nil).map(\.id) == ["a", "b", "c"])
    #expect(course.lessons(on: course.path("short")).minutes == 10)
  }

  @Test func withoutFrontMatterThereIsOnlyTheTitle() {
    let course = Course.reading(
      ["1.md": header + "## A\na\n", "README.md": "# Words\n"], catalogue: .standard)
    #expect(course.title == "Words")
    #expect(course.diagnostics.isEmpty)
    #expect(course.version.count == 8)
  }

  @Test(arguments: [
    ("paths: {short: [a, d]}", "README.md:2:20: error: no lesson has the id 'd'"),
    ("paths: {short: [a, a]}", "README.md:2:20: error: 'a' is on the path already"),
    (
      "paths: {short: [a, c]}",
      "README.md:2:20: warning: 'c' builds on b, which does not come before it on this path"
    ),
    ("paths: {short: a}", "README.md:2:16: error: the path 'short' is no list of lessons"),
    (
      "path: {short: [a]}",
      "README.md:2:1: error: unknown key 'path' in the front matter of the README"
    ),
    (
      "paths: [a]",
      "README.md:2:8: error: 'paths' is a list, but must be written as {name: value, …}"
    ),
  ])
  func mistakesHaveTheirPlace(front: String, headline: String) {
    #expect(course(front).diagnostics.map(\.headline) == [headline])
  }
}
