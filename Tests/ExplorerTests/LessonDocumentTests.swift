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
    let text = document.lines.map(\.text).joined(separator: "\n")
    #expect(Snapshot.difference(text, from: "lesson-document") == nil)
    #expect(document.lines.allSatisfy { $0.width <= 60 })
  }

  @Test("In words there is no braille")
  func plain() throws {
    let document = LessonDocument(try #require(lesson), columns: 60, isPlain: true)
    let text = document.lines.map(\.text).joined(separator: "\n")
    #expect(!text.unicodeScalars.contains { (0x2800...0x28FF).contains($0.value) })
    #expect(text.contains("right: the second: Yes, this."))
  }
}
