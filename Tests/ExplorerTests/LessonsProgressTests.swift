import LessonKit
import TerminalGrid
import TestSupport
import Testing

@testable import Explorer

@Suite("Progress through the lessons")
struct LessonsProgressTests {
  @Test("Every step is an effect to be saved, with the time that the program was told")
  func effects() throws {
    var model = LessonsFixture.reading()
    model.now = 5000
    let effects = model.press("Space")
    guard case .saveProgress(let progress)? = effects.first else {
      Issue.record("nothing to save")
      return
    }
    #expect(effects.count == 1)
    #expect(progress.last?.value == "questions")
    #expect(progress["questions"].seen["one"] == 5000)
    let none = model.press("↑")
    #expect(none.isEmpty)
  }

  @Test("The program goes on where the learner was, with the part and the answers")
  func resuming() {
    var model = LessonsFixture.reading()
    model.press("Space Enter Space")
    model.press("Esc Esc ↓ Enter Space Space")
    #expect(model.lessons.reader?.revealed == 2)

    var later = LessonsFixture.program()
    later.take(model.lessons.record.progress)
    later.resume()
    #expect(later.lessons.reader?.lesson.id == "second")
    #expect(later.lessons.reader?.current.id == "last")
    #expect(later.lessons.reader?.revealed == 2)
    let isOpen = later.open(lesson: "questions")
    #expect(isOpen)
    #expect(later.lessons.reader?.current.id == "several")
    later.press("PgUp")
    #expect(later.screenText.contains("No, the other."))
  }

  @Test("Without a last lesson the list opens")
  func nothingToResume() {
    var model = LessonsFixture.program()
    model.resume()
    #expect(model.lessons.reader == nil)
  }

  @Test("The list shows how far the learner is and how long the rest takes")
  func list() {
    var model = LessonsFixture.reading()
    model.press("Space 2 Enter Esc")
    let screen = model.view(Size(columns: 80, rows: 24))
    #expect(Snapshot.difference(screen, from: "lessons-begun-80x24") == nil)
  }

  @Test("A lesson and the course are forgotten after asking")
  func forgetting() {
    var model = LessonsFixture.reading()
    model.press("Space Enter Esc Esc r n")
    #expect(model.answer(to: "one") != nil)
    model.now = 2000
    model.press("r y")
    #expect(model.answer(to: "one") == nil)
    model.press("Enter Esc")
    #expect(model.lessons.record.progress.last?.value == "questions")
    model.now = 3000
    model.press("R y")
    #expect(model.lessons.record.progress.last == nil)
    #expect(model.lessons.record.progress["questions"].seen.isEmpty)
  }

  @Test("Missed questions are asked again at the end of the course, until they are right at once")
  func review() {
    var model = LessonsFixture.reading()
    model.press("Space Enter 2 Enter")
    let isOpen = model.open(lesson: "second")
    #expect(isOpen)
    model.press("Space Space")
    #expect(model.screenText.contains("Space asks the one question again that you missed."))
    model.press("Space")
    #expect(model.lessons.reader?.isReview == true)
    #expect(!model.screenText.contains("Yes, this."))
    model.press("2 Enter")
    #expect(model.answer(to: "one")?.needsReview == false)
    model.press("Space")
    #expect(model.lessons.reader == nil)
    #expect(model.lessons.review.isEmpty)
  }

  @Test("What another program has saved is taken into account, and nothing done here is lost")
  func merging() {
    var model = LessonsFixture.reading()
    model.press("Space")
    var other = Progress(learner: 7)
    other["second"].visit(LessonProgress.Place(step: "last"), at: 900)
    model.take(other)
    #expect(model.lessons.record.progress["second"].seen["last"] == 900)
    #expect(model.lessons.record.progress["questions"].seen["one"] == 1000)
    #expect(model.lessons.record.progress.learner == 7)
  }
}

@Suite("Spare steps")
struct SpareStepTests {
  private static let lesson = LessonsFixture.lesson(
    "minutes: 2", "Hi.\n\n## A\na\n\n## Extra\n<!-- spare -->\nmore\n\n## B\nb")

  @Test("The way leads past a spare step; the outline leads to it")
  func walking() {
    var model = LessonsFixture.reading([Self.lesson])
    model.press("Space")
    #expect(model.screenText.contains("step 2 of 3"))
    model.press("Space")
    #expect(model.lessons.reader?.current.title == "B")
    model.press("PgUp")
    #expect(model.lessons.reader?.current.title == "A")
    model.press("o ↓ Enter")
    #expect(model.lessons.reader?.current.title == "Extra")
    #expect(model.screenText.contains("spare step"))
    model.press("Space")
    #expect(model.lessons.reader?.current.title == "B")
  }

  @Test("A lesson is complete without it")
  func completion() {
    var model = LessonsFixture.reading([Self.lesson])
    model.press("Space Space")
    #expect(model.screenText.contains("100 % of the course"))
  }
}
