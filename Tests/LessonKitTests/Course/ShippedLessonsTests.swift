import ActivationMath
import LessonKit
import Testing

@Suite struct ShippedLessonsTests {
  static let directory: String = {
    let parts = #filePath.split(separator: "/").dropLast(4)
    return "/" + parts.joined(separator: "/") + "/Lessons"
  }()

  @Test func theCourseIsClean() throws {
    let course = try Course.load(from: ShippedLessonsTests.directory)
    #expect(course.diagnostics.map(\.description) == [])
    #expect(course.broken.isEmpty)
    #expect(course.lessons.map(\.id) == ["relu-prelu", "elu-celu", "sigmoid-versus-softmax"])
  }

  @Test func everyStepHasAViewOfItsOwnAndTheLessonIsShort() throws {
    for lesson in try Course.load(from: ShippedLessonsTests.directory).lessons {
      #expect((5...11).contains(lesson.steps.count), "\(lesson.id)")
      #expect(!lesson.objectives.isEmpty)
      for step in lesson.steps {
        #expect(step.parts.contains { $0.view != nil }, "\(lesson.id)/\(step.id)")
      }
    }
  }
}
