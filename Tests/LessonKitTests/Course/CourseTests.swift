import ActivationMath
import TestSupport
import Testing

@testable import LessonKit

@Suite struct CourseTests {
  static func lesson(_ id: String, _ more: String = "", body: String = "## A\n") -> String {
    "---\nformat: 1\nid: \(id)\ntitle: The \(id)\n\(more)---\n" + body
  }

  @Test func readsTheFilesInTheOrderOfTheirNames() throws {
    let directory = OddDirectory()
    directory.write("02-b.md", CourseTests.lesson("b", "requires: [a]\n"))
    directory.write("01-a.md", CourseTests.lesson("a"))
    directory.write("README.md", "intro\n# By hand\n")
    directory.write("glossary.md", "## Logit\n")
    directory.write("notes.txt", "x")
    directory.write(".hidden.md", "x")
    let course = try Course.load(from: directory.path, catalogue: .stub)
    #expect(course.title == "By hand")
    #expect(course.lessons.map(\.id) == ["a", "b"])
    #expect(course.lessons.map(\.file) == ["01-a.md", "02-b.md"])
    #expect(course.diagnostics == [])
    #expect(course.broken.isEmpty)
  }

  @Test func aBrokenLessonLeavesTheOthersAlone() throws {
    let directory = OddDirectory()
    directory.write("1.md", CourseTests.lesson("a"))
    directory.write("2.md", CourseTests.lesson("b", body: "## ?\n"))
    directory.write("3.md", "no lesson at all\n")
    directory.write("4.md", CourseTests.lesson("d"))
    let course = try Course.load(from: directory.path, catalogue: .stub)
    #expect(course.title == "Lessons")
    #expect(course.lessons.map(\.id) == ["a", "d"])
    #expect(course.broken.map(\.file) == ["2.md", "3.md"])
    #expect(course.broken.map(\.title) == ["The b", "3.md"])
    #expect(
      course.diagnostics.map(\.headline) == [
        "2.md:6:1: error: the step has no name",
        "3.md:1:1: error: the lesson has no front matter",
      ])
    #expect(course.broken.flatMap(\.diagnostics) == course.diagnostics)
  }

  @Test func anOutlineReadsFrontMattersAndOneWholeLesson() throws {
    let directory = OddDirectory()
    directory.write("1.md", CourseTests.lesson("a", "minutes: 5\n"))
    directory.write("2.md", CourseTests.lesson("b", body: "## One\n## Two\n"))
    directory.write("3.md", "no lesson at all\n")
    directory.write("4.md", CourseTests.lesson("d", body: "## ?\n"))
    let outline = try Course.outline(of: directory.path, reading: "b", catalogue: .stub)
    #expect(outline.lessons.map(\.id) == ["a", "b", "d"])
    #expect(outline.lessons.map(\.minutes) == [5, nil, nil])
    #expect(outline.lessons.map(\.isRead) == [false, true, false])
    #expect(outline.lessons[1].steps.map(\.title) == ["One", "Two"])
    let broken = try Course.outline(of: directory.path, reading: "d", catalogue: .stub)
    #expect(broken.lessons.allSatisfy { !$0.isRead })
  }

  @Test func lessonsReadSideBySideStayInOrder() throws {
    let directory = OddDirectory()
    let ids = (100..<160).map { "lesson-\($0)" }
    for id in ids { directory.write(id + ".md", CourseTests.lesson(id)) }
    let course = try Course.load(from: directory.path, catalogue: .stub)
    #expect(course.lessons.map(\.id) == ids)
  }

  @Test func lessonsAreCheckedAgainstEachOther() throws {
    let directory = OddDirectory()
    directory.write("1.md", CourseTests.lesson("alpha", "requires: [beta, gama]\n"))
    directory.write("2.md", CourseTests.lesson("beta"))
    directory.write("3.md", CourseTests.lesson("gamma"))
    directory.write("4.md", CourseTests.lesson("beta"))
    let course = try Course.load(from: directory.path, catalogue: .stub)
    #expect(
      course.diagnostics.map(\.headline) == [
        "1.md:5:12: warning: the lesson 'beta' does not come before this one",
        "1.md:5:18: warning: no lesson has the id 'gama'",
        "4.md:3:5: error: the id 'beta' is taken by 2.md",
      ])
    #expect(course.lessons.map(\.file) == ["1.md", "2.md", "3.md"])
  }

  @Test func aLessonThatRequiresItselfIsWarnedOf() throws {
    let directory = OddDirectory()
    directory.write("1.md", CourseTests.lesson("alpha", "requires: [alpha]\n"))
    directory.write("2.md", CourseTests.lesson("beta", "requires: [alpha]\n"))
    let course = try Course.load(from: directory.path, catalogue: .stub)
    #expect(
      course.diagnostics.map(\.headline) == [
        "1.md:5:12: warning: the lesson 'alpha' does not come before this one"
      ])
  }

  @Test func linksMustLeadToFilesOfTheDirectory() throws {
    let directory = OddDirectory()
    directory.write("glossary.md", "## Logit\nx\n")
    directory.write(
      "1.md",
      CourseTests.lesson(
        "a",
        body: """
          ## A
          [a](glossary.md#logit) [b](https://e.org/x.md) [c](#a) [d](mailto:a@e.org)
          [e](glosary.md) ![α](../x.png) [g](/etc/passwd)

          """))
    let course = try Course.load(from: directory.path, catalogue: .stub)
    #expect(
      course.diagnostics.map(\.headline) == [
        "1.md:8:5: error: the link 'glosary.md' leads to no file",
        "1.md:8:22: error: the link '../x.png' leaves the lesson directory",
        "1.md:8:36: error: the link '/etc/passwd' leaves the lesson directory",
      ])
    #expect(course.diagnostics[0].remedy == "did you mean 'glossary.md'?")
  }

  @Test func filesThatAreNoLessonsAreRefusedWithAReason() throws {
    let directory = OddDirectory()
    directory.write("1.md", CourseTests.lesson("a"))
    directory.write("2.md", bytes: Array("---\nid: a\n\u{E9}".utf8) + [0xFF, 0xFE])
    directory.link("3.md", to: "/etc/passwd")
    directory.makeDirectory("4.md")
    directory.makePipe("5.md")
    let course = try Course.load(from: directory.path, catalogue: .stub)
    #expect(course.lessons.map(\.id) == ["a"])
    #expect(
      course.diagnostics.map(\.headline) == [
        "2.md:3:1: error: the line is not UTF-8",
        "3.md:1:1: error: the file is a link",
        "4.md:1:1: error: this is no file",
        "5.md:1:1: error: this is no file",
      ])
  }

  @Test func aHugeFileIsRefusedUnread() throws {
    let directory = OddDirectory()
    directory.makeSparseFile("1.md", size: 50_000_000)
    let course = try Course.load(from: directory.path, catalogue: .stub)
    #expect(
      course.diagnostics.map(\.headline) == ["1.md:1:1: error: the file has more than 256 KB"])
  }

  @Test func withoutLessonsThereIsNoCourse() {
    let directory = OddDirectory()
    directory.write("README.md", "# X\n")
    #expect(throws: CourseError.noLessons(directory: directory.path)) {
      try Course.load(from: directory.path, catalogue: .stub)
    }
    let missing = directory.path + "/missing"
    #expect(
      throws: CourseError.unreadable(directory: missing, reason: "No such file or directory")
    ) {
      try Course.load(from: missing, catalogue: .stub)
    }
  }
}
