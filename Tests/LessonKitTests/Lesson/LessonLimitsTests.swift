import TestSupport
import Testing

@testable import LessonKit

/// Small texts that stand for much: each is refused by the name of its limit, before the work is done.
@Suite struct LessonLimitsTests {
  /// A text and what is said of it.
  struct Bomb: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var message: String

    init(_ message: String, _ text: String) {
      (testDescription, self.message) = (message, message)
      self.text = text
    }
  }

  static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  static func numbered(_ count: Int, _ text: (Int) -> String) -> String {
    (0..<count).map(text).joined()
  }

  static let bombs = [
    Bomb("the file has more than 256 KB", repeated("- a\n", 100_000)),
    Bomb("the line is longer than 16 KB", repeated("a", 16_400)),
    Bomb(
      "the tables have more than 10000 cells",
      "|\(repeated("a|", 5000))\n|\(repeated("-|", 5000))\n" + repeated("|x|\n", 2000)),
    Bomb(
      "the tables have more than 10000 cells",
      "> - |\(repeated("a|", 900))\n>   |\(repeated("-|", 900))\n" + repeated(">   |x|\n", 200)),
    Bomb(
      "the references stand for more than 8 MB",
      "[a]: http://x/\(repeated("u", 16_000))\n\n" + repeated("[a] \n", 600)),
    Bomb(
      "the references stand for more than 8 MB",
      "[a]: x \"\(repeated(repeated("t", 9000) + "\n", 8))\"\n\n" + repeated("[a] \n", 600)),
    Bomb(
      "the lesson has more than 10000 opening brackets", repeated(repeated("[^", 99) + "\n", 150)),
    Bomb(
      "the lesson has more than 500 footnotes",
      numbered(600) { "x[^\($0)]\n" } + "\n" + numbered(600) { "[^\($0)]: note\n\n" }),
    Bomb(
      "the lesson has more than 40000 pieces: items, cells, links, runs of text",
      repeated("`a` *b*\n", 15_000)),
    Bomb(
      "the lesson has more than 2000 equations and live values",
      repeated("`foo(1) = 3` ", 1000) + "\n" + repeated("`foo(1) = 3` ", 1100)),
    Bomb("the lesson has more than 200 steps", numbered(300) { "## S\($0)\n\nx\n\n" }),
    Bomb("the lesson has more than 400 pauses", repeated("x\n\n<!-- pause -->\n\n", 500)),
    Bomb("the lesson has more than 400 views", repeated("```view\nplot: relu\n```\n\n", 500)),
    Bomb(
      "the lesson has more than 200 questions",
      numbered(300) { "```quiz id=q\($0)\nx\n\nanswer: 1\n```\n\n" }),
    Bomb(
      "the quiz has more than 20 hints",
      "```quiz\nx\n\nanswer: 1\n" + numbered(30) { "? \($0)\n" } + "```\n"),
    Bomb(
      "the quiz has more than 20 wrong numbers",
      "```quiz\nx\n\nanswer: 1\n" + numbered(30) { "wrong: \($0 + 2) -> no\n" } + "```\n"),
    Bomb(
      "the quiz has 5000 choices",
      "```quiz\nx\n\n" + numbered(5000) { "- [ ] \($0)\n  > no\n" } + "```\n"),
    Bomb(
      "the block has more than 1000 values",
      "```view\nset: {\(numbered(600) { "a\($0): 1, " })}\n```\n"),
    Bomb("the block has more than 16 KB", "```view\nplot: \(repeated("relu\n", 4000))```\n"),
    Bomb(
      "aliases are not used in lessons",
      "```view\n? [&a [\(repeated("x,", 3000))], &b [\(repeated("*a,", 2000))]]\n: 1\n```\n"),
    Bomb("nested more than 24 levels deep", repeated("> - ", 2000) + "a\n"),
  ]

  @Test(arguments: bombs)
  func whatStandsForTooMuchIsRefusedByName(bomb: Bomb) {
    let outcome = readBody("## A\n\n" + bomb.text)
    #expect(
      outcome.findings.sorted.contains { $0.severity == .error && $0.message == bomb.message })
  }

  @Test func oneLimitHoldsForTheFrontMatterEverywhere() throws {
    for (count, isRead) in [(500, true), (700, false)] {
      let objectives = LessonLimitsTests.numbered(count) { "  - objective number \($0)\n" }
      let text = "---\nformat: 1\nid: x\ntitle: X\nobjectives:\n\(objectives)---\n\nx\n"
      #expect((text.utf8.count <= LessonLimits.settings) == isRead)
      for text in [text, text.replacing("\n", with: "\r\n")] {
        let outline = LessonReader.outline(text, file: "x.md", catalogue: .stub)
        #expect((outline != nil) == isRead)
        let refused = ["x.md:1:1: error: the front matter has more than 16 KB"]
        #expect(read(text).headlines == (isRead ? [] : refused))
      }
    }
  }

  @Test func whatIsJustWithinTheLimitsIsRead() {
    let table = "|\(Self.repeated("a|", 50))\n|\(Self.repeated("-|", 50))\n"
    #expect(readBody("## A\n\n" + table + Self.repeated("|x|\n", 150)).headlines == [])
    let references = "[a]: http://x/\(Self.repeated("u", 200))\n\n" + Self.repeated("[a] \n", 500)
    #expect(readBody("## A\n\n" + references).headlines == [])
    #expect(readBody("## A\n\n" + Self.repeated("[^", 4900)).headlines == [])
  }

  @Test func noMoreThanTwoHundredMistakesAreToldAtATime() throws {
    let findings = readBody("## A\n\n" + Self.repeated("`relu(1) = 2`\n", 1000)).findings
    #expect(findings.sorted.count == 201)
    #expect(findings.hasErrors)
    let last = try #require(findings.sorted.last)
    #expect(last.message == "there are 800 more findings; 200 are told at a time")
  }

  @Test func tooManyLessonsAreNoCourse() {
    let names = (0...LessonLimits.lessons).map { "\($0).md" }
    #expect(throws: CourseError.tooMany(directory: "d", limit: LessonLimits.lessons)) {
      try Course.lessonFiles(among: names, in: "d")
    }
  }

  @Test func theLessonsOfACourseHaveLimitsTogether() throws {
    let directory = OddDirectory()
    let views = Self.numbered(150) { "## S\($0)\n\n```view\nplot: relu\n```\n\n" }
    for number in 1...9 {
      let front = "---\nformat: 1\nid: a\(number)\ntitle: A\n---\n"
      let text = Self.repeated(Self.repeated("x", 99) + "\n", number < 6 ? 0 : 2500)
      directory.write("\(number).md", front + views + text)
    }
    for number in 10...19 {
      let front = "---\nformat: 1\nid: a\(number)\ntitle: A\n---\n"
      directory.write("9\(number).md", front + Self.repeated(Self.repeated("x", 99) + "\n", 2500))
    }
    let course = try Course.load(from: directory.path, catalogue: .stub)
    #expect(course.lessons.map(\.id).prefix(5) == ["a1", "a2", "a3", "a4", "a5"])
    #expect(
      Set(course.broken.flatMap(\.diagnostics).map(\.message)).isSuperset(of: [
        "the lessons of the directory have more than 800 views",
        "the lessons of the directory have more than 2 MB",
      ]))
    let outline = try Course.outline(of: directory.path, catalogue: .stub)
    #expect(outline.lessons.count < 19)
  }

  @Test func cellsBeyondTheHeaderAreTold() {
    let body =
      "## A\n\n| a | b |\n|---|---|\n| `x|y` | z |\n| `x\\|y` | z |\n| 1 | 2 | 3 |\n| 1 |\n"
    #expect(
      readBody(body).headlines == [
        "x.md:10:1: warning: the row has more cells than the header, and the rest is not shown",
        "x.md:12:1: warning: the row has more cells than the header, and the rest is not shown",
      ])
  }
}
