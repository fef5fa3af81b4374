import LessonKit
import TerminalGrid
import TestSupport
import Testing

@testable import Explorer

@Suite("Lessons screen")
struct LessonsScreenTests {
  @Test("The course as the screen opens", arguments: Fixtures.sizes)
  func opening(size: Size) {
    let screen = Fixtures.program(.lessons).view(size).text
    #expect(Snapshot.difference(screen, from: "lessons-\(size.name)") == nil)
  }

  @Test("A step of the lesson on sigmoid and softmax", arguments: Fixtures.sizes)
  func step(size: Size) {
    var model = Fixtures.reading("sigmoid-versus-softmax")
    model.press("Space Space")
    let screen = model.view(size).text
    #expect(Snapshot.difference(screen, from: "lesson-step-\(size.name)") == nil)
  }

  @Test("The outline goes to any step")
  func outline() throws {
    var model = Fixtures.reading("sigmoid-versus-softmax")
    model.press("o ↓ ↓ Enter")
    #expect(model.lessons.reader?.step == 2)
  }

  @Test("Every step of every lesson is drawn at every size")
  func everyStep() {
    let program = Fixtures.program()
    for lesson in program.lessons.lessons {
      var model = Fixtures.reading(lesson.id)
      while model.lessons.reader?.isAtEnd == false {
        for (columns, rows) in [(0, 0), (1, 1), (19, 7), (59, 20), (60, 20), (99, 30), (160, 50)] {
          let size = Size(columns: columns, rows: rows)
          #expect(model.view(size).size == size)
        }
        model.press("Space")
      }
    }
  }

  @Test("A course that cannot be read says why")
  func noCourse() {
    let model = Model(
      course: Result { () throws(CourseError) in try Course.load(from: "/nowhere/at/all") },
      screen: .lessons)
    let text = model.view(Size(columns: 80, rows: 24)).text
    #expect(text.contains("No lessons: cannot read the lessons in '/nowhere/at/all'"))
  }
}
