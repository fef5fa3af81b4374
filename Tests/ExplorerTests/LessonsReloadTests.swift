import ActivationMath
import LessonKit
import TerminalGrid
import Testing

@testable import Explorer

@Suite("Lessons that change while they are read")
struct LessonsReloadTests {
  private func edited(_ text: String) -> Result<Course, CourseError> {
    LessonsFixture.course([text, LessonsFixture.second])
  }

  @Test("The step stays, though another comes before it, and so does the learner's view")
  func placeAndView() {
    var model = LessonsFixture.reading()
    model.press("Space Space Tab l")
    let probe = model.lessons.reader?.bindings["probe"]
    model.reload(
      edited(
        LessonsFixture.questions.replacing("## One\n", with: "## Zero\n\nNew.\n\n## One\n")
          .replacing("Which are even?", with: "Which are even numbers?")))
    #expect(model.lessons.reader?.current.id == "several")
    #expect(model.lessons.reader?.step == 3)
    #expect(model.screenText.contains("Which are even numbers?"))
    #expect(probe != -3)
    #expect(model.lessons.reader?.bindings["probe"] == probe)
  }

  @Test("A view that its author changed is shown as it is now")
  func changedView() {
    var model = LessonsFixture.reading()
    model.reload(edited(LessonsFixture.questions.replacing("[elu]\nprobe: -3", with: "[relu]")))
    #expect(model.screenText.contains("ReLU"))
  }

  @Test("A bad edit says what is wrong and keeps the lesson; a good one mends it")
  func badEdit() {
    var model = LessonsFixture.reading()
    model.press("Space")
    model.reload(edited(LessonsFixture.questions.replacing("plot:", with: "plott:")))
    #expect(model.screenText.contains("01-lesson.md:10:1: error: the view shows nothing"))
    #expect(model.lessons.reader?.current.id == "one")
    #expect(model.lessons.lessons.count == 2)
    model.reload(edited(LessonsFixture.questions))
    #expect(!model.screenText.contains("error"))
  }

  @Test("A question that loses choices is still answered with one that it has")
  func fewerChoices() throws {
    let long = LessonsFixture.questions.replacing(
      "- [ ] three", with: "- [ ] five\n  > Five is odd.\n- [ ] three")
    var model = LessonsFixture.reading([long, LessonsFixture.second])
    model.press("Space Space 4 3")
    #expect(model.lessons.reader?.sheets["several"]?.marked.count == 2)
    model.reload(edited(LessonsFixture.questions))
    model.press("Tab x Enter")
    let answer = model.lessons.record.progress["questions"].answers["several"]?.answer
    guard case .choices(let taken)? = answer else {
      Issue.record("no answer")
      return
    }
    #expect(taken.allSatisfy { $0 < 3 })
  }

  @Test("The palette goes on with the lessons that there are now")
  func searchAmongFewer() {
    var model = LessonsFixture.reading()
    model.press("/")
    model.type("last")
    #expect(model.palette?.matches.first?.entry.line == "lesson second last")
    model.reload(LessonsFixture.course([LessonsFixture.questions]))
    #expect(model.palette?.matches.contains { $0.entry.line == "lesson second last" } == false)
    model.press("Esc")
    #expect(model.lessons.reader?.lesson.id == "questions")
  }

  @Test("A lesson chosen before it is read opens when it is")
  func outline() {
    let full = edited(LessonsFixture.questions)
    let outline = full.map { course in
      var course = course
      for index in course.lessons.indices { course.lessons[index].steps = [] }
      return course
    }
    var model = Model(catalogue: .standard, course: outline, screen: .lessons)
    #expect(model.screenText.contains("Being read"))
    #expect(!model.screenText.contains("%"))
    model.press("↓ Enter")
    #expect(model.lessons.reader == nil)
    #expect(model.screenText.contains("reading the lesson"))
    var other = model
    other.press("↑")
    other.reload(full)
    #expect(other.lessons.reader == nil)
    model.reload(full)
    #expect(model.lessons.reader?.lesson.id == (try? full.get())?.lessons[1].id)
    #expect(!model.screenText.contains("reading the lesson"))
  }
}
