import LessonKit
import TerminalGrid
import Testing

@testable import Explorer

@Suite("Search through the lessons")
struct LessonsSearchTests {
  @Test("Every word must stand in the step; Enter opens it")
  func search() {
    var model = LessonsFixture.program()
    model.press("/")
    model.type("slope Sigmoid")
    #expect(model.screenText.contains("Questions: Number"))
    #expect(model.screenText.contains("1 step found"))
    model.press("Enter")
    #expect(model.lessons.reader?.current.id == "number")
    #expect(model.lessons.search == nil)
  }

  @Test("Titles come first; letters are text, and Esc leaves for where one was")
  func titlesFirst() {
    var model = LessonsFixture.reading()
    model.press("/")
    model.type("second")
    let first = model.lessons.search?.choice
    #expect(first == LessonSearch.Hit(lesson: 1, step: 0))
    model.type("q")
    #expect(model.lessons.search?.hits.isEmpty == true)
    model.press("Enter Esc")
    #expect(model.lessons.reader?.step == 0)
  }

  @Test("What gives an answer away is not found")
  func noAnswers() {
    var model = LessonsFixture.program()
    model.press("/")
    model.type("Because")
    #expect(model.lessons.search?.hits.isEmpty == true)
  }
}
