import LessonKit
import TerminalGrid
import TestSupport
import Testing

@testable import Explorer

@Suite("Questions in the reader")
struct LessonsQuestionTests {
  @Test("A question in sight has the keys; a wrong choice says why, a right one explains")
  func oneChoice() {
    var model = LessonsFixture.reading()
    model.press("Space")
    #expect(model.lessons.reader?.focus == .question("one"))
    model.press("Enter")
    #expect(model.answer(to: "one")?.isRight == false)
    #expect(model.screenText.contains("✗ No, the other."))
    #expect(!model.screenText.contains("Yes, this."))
    model.press("2 Enter")
    #expect(model.answer(to: "one")?.isRight == true)
    #expect(model.answer(to: "one")?.misses == 1)
    for text in ["✓ answered", "✗ No, the other.", "✓ Yes, this.", "Because."] {
      #expect(model.screenText.contains(text))
    }
    #expect(model.lessons.reader?.focus == .prose)
  }

  @Test("While a question waits, a digit answers it from the text, too, and leaves no lesson")
  func digitsFromTheText() {
    var model = LessonsFixture.reading()
    model.press("Space Esc e")
    #expect(model.palette != nil)
    model.press("Esc 2")
    #expect(model.screen == .lessons)
    #expect(model.lessons.reader?.focus == .question("one"))
    #expect(model.lessons.reader?.sheets["one"]?.row == 1)
  }

  @Test(
    "A number that is typed while the text has the keys comes in whole", arguments: ["0", "-", "."])
  func numbersFromTheText(first: String) {
    var model = LessonsFixture.reading()
    model.press("Space Space Space Esc")
    #expect(model.lessons.reader?.focus == .prose)
    model.press("\(first) 2 5")
    #expect(model.lessons.reader?.sheets["number"]?.editor.text == "\(first)25")
  }

  @Test("The cursor stands on the chosen choice, and in the text where nothing is chosen")
  func cursor() throws {
    var model = LessonsFixture.reading()
    let size = Size(columns: 120, rows: 40)
    #expect(model.view(size).cursor == Point(column: 1, row: 2))
    model.press("Space ↓")
    let grid = model.view(size)
    let place = try #require(grid.cursor)
    #expect(grid[column: place.column, row: place.row].grapheme == "▸")
    #expect(grid[column: place.column + 2, row: place.row].grapheme == "2")
  }

  @Test("A question as it looks, asked and answered", arguments: ["asked", "answered"])
  func screen(state: String) {
    var model = LessonsFixture.reading()
    model.press("Space t")
    if state == "answered" { model.press("Enter ↓ Enter") }
    let screen = model.view(Size(columns: 120, rows: 24))
    #expect(Snapshot.difference(screen, from: "question-\(state)-120x24") == nil)
  }

  @Test("Digits choose in a question, and lead to the screens elsewhere")
  func digits() {
    var model = LessonsFixture.reading()
    model.press("Space 2")
    #expect(model.screen == .lessons)
    #expect(model.lessons.reader?.sheets["one"]?.row == 1)
    model.press("9")
    #expect(model.lessons.message == "there are 2 choices")
    model.press("Esc 2 Enter")
    #expect(model.answer(to: "one")?.isRight == true)
    model.press("2")
    #expect(model.screen == .vectors)
  }

  @Test("Tips come one at a time")
  func tips() {
    var model = LessonsFixture.reading()
    model.press("Space t")
    #expect(model.screenText.contains("Tip 1/2: It is not the first."))
    #expect(!model.screenText.contains("Tip 2/2"))
    model.press("t t")
    #expect(model.screenText.contains("Tip 2/2: It is the second."))
    #expect(model.lessons.message == "there is no further tip")
    #expect(model.answer(to: "one")?.hints == 2)
  }

  @Test("All that hold, and no other")
  func several() {
    var model = LessonsFixture.reading()
    model.press("Space Space Enter")
    #expect(model.answer(to: "several") == nil)
    model.press("1 Enter")
    #expect(model.answer(to: "several")?.isRight == false)
    #expect(model.screenText.contains("✗ All you marked holds"))
    #expect(!model.screenText.contains("Two by two."))
    model.press("2 3 Enter")
    #expect(model.answer(to: "several")?.answer == .choices([0, 1, 2]))
    #expect(model.answer(to: "several")?.isRight == false)
    model.press("2 3 3 Enter")
    #expect(model.answer(to: "several")?.isRight == true)
    #expect(model.answer(to: "several")?.answer == .choices([0, 2]))
  }

  @Test("A number is typed; a known mistake has its reason; the answer reveals the view")
  func number() {
    var model = LessonsFixture.reading()
    model.press("Space Space Space")
    #expect(model.screenText.contains("Answer first: What is the greatest slope of sigmoid?"))
    model.press("Tab Tab")
    #expect(model.lessons.reader?.focus == .question("number"))
    model.press("1 2 Backspace Enter")
    #expect(model.lessons.reader?.step == 3)
    #expect(model.screenText.contains("✗ That is tanh."))
    #expect(!model.screenText.contains("Answer first"))
    model.press(". 2 5 Enter")
    #expect(model.answer(to: "number")?.isRight == true)
  }

