import TestSupport
import Testing

@testable import LessonKit

/// `docs/lessons.md` against the keys that lessons have; the end-to-end tests check its examples.
@Suite("The documentation of lessons")
struct LessonDocumentationTests {
  private func text() throws -> String { try Document("docs/lessons.md").text }

  @Test("Every key has a row", arguments: FrontMatter.keys + LiveViewReader.keys)
  func keys(key: String) throws {
    // The one function of a gated unit has a sentence.
    let isDescribed = try text().contains("\n| `\(key)` |") || text().contains("\n`\(key)` takes ")
    #expect(isDescribed)
  }

  @Test("Every setting of a question has a row", arguments: QuizScript.keys)
  func questions(key: String) throws { #expect(try text().contains("\n| `\(key): ")) }

  @Test("Every directive is described", arguments: Directive.names)
  func directives(name: String) throws { #expect(try text().contains("<!-- \(name)")) }

  @Test("The limits are those of the reader")
  func limits() throws {
    let text = try text().replacing("\n", with: " ")
    for limit in [
      "\(LessonLimits.file >> 10) KB a file", "\(LessonLimits.line >> 10) KB a line",
      "\(LessonLimits.steps) steps", "\(LessonLimits.parts) parts", "\(LessonLimits.views) views",
      "\(LessonLimits.questions) questions a lesson", "\(LessonLimits.lessons) lessons",
      "\(LessonLimits.courseViews) views", "\(LessonLimits.course >> 20) MB a directory",
      "at most \(LessonLimits.answers)",
    ] {
      #expect(text.contains(limit), "\(limit)")
    }
  }
}
