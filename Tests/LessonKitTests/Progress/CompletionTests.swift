import ActivationMath
import LessonKit
import Testing

@Suite struct CompletionTests {
  static let quiz = Quiz(
    id: "q", question: [], kind: .number(Quiz.NumberAnswer(1, tolerance: 0)), fingerprint: "f")

  static let lesson = Lesson(
    id: "a", title: "A", file: "a.md",
    steps: [
      Step(id: "one", title: "One", parts: [Part(blocks: [])]),
      Step(id: "two", title: "Two", parts: [Part(blocks: [.rule]), Part(blocks: [.quiz(quiz)])]),
    ], catalogue: .standard)

  static let course = Course(
    title: "C",
    lessons: [
      lesson,
      Lesson(
        id: "b", title: "B", file: "b.md", steps: [Step(id: "x", title: "", parts: [])],
        catalogue: .standard),
    ])

  @Test func countsStepsAndQuestions() {
    var progress = Progress(learner: 1)
    #expect(Completion(of: CompletionTests.lesson, in: progress).fraction == 0)
    progress["a"].visit(.init(step: "one"), at: 1)
    progress["a"].visit(.init(step: "gone"), at: 2)
    _ = progress["a"].answer(CompletionTests.quiz, .number(1), at: 3)
    let lesson = Completion(of: CompletionTests.lesson, in: progress)
    #expect(lesson.steps == (1, 2))
    #expect(lesson.questions == (1, 1))
    #expect(lesson.fraction == 2.0 / 3)
    #expect(Completion(of: CompletionTests.course, in: progress).fraction == 0.5)
    #expect(!lesson.isComplete)
    progress["a"].visit(.init(step: "two"), at: 4)
    progress["b"].visit(.init(step: "x"), at: 5)
    #expect(Completion(of: CompletionTests.course, in: progress).isComplete)
  }

  @Test func aCourseOfNothingIsComplete() {
    #expect(
      Completion(of: Course(title: "", lessons: []), in: Progress(learner: 1)).fraction == 1)
  }

  @Test func missedQuestionsAreOfferedAgain() {
    var progress = Progress(learner: 1)
    #expect(CompletionTests.course.review(progress).isEmpty)
    _ = progress["a"].answer(CompletionTests.quiz, .number(2), at: 3)
    #expect(CompletionTests.course.review(progress).map(\.quiz.id) == ["q"])
  }
}
