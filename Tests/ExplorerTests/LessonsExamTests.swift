import LessonKit
import TerminalGrid
import TestSupport
import Testing

@testable import Explorer

@Suite("Exams, paths and the cheat sheet on the screen")
struct LessonsExamTests {
  private static func lesson(_ id: String, _ body: String) -> String {
    "---\nformat: 1\nid: \(id)\ntitle: Lesson \(id)\nminutes: 5\n---\n\n\(body)\n"
  }

  private static let quiz = """
    ## Ask

    ```quiz id=ask
    How much?

    answer: 2
    wrong: 3 -> One less.

    ? Count.
    ```

    ### In short

    - Two is enough, see [there](#ask).
    """

  private static let exam = """
    ---
    format: 1
    id: exam
    title: The exam
    kind: exam
    questions: 2
    ---

    Both lessons.
    """

  private static let readme = "---\npaths: {short: [b, exam]}\n---\n# A course\n"

  private static func program() -> Model {
    LessonsFixture.program(
      [lesson("a", quiz), lesson("b", quiz), exam], others: ["README.md": readme])
  }

  @Test("An exam says nothing about answers before it is handed in, and names what to read again")
  func exam() throws {
    var model = Self.program()
    model.press("↓ ↓ Enter")
    #expect(model.screenText.contains("Both lessons."))
    model.press("Space")
    #expect(model.screenText.contains("Question 1 of 2"))
    model.press("t")
    #expect(model.lessons.message == "there are no tips in an exam")
    model.press("3 Enter")
    #expect(model.screenText.contains("Noted"))
    #expect(!model.screenText.contains("One less."))
    #expect(!model.screenText.contains("Right."))
    model.press("Tab r")
    #expect(model.lessons.message == "another answer takes the place of the first")
    let first = model.lessons.reader?.lessonID ?? ""
    model.press("Space 2 Enter")
    #expect(model.screenText.contains("Space and then Enter hand the exam in."))
    model.press("Backspace Space")
    #expect(model.screenText.contains("= 2"))
    model.press("Space y")
    #expect(model.screenText.contains("1 of 2, 50 %"))
    #expect(model.screenText.contains("Read again"))
    let result = try #require(model.lessons.record.progress.exams.first)
    #expect(result.parts.first { $0.lesson == first }?.right == 0)
    model.press("Space")
    #expect(model.screenText.contains("How much?"))
    model.press("2 Enter")
    #expect(model.screenText.contains("✓ Right."))
    #expect(model.lessons.record.progress[first].answers["ask"]?.needsReview == false)
    model.press("Space")
    #expect(model.lessons.reader == nil)
    #expect(model.screenText.contains("1 of 2"))
  }

  @Test("The same seed asks the same; what has no answer is told before it is handed in")
  func seed() {
    var model = Self.program()
    model.press(":")
    model.type("exam 7")
    model.press("Enter")
    let questions = model.lessons.reader?.exam?.exam.questions.map(\.lesson.id)
    model.press("Esc Esc :")
    model.type("exam 7")
    model.press("Enter")
    #expect(model.lessons.reader?.exam?.exam.questions.map(\.lesson.id) == questions)
    model.press("Space Esc Space")
    #expect(model.screenText.contains("2 questions have no answer yet"))
  }

  @Test("Space alone never hands an exam in: it asks, says how much is open, and Enter or y does")
  func asking() {
    var model = Self.program()
    model.press("↓ ↓ Enter Space Space")
    for _ in 0..<5 {
      model.press("Space")
      let asked = "hand in with 2 unanswered? y or Enter does"
      #expect(model.lessons.message?.hasPrefix(asked) == true)
      model.press("Space")
      #expect(model.lessons.message == nil)
    }
    #expect(model.lessons.reader?.examNumber == 1)
    #expect(model.lessons.record.progress.exams.isEmpty)
    model.press("Tab 2 Enter Space")
    #expect(model.lessons.message?.hasPrefix("hand in with 1 unanswered?") == true)
    model.press("Enter")
    #expect(model.lessons.record.progress.exams.count == 1)
    #expect(model.lessons.message == nil)
  }

  @Test("p chooses a path: its lessons alone, with their minutes, and what comes next on it")
  func paths() {
    var model = Self.program()
    model.press("p")
    #expect(model.lessons.message == "short: 2 lessons, 5 min")
    #expect(model.screenText.contains("A course: short"))
    #expect(!model.screenText.contains("Lesson a"))
    model.press("Enter")
    #expect(model.screenText.contains("goes on to “The exam”"))
    #expect(model.screenText.contains("of the path"))
    model.press("Esc Esc p")
    #expect(model.screenText.contains("Lesson a"))
    #expect(model.lessons.record.progress.path?.value == "")
  }

  @Test("The cheat sheet has every card, and its links lead to the lessons")
  func cards() {
    var model = Self.program()
    model.press("End ↓ ↓ ↓ ↓ Enter")
    #expect(model.screenText.contains("Cheat sheet"))
    #expect(model.screenText.contains("Two is enough, see there."))
    model.press("l l Enter")
    #expect(model.lessons.reader?.lesson.id == "b")
    #expect(model.lessons.reader?.current.id == "ask")
  }

  @Test("A lesson without a card says at its end what was learnt")
  func gains() {
    let lesson = LessonsFixture.lesson("objectives: [Count to two]", "Words.")
    let model = LessonsFixture.reading([lesson])
    #expect(model.screenText.contains("You can now:"))
    #expect(model.screenText.contains("• Count to two"))
  }

  @Test("A table that is too wide is set row by row")
  func tables() {
    let table = "| function | where it bends |\n|---|---|\n| ReLU | immediately-at-zero |\n"
    let lesson = try? LessonsFixture.course([LessonsFixture.lesson("minutes: 1", table)]).get()
      .lessons.first
    func lines(_ columns: Int) -> [String] {
      Prose.lines(lesson?.steps[0].parts[0].blocks ?? [], columns: columns).map(\.text)
    }
    #expect(lines(60).contains { $0.contains("─") })
    #expect(lines(26) == ["ReLU", "  where it bends:", "    immediately-at-zero"])
  }
}