  @Test("A covered picture leaves the text its rows, and has half of them once the answer is given")
  func covered() throws {
    var model = LessonsFixture.reading()
    _ = model.update(.resize(Size(columns: 80, rows: 24)))
    model.press("Space Space Space")
    #expect(model.screenText.contains("── live view: after your answer ──"))
    let covered = try #require(model.lessons.reader?.page(model.lessons.record).rect)
    model.press("f")
    #expect(model.lessons.message == "the picture comes after your answer")
    model.press("Tab Tab 1 Enter")
    let shown = try #require(model.lessons.reader?.page(model.lessons.record).rect)
    #expect(covered.size.rows - shown.size.rows > 8)
    #expect(model.screenText.contains("── live view ──"))
    #expect(model.screenText.contains("✗ That is tanh."))
  }

  @Test("A field takes a formula with letters and blanks, and keeps what it refuses")
  func formula() {
    var model = LessonsFixture.reading()
    model.press("Space Space Space Tab Tab")
    for key in "( sqrt 1,5" where key != " " { _ = model.update(.character(key)) }
    #expect(model.lessons.reader?.step == 3)
    #expect(model.lessons.reader?.sheets["number"]?.editor.text == "(sqrt1,5")
    model.press("Enter")
    #expect(model.lessons.message?.contains("unknown name 'sqrt1'") == true)
    #expect(model.lessons.reader?.sheets["number"]?.editor.text == "(sqrt1,5")
    model.press("^U")
    _ = model.update(.paste("1 / 4 "))
    model.press("q Backspace")
    #expect(model.lessons.reader?.sheets["number"]?.editor.text == "1 / 4 ")
    model.press("Enter")
    #expect(model.answer(to: "number")?.answer == .number(0.25))
    #expect(model.answer(to: "number")?.isRight == true)
  }

  @Test("A task shows how near it is; only the last tip says its condition")
  func nearness() {
    var model = LessonsFixture.reading()
    model.press("o ↓ ↓ ↓ ↓ Enter")
    #expect(model.screenText.contains("not yet: 0.0498, wanted over 0.9"))
    #expect(model.screenText.contains("live view · not yet"))
    #expect(!model.screenText.contains("elu'(probe)"))
    model.press("t")
    #expect(model.screenText.contains("Tip 1/1: until elu'(probe) > 0.9"))
  }

  @Test("A task is met in the live view")
  func task() {
    var model = LessonsFixture.reading()
    model.press("o ↓ ↓ ↓ ↓ Enter")
    #expect(model.screenText.contains("Now −0.9502."))
    model.press("Enter")
    #expect(model.lessons.reader?.focus == .live)
    model.press("l")
    #expect(model.answer(to: "task") == nil)
    model.press("L L L")
    #expect(model.answer(to: "task")?.isRight == true)
    #expect(model.lessons.message?.hasPrefix("✓ done:") == true)
  }

  @Test("No question holds anybody back", arguments: ["Space", "PgDn"])
  func neverTraps(key: String) {
    var model = LessonsFixture.reading()
    for step in 1...4 {
      model.press(key)
      #expect(model.lessons.reader?.step == step)
    }
    model.press(key)
    #expect(model.lessons.reader?.lesson.id == "second")
    for _ in 0..<3 { model.press("PgUp") }
    #expect(model.lessons.reader?.step == 0)
  }

  @Test("Tab goes through text, questions and live view, and back")
  func panes() {
    var model = LessonsFixture.reading()
    model.press("Space")
    var seen: [OpenLesson.Focus?] = []
    for _ in 0..<3 {
      model.press("Tab")
      seen.append(model.lessons.reader?.focus)
    }
    #expect(seen == [.live, .prose, .question("one")])
    model.press("S-Tab")
    #expect(model.lessons.reader?.focus == .prose)
  }

  @Test("The way to the live view and from it is named on small screens", arguments: [60, 80])
  func wayToTheView(columns: Int) {
    var model = LessonsFixture.reading()
    _ = model.update(.resize(Size(columns: columns, rows: 20)))
    #expect(model.screenText.contains("Tab pane"))
    model.press("Tab")
    #expect(model.screenText.contains("Tab text"))
  }

  @Test("An answer is forgotten after asking")
  func forgetting() {
    var model = LessonsFixture.reading()
    model.press("Space Enter r")
    #expect(model.screenText.contains("forget the answer to this question? y forgets"))
    model.press("q")
    #expect(model.answer(to: "one")?.answer != nil)
    model.press("r y")
    #expect(model.answer(to: "one")?.answer == nil)
    #expect(!model.screenText.contains("No, the other."))
  }

  @Test("An answer in the progress file that does not fit its question is no answer")
  func foreignAnswer() {
    var model = LessonsFixture.reading()
    model.press("Space Enter")
    var progress = model.lessons.record.progress
    progress.lessons["questions"]?.answers["one"]?.answer = .number(3)
    progress.lessons["questions"]?.answers["one"]?.time = 2000
    model.take(progress)
    #expect(!model.screenText.contains("✗"))
  }
}
