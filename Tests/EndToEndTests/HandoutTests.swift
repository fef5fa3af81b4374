import ActivationMath
import Foundation
import LessonKit
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@testable import Explorer

/// `hillock lessons export` and `cards`.
@Suite struct HandoutTests {
  private static let lessons = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Lessons").path

  private func export(_ arguments: String...) throws -> String {
    let run = try CommandRun.hillock(
      ["lessons", "export", "--lessons", Self.lessons] + arguments)
    #expect(run.status == 0 && run.errors == "")
    return run.output
  }

  @Test func theWholeCourseIsOneWellFormedPageWithEveryFigure() throws {
    let page = try export("--all", "--answers", "end")
    let document = try XMLDocument(xmlString: page.replacing("<!DOCTYPE html>\n", with: ""))
    let figures = try document.nodes(forXPath: "//*[local-name()='figure']")
    let course = try Course.load(from: Self.lessons, catalogue: .standard)
    #expect(figures.count == Self.views(of: course))
    let drawings = try document.nodes(forXPath: "//*[local-name()='svg']")
    #expect(drawings.count == figures.count)
    for drawing in drawings {
      let title = try drawing.nodes(forXPath: "*[local-name()='title' or local-name()='desc']")
      #expect(title.count == 2 && title.allSatisfy { $0.stringValue?.isEmpty == false })
    }
    let ids = try document.nodes(forXPath: "//@id").compactMap(\.stringValue)
    #expect(Set(ids).count == ids.count)
    for link in try document.nodes(forXPath: "//@href").compactMap(\.stringValue)
    where link.hasPrefix("#") {
      #expect(ids.contains(String(link.dropFirst())), "\(link)")
    }
    #expect(!page.contains("<script") && !page.contains("src="))
    // No drawing is higher than a page once it is as wide as paper lets it be, its letters legible.
    for drawing in drawings {
      let height = try drawing.nodes(forXPath: "@height").first?.stringValue.flatMap(Int.init)
      #expect((height ?? .max) <= 1300)
    }
    // A section has a heading, and a title stands once.
    let bare = "//*[local-name()='section'][not(starts-with(local-name(*[1]), 'h'))]"
    #expect(try document.nodes(forXPath: bare).isEmpty)
  }

  /// The pages that chromium prints: figures whole, no page all but empty.
  @Test(.enabled(if: HandoutTests.isInstalled("chromium") && HandoutTests.isInstalled("pdftotext")))
  func theCoursePrintsInASaneNumberOfPages() throws {
    let directory = try TemporaryDirectory()
    try directory.write(try export("--all"), to: "course.html")
    let print = try CommandRun.shell(
      "cd $PLACE && chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer "
        + "--print-to-pdf=course.pdf course.html >&2 && pdftotext -layout course.pdf -",
      environment: ["PLACE": directory.path])
    let pages = print.output.split(separator: "\u{0C}").map { page in
      page.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }
    }
    #expect((100...170).contains(pages.count), "\(print.errors)")
    for (index, lines) in pages.enumerated() where lines.count < 5 {
      Issue.record("page \(index + 1) has only: \(lines.joined(separator: "\n"))")
    }
  }

  private static func isInstalled(_ program: String) -> Bool {
    (try? CommandRun.shell("command -v \(program)").status) == 0
  }

  /// The views that the course sets, each counted once.
  private static func views(of course: Course) -> Int {
    course.lessons.map { lesson in
      let lines = lesson.steps.flatMap { step in
        ([step.view] + step.parts.map(\.view)).compactMap { $0?.line }
      }
      return Set(lines).count
    }.reduce(0, +)
  }

  @Test func whatIsInShortComesAfterTheLastFigure() throws {
    let page = try export("softplus-log-sigmoid", "--answers", "none")
    let last = try #require(page.ranges(of: "</figure>").last)
    let short = try #require(page.firstRange(of: "In short"))
    #expect(last.upperBound < short.lowerBound)
    #expect(page[..<short.lowerBound].hasSuffix("<div class=\"together\">\n<h4>"))
  }

  @Test func answersStandWhereTheyAreWanted() throws {
    let without = try export("sigmoid", "--answers", "none")
    #expect(!without.contains("✓ right") && !without.contains("Answers"))
    let inline = try export("sigmoid", "--answers", "inline", "--notes", "--large")
    #expect(inline.contains("✓ right") && !inline.contains("<h3>Answers</h3>"))
    #expect(inline.contains("font-size:18pt"))
    #expect(try export("sigmoid").contains("<h3>Answers</h3>"))
  }

  @Test func aStepIsOpenedByTheCommandThatThePageNames() throws {
    let page = try export("sigmoid")
    let command = try #require(page.firstMatch(of: /hillock learn '(sigmoid#[a-z0-9-]+)'/))
    let terminal = try PseudoTerminal(
      ["learn", String(command.1), "--lessons", Self.lessons])
    try terminal.wait(for: "step")
    try terminal.write("q")
    try terminal.wait { $0.status == 0 }
  }

  @Test func mistakesHaveARemedy() throws {
    let none = try CommandRun.hillock("lessons", "export")
    #expect(none.status == 64 && none.errors.contains("name lessons, or give --all"))
    let unknown = try CommandRun.hillock(
      "lessons", "export", "sigmoi", "--lessons", Self.lessons)
    #expect(unknown.status == 64 && unknown.errors.contains("did you mean sigmoid?"))
  }

  @Test func cardsAreAPageToPrint() throws {
    let run = try CommandRun.hillock("lessons", "cards", Self.lessons, "--format", "html")
    #expect(run.status == 0)
    let document = try XMLDocument(
      xmlString: run.output.replacing("<!DOCTYPE html>\n", with: ""))
    let course = try Course.load(from: Self.lessons, catalogue: .standard)
    let items = try document.nodes(forXPath: "//*[local-name()='li']")
    #expect(items.count == course.lessons.flatMap { $0.card?.lines ?? [] }.count)
    #expect(try document.nodes(forXPath: "//@href").isEmpty)
  }

  @Test func cardsAreTheCheatSheet() throws {
    let run = try CommandRun.hillock("lessons", "cards", Self.lessons)
    #expect(run.status == 0)
    let course = try Course.load(from: Self.lessons, catalogue: .standard)
    let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for line in course.lessons.flatMap({ $0.card?.lines ?? [] }) {
      let text = line.plainText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words.contains(text))
    }
  }
}
