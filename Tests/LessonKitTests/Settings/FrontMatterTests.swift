import Testing

@testable import LessonKit

@Suite struct FrontMatterTests {
  @Test func readsEverything() throws {
    let outcome = read(
      """
      ---
      format: 1
      id: elu-celu
      title: "ELU: a soft floor"   # quoted for the colon
      minutes: 8
      requires: [relu, x]
      objectives:
        - One thing
        - Another, with a comma
      ---
      ## A
      """)
    let lesson = try #require(outcome.lesson)
    #expect(lesson.id == "elu-celu")
    #expect(lesson.title == "ELU: a soft floor")
    #expect(lesson.file == "x.md")
    #expect(lesson.minutes == 8)
    #expect(lesson.requires == ["relu", "x"])
    #expect(lesson.objectives == ["One thing", "Another, with a comma"])
  }

  @Test func onlyThreeKeysAreNeeded() throws {
    let lesson = try #require(readBody("## A\n").lesson)
    #expect(lesson.minutes == nil)
    #expect(lesson.requires == [])
    #expect(lesson.objectives == [])
  }

  @Test func wordsThatYAMLWouldConvertStayTexts() throws {
    let lesson = try #require(read("---\nformat: 1\nid: no\ntitle: 1e3\n---\n## A\n").lesson)
    #expect(lesson.id == "no")
    #expect(lesson.title == "1e3")
  }
}
