import ActivationMath
import TestSupport
import Testing

@testable import LessonKit

@Suite struct ExamTests {
  private static func lesson(_ id: String, questions: Int) -> String {
    let quizzes = (0..<questions).map { number in
      "## \(id)\(number)\n```quiz\nHow much is \(number)?\n\nanswer: \(number)\n```\n"
    }
    return "---\nformat: 1\nid: \(id)\ntitle: Lesson \(id)\n---\n" + quizzes.joined()
  }

  private static func exam(_ settings: String = "questions: 4") -> String {
    "---\nformat: 1\nid: exam\ntitle: Exam\nkind: exam\n\(settings)\n---\nAll of it.\n"
  }

  private static func course(_ exam: String = exam()) -> Course {
    Course.reading(
      [
        "1.md": lesson("a", questions: 5), "2.md": lesson("b", questions: 2),
        "3.md": "---\nformat: 1\nid: c\ntitle: C\n---\n## A\na\n", "9.md": exam,
      ], catalogue: .standard)
  }

  @Test func theSameSeedDrawsTheSameQuestions() {
    let course = Self.course()
    func draw(_ seed: UInt64) -> [String] {
      Exam(from: course, count: 4, seed: seed).questions.map { "\($0.lesson.id)/\($0.quiz.id)" }
    }
    #expect(draw(1) == draw(1))
    #expect(Set(draw(1)).count == 4)
    #expect(Set((0..<20).map { draw($0).sorted() }).count > 3)
  }

  @Test func everyLessonHasItsShare() {
    for seed in 0..<20 as Range<UInt64> {
      let exam = Exam(from: Self.course(), count: 4, seed: seed)
      #expect(exam.questions.count { $0.lesson.id == "b" } == 2)
    }
    #expect(Exam(from: Self.course(), count: 50, seed: 1).questions.count == 7)
  }

  @Test func theResultNamesWhatToReadAgain() throws {
    let course = Self.course()
    let exam = try #require(course.lessons.last)
    #expect(exam.examQuestions == 4)
    var session = ExamSession(exam, of: course, seed: 5)
    for (number, question) in session.exam.questions.enumerated() {
      guard case .number(let asked) = question.quiz.kind, question.lesson.id == "a" else {
        continue
      }
      session.answer(number, .number(asked.value))
    }
    #expect(session.openNumbers.count == 2)
    let result = session.record(in: course, at: 1_795_000_000_000)
    #expect(result.scoreText == "2 of 4, 50 %")
    #expect(result.parts.map(\.right) == [2, 0])
    #expect(session.missed.map(\.lesson.id) == ["b", "b"])
    let text = result.blocks(in: course).plainText
    #expect(text.contains("Lesson b"))
    #expect(text.contains("2026-11-18"))
  }

  @Test(arguments: [
    (0, "1970-01-01"), (951_782_400_000, "2000-02-29"), (1_795_651_199_000, "2026-11-25"),
  ])
  func aResultHasItsDay(time: Int64, day: String) {
    let record = ExamRecord(exam: "e", time: time, seed: 1, version: "1", parts: [])
    #expect(record.day == day)
  }

  @Test(arguments: [
    ("questions: 9", "9.md:1:1: error: the lessons have 7 questions to draw from, not 9"),
    (
      "questions: 0",
      "9.md:6:12: error: 'questions' is '0', but must be a whole number from 1 to 100"
    ),
  ])
  func anExamNeedsItsQuestions(settings: String, headline: String) {
    #expect(Self.course(Self.exam(settings)).diagnostics.map(\.headline).contains(headline))
  }

  @Test func anExamHasNothingOfItsOwn() {
    let text = Self.exam() + "## Step\n\nWords.\n"
    #expect(
      Self.course(text).diagnostics.map(\.headline)
        == ["9.md:9:1: error: an exam has a step or a question of its own"])
    #expect(
      read("---\nformat: 1\nid: x\ntitle: X\nkind: test\nquestions: 3\n---\n## A\na\n").headlines
        == ["x.md:5:7: error: 'kind' is 'test', but must be lesson or exam"])
    #expect(
      read("---\nformat: 1\nid: x\ntitle: X\nquestions: 3\n---\n## A\na\n").headlines
        == ["x.md:5:12: error: 'questions' is for exams"])
  }

  @Test func resultsAreKeptAndMergedOnce() throws {
    var progress = Progress(learner: 1)
    let course = Self.course()
    let session = ExamSession(try #require(course.lessons.last), of: course, seed: 5)
    progress.record(session.record(in: course, at: 10), missed: session.missed)
    #expect(course.review(progress).count == 4)
    progress.choose(path: "short", at: 5)
    let directory = try TemporaryDirectory()
    let file = ProgressFile(path: directory.path + "/progress.json")
    try file.save(progress)
    let loaded = try file.save(progress).progress
    #expect(loaded == progress)
    #expect(loaded.exams.count == 1)
    #expect(loaded.path?.value == "short")
  }

  @Test func aFileOfBeforeThereWereExamsIsRead() throws {
    let text = #"{"version": 1, "progress": {"learner": 7, "lessons": {}}}"#
    let progress = try #require(Progress(reading: Array(text.utf8)))
    #expect(progress.exams.isEmpty)
    #expect(progress.path == nil)
  }
}
