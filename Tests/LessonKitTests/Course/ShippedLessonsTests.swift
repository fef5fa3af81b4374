import ActivationMath
import LessonKit
import Testing

@Suite struct ShippedLessonsTests {
  static let directory: String = {
    let parts = #filePath.split(separator: "/").dropLast(4)
    return "/" + parts.joined(separator: "/") + "/Lessons"
  }()

  @Test func theCourseIsClean() throws {
    let course = try Course.load(from: ShippedLessonsTests.directory, catalogue: .standard)
    #expect(course.diagnostics.map(\.description) == [])
    #expect(course.broken.isEmpty)
    #expect(
      course.lessons.map(\.id) == [
        "instrument", "why-nonlinearity", "sigmoid", "tanh-softsign", "vanishing", "relu",
        "dying-relu", "leaky-prelu", "softplus-log-sigmoid", "elu-celu-selu", "gelu-silu-mish",
        "glu", "hard-variants", "softmax", "sigmoid-versus-softmax", "outputs-in-training",
        "choosing", "custom", "exam",
      ])
    #expect(course.paths.map(\.name) == ["short", "for teachers"])
    #expect(course.path("short").map { course.lessons(on: $0).minutes } == 54)
  }

  @Test func everyLessonAsksQuestionsAndOneIsATaskOnTheView() throws {
    let lessons = try Course.load(from: ShippedLessonsTests.directory, catalogue: .standard).lessons
    for lesson in lessons where lesson.id != "instrument" && lesson.examQuestions == nil {
      let kinds = lesson.steps.flatMap(\.parts).flatMap(\.blocks).compactMap(kind)
      #expect((2...12).contains(kinds.count), "\(lesson.id)")
      #expect(kinds.contains { if case .task = $0 { true } else { false } }, "\(lesson.id)")
    }
  }

  private func kind(_ block: Block) -> Quiz.Kind? {
    if case .quiz(let quiz) = block { quiz.kind } else { nil }
  }

  @Test func everyStepHasAViewOfItsOwnAndTheLessonIsShort() throws {
    let lessons = try Course.load(from: ShippedLessonsTests.directory, catalogue: .standard).lessons
    for lesson in lessons where lesson.examQuestions == nil {
      #expect((5...8).contains(lesson.steps.count), "\(lesson.id)")
      #expect(!lesson.objectives.isEmpty)
      for step in lesson.steps {
        #expect(step.parts.contains { $0.view != nil }, "\(lesson.id)/\(step.id)")
      }
    }
  }
}
