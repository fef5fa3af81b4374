import ActivationMath
import LessonKit
import TerminalGrid
import TestSupport
import Testing

@testable import Explorer

@Suite("Lessons screen")
struct LessonsScreenTests {
  @Test("The course as the screen opens", arguments: Fixtures.sizes)
  func opening(size: Size) {
    let screen = Fixtures.program(.lessons).view(size)
    #expect(Snapshot.difference(screen, from: "lessons-\(size.name)") == nil)
  }

  @Test("A step of the lesson on sigmoid and softmax", arguments: Fixtures.sizes)
  func step(size: Size) {
    var model = Fixtures.reading("sigmoid-versus-softmax")
    model.press("Space Space")
    let screen = model.view(size)
    #expect(Snapshot.difference(screen, from: "lesson-step-\(size.name)") == nil)
  }

  @Test("The outline goes to any step")
  func outline() throws {
    var model = Fixtures.reading("sigmoid-versus-softmax")
    model.press("o ↓ ↓ Enter")
    #expect(model.lessons.reader?.step == 2)
  }

  @Test("Every step of every lesson is drawn, each lesson at every size")
  func everyStep() {
    let sizes = [(80, 24), (0, 0), (1, 1), (160, 50), (19, 7), (60, 20), (99, 30), (59, 20)]
    for lesson in Fixtures.program().lessons.lessons {
      var model = Fixtures.reading(lesson.id)
      var turn = 0
      while model.lessons.reader?.isAtEnd == false {
        let size = Size(columns: sizes[turn % sizes.count].0, rows: sizes[turn % sizes.count].1)
        #expect(model.view(size).size == size)
        model.press("Space")
        turn += 1
      }
    }
  }

  @Test("Where there is room beside the list stand the steps of the chosen lesson, seen or not")
  func steps() {
    var model = Fixtures.reading("relu")
    model.press("Space Esc Esc")
    let steps = model.lessons.lessons.first { $0.id == "relu" }?.steps ?? []
    let text = model.view(Size(columns: 120, rows: 40)).text
    #expect(steps.count > 3 && steps.allSatisfy { text.contains($0.title) })
    #expect(text.contains("✓ 2  ") && text.contains("  3  \(steps[2].title)"))
    #expect(!model.view(Size(columns: 80, rows: 24)).text.contains("  3  \(steps[2].title)"))
  }

  @Test("A course that cannot be read says why")
  func noCourse() {
    let course = Result { () throws(CourseError) in
      try Course.load(from: "/nowhere/at/all", catalogue: .standard)
    }
    let model = Model(catalogue: .standard, course: course, screen: .lessons)
    let text = model.view(Size(columns: 80, rows: 24)).text
    #expect(text.contains("No lessons: cannot read the lessons in '/nowhere/at/all'"))
  }
}
