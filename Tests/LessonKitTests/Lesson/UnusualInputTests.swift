import Testing
import ViewSpec

@testable import LessonKit

@Suite struct UnusualInputTests {
  static let lesson = """
    ---
    format: 1
    id: x
    title: X
    ---
    ## One
    text

    ```view
    plot:
      - relu
    x: -1...1
    ```

    | a | b |
    |---|---|
    | 1 | 2 |

    ## Two
    <!-- id: second -->
    """

  @Test(arguments: ["\r\n", "\r"])
  func everyLineEndingReadsTheSame(ending: String) throws {
    let text = UnusualInputTests.lesson.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: ending)
    let expected = try #require(read(UnusualInputTests.lesson).lesson)
    let lesson = try #require(read(text).lesson)
    #expect(lesson.steps.map(\.id) == expected.steps.map(\.id))
    #expect(lesson.steps.map(\.parts[0].blocks) == expected.steps.map(\.parts[0].blocks))
    #expect(lesson.steps.map(\.line) == [6, 19])
    #expect(lesson.steps[0].view?.plot?.x == -1...1)
  }

  @Test func aByteOrderMarkIsNoText() {
    #expect(read("\u{FEFF}" + UnusualInputTests.lesson).headlines == [])
  }

  @Test func tabsIndentAndSeparate() {
    #expect(
      blocks("\tcode\n\n-\titem") == [
        .code(language: "", text: "code"),
        .list(start: nil, items: [[.paragraph([.text("item")])]]),
      ])
  }

  @Test func zeroBytesAreFlaggedAndHarmless() {
    #expect(
      readBody("## A\nx\u{0}y\n").headlines == [
        "x.md:7:2: warning: the line contains the control character U+0000"
      ])
  }

  @Test func deepNestingIsRefusedWithoutACrash() {
    let quotes = String(repeating: ">", count: 5000) + " a\n"
    let stars = String(repeating: "*a **b ", count: 2000) + "\n"
    let lists = (0..<300).map { String(repeating: " ", count: 2 * $0) + "- a\n" }.joined()
    for body in [quotes, lists] {
      #expect(
        readBody("## A\n" + body).findings.sorted.contains {
          $0.message == "nested more than 24 levels deep"
        })
    }
    #expect(readBody("## A\n" + stars).headlines == [])
  }

  @Test func deepYAMLIsRefusedWithoutACrash() {
    let brackets = String(repeating: "[", count: 20_000)
    #expect(viewFindings("plot: \(brackets)").count == 1)
  }

  @Test func bigYAMLIsRefused() {
    let comment = String(repeating: "# comment\n", count: 8000)
    #expect(
      viewFindings(comment + "plot: relu") == ["x.md:8:1: error: the block has more than 16 KB"])
  }

  @Test func aLineWithoutEndIsRefused() {
    #expect(
      readBody("## A\n" + String(repeating: "a", count: 70_000)).headlines == [
        "x.md:7:1: error: the line is longer than 16 KB"
      ])
  }

  @Test func theLargestLessonIsRead() throws {
    let paragraph =
      String(repeating: "Some words without any *end*, as in a book.\n", count: 40) + "\n"
    let body = "## Step\n" + String(repeating: paragraph, count: 140)
    #expect(body.utf8.count > 240_000)
    #expect(readBody(body).headlines == [])
  }

  @Test func nothingButFrontMatterAndBlanksIsNoLesson() {
    #expect(
      readBody(" \n\t\n").headlines == ["x.md:1:1: error: the lesson has no steps"])
  }
}
