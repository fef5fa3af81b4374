import LessonKit
import TerminalGrid
import TestSupport
import Testing

@testable import Explorer

@Suite("A lesson as linear text")
struct LessonDocumentTests {
  private var lesson: Lesson? {
    (try? LessonsFixture.course([LessonsFixture.questions]).get())?.lessons.first
  }

  @Test("Pictures, questions, and the answers at the end")
  func text() throws {
    let document = LessonDocument(try #require(lesson), columns: 60)
    var page = Grid(Size(columns: 60, rows: document.lines.count))
    for (row, line) in document.lines.enumerated() {
      page.write(line, at: Point(column: 0, row: row))
    }
    let text = document.lines.map(\.text).joined(separator: "\n")
    #expect(Snapshot.difference(page, text: text, from: "lesson-document") == nil)
    #expect(document.lines.allSatisfy { $0.width <= 60 })
  }

  @Test("In words there is no braille")
  func plain() throws {
    let document = LessonDocument(try #require(lesson), columns: 60, isPlain: true)
    let text = document.lines.map(\.text).joined(separator: "\n")
    #expect(!text.unicodeScalars.contains { (0x2800...0x28FF).contains($0.value) })
    #expect(text.contains("right: the second: Yes, this."))
  }

  @Test("Code that is too long goes on below; none of it is lost")
  func longCode() throws {
    let code = "let swoosh(x; beta = 1) = x * sigmoid(beta * x) + 1e-3 * averylongnameinoneword(x)"
    let lesson = LessonsFixture.questions.replacing("## One\n", with: "## One\n\n    \(code)\n")
    let course = try LessonsFixture.course([lesson]).get()
    let lines = LessonDocument(try #require(course.lessons.first), columns: 40).lines.map(\.text)
    #expect(lines.allSatisfy { $0.count <= 40 })
    #expect(lines.contains("  let swoosh(x; beta = 1) = x * "))
    #expect(lines.joined().replacing(" ", with: "").contains(code.replacing(" ", with: "")))
  }

  @Test("A live value of the lesson's own function is a number")
  func ownFunctions() throws {
    let text = LessonsFixture.lesson(
      "functions: |\n  bump(x; a = 0.5) = where(x > 0, x, a*x)",
      "At the probe it is `= bump(probe)`.\n\n```view\nplot: [bump]\nprobe: -3\n```")
    let lesson = try #require(LessonsFixture.course([text]).get().lessons.first)
    let lines = LessonDocument(lesson, columns: 60).lines.map(\.text)
    #expect(lines.contains("At the probe it is −1.5."))
  }
}
