import LessonKit
import TerminalGrid
import TestSupport
import Testing

@testable import Explorer

@Suite("Links of lessons")
struct LessonsLinkTests {
  private static let glossary = """
    # Glossary

    ## Logit

    A plain number, see [loss](#loss).

    ## Loss

    How wrong it was; [why](01-lesson.md#second).
    """

  private static let first = LessonsFixture.lesson(
    "minutes: 2",
    """
    A [logit](glossary.md#logit), [the other](02-lesson.md#last), [the web](https://e.org/x).

    ## Second

    Words.
    """)

  private static func reading() -> Model {
    var model = LessonsFixture.program(
      [first, LessonsFixture.second], others: ["glossary.md": glossary])
    model.press("Enter")
    return model
  }

  @Test("A link that opens has no number; one that cannot has its address below")
  func numbers() {
    let text = Self.reading().screenText
    #expect(text.contains("A logit, the other, the web[1]."))
    #expect(text.contains("[1] https://e.org/x"))
    #expect(!text.contains("glossary.md"))
  }

  @Test("l chooses a word, Enter opens it over the lesson, Esc comes back")
  func word() {
    var model = Self.reading()
    model.press("l Enter")
    #expect(model.screenText.contains("A plain number, see loss."))
    model.press("l Enter")
    #expect(model.screenText.contains("How wrong it was; why."))
    model.press("Esc")
    #expect(model.screenText.contains("A plain number"))
    model.press("Esc Esc")
    #expect(model.lessons.reader?.lesson.id == "one")
    #expect(model.lessons.reader?.link == nil)
    model.press("Esc")
    #expect(model.lessons.reader == nil)
  }

  @Test("A link leads to a step, from where Backspace comes back")
  func step() {
    var model = Self.reading()
    model.press("l l Enter")
    #expect(model.lessons.reader?.lesson.id == "second")
    #expect(model.lessons.reader?.current.id == "last")
    #expect(model.lessons.message == "Backspace comes back")
    model.press("Backspace")
    #expect(model.lessons.reader?.lesson.id == "one")
    model.press("l l Enter Backspace")
    #expect(model.lessons.reader?.current.id == "intro")
    model.press("Space Backspace")
    #expect(model.lessons.reader?.step == 0)
  }

  @Test("A word leads to a step, too, and from there back to the text")
  func fromTheGlossary() {
    var model = Self.reading()
    model.press("l Enter l Enter l Enter")
    #expect(model.lessons.reader?.current.id == "second")
    #expect(model.lessons.leaves.isEmpty)
    model.press("Backspace")
    #expect(model.lessons.reader?.current.id == "intro")
  }

  @Test("An address is copied")
  func address() {
    var model = Self.reading()
    model.press("L")
    #expect(model.update(.key(.enter)).contains(.copy("https://e.org/x")))
    #expect(model.lessons.message == "copied: https://e.org/x")
  }

  @Test("A click opens a link; one beside the page closes it")
  func mouse() {
    var model = Self.reading()
    let rows = model.screenText.split(separator: "\n", omittingEmptySubsequences: false)
    let row = rows.firstIndex { $0.contains("A logit") } ?? 0
    let column = rows[row].prefix { $0 != "l" }.count
    _ = model.update(.mouse(MouseEvent(.press, at: Point(column: column + 2, row: row))))
    #expect(model.screenText.contains("A plain number"))
    _ = model.update(.mouse(MouseEvent(.press, at: Point(column: 1, row: 35))))
    #expect(model.lessons.leaves.isEmpty)
  }

  @Test("Every word is looked up by name, from the list as well")
  func command() {
    var model = Self.reading()
    model.press("Esc :")
    model.type("glossary loss")
    model.press("Enter")
    #expect(model.screenText.contains("How wrong it was"))
    model.press("Esc :")
    model.type("glossary")
    model.press("Enter")
    #expect(model.screenText.contains("How wrong it was"))
    #expect(model.screenText.contains("A plain number"))
  }

  @Test("A link in a table that wraps is one link")
  func table() {
    let table = "| a | b |\n|---|---|\n| [one two three](#x) | [four five six](#y) |\n"
    let blocks = LessonsFixture.course([LessonsFixture.lesson("minutes: 1", table)])
    let lesson = (try? blocks.get())?.broken.first?.readable
    var prose = Prose(columns: 14, context: ProseContext(opensLinks: true))
    prose.add(lesson?.steps[0].parts[0].blocks ?? [])
    #expect(prose.links == ["#x", "#y"])
    #expect(prose.lines.row(ofLink: 1) == prose.lines.row(ofLink: 2))
    #expect(prose.lines.last?.runs.contains { $0.style.link == 2 } == true)
  }
}
