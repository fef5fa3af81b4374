import ActivationMath
import TestSupport
import Testing

@testable import LessonKit

/// Numbers at the ends of their types, wherever a lesson may have one.
@Suite struct OddNumberTests {
  @Test(arguments: TestSupport.OddText.numbers)
  func noNumberEndsTheReading(number: String) {
    let body = """
      ## A

      `relu(1) = \(number)` `relu(\(number)) ≈ \(number)` `= relu(\(number))`

      ```view
      plot: ["elu(alpha=\(number))"]
      x: \(number)...\(number)
      y: -1...\(number)
      probe: \(number)
      gap: \(number)
      chain: \(number)
      input: normal(\(number), \(number))
      set: {elu.alpha: \(number)}
      ```

      ```quiz
      x

      answer: \(number) +- \(number)
      wrong: \(number)...\(number) -> no
      ```

      1. a

      \(number). b
      """
    let text = "---\nformat: \(number)\nid: x\ntitle: X\nminutes: \(number)\n---\n" + body
    _ = LessonReader.read(text, file: "x.md", catalogue: .standard, listingNumbers: true)
    #expect(readBody(body).title == "X")
  }

  @Test func anExponentHasNoEnd() {
    for exponent in ["-9223372036854775808", "9223372036854775807", "-99999999999999999999"] {
      let outcome = readBody("## A\n\n```quiz\nx\n\nanswer: 1.5e\(exponent)\n```\n")
      #expect(outcome.findings.sorted.count <= 1)
    }
  }

  @Test func aListOfWhatIsNoTextIsRefused() {
    #expect(
      viewFindings("plot: [{}, []]").map { $0.split(separator: ": error: ").last } == [
        "'plot' is a mapping, but must be a list of texts",
        "'plot' is a list, but must be a list of texts",
      ])
  }

  @Test func theNumberOfTheNextFileHasNoEnd() {
    let template = LessonTemplate(title: "New")
    #expect(template.fileName(after: ["9223372036854775807-x.md", "07-a.md"]) == "08-new.md")
  }

  @Test func anAnswerOfAnotherKindIsWrong() {
    #expect(!oneQuestion.grade(.choices([.max])).isRight)
    #expect(!oneQuestion.grade(.taskMet).isRight)
  }

  @Test func aMessageIsOneLine() {
    let body = "## A\n\n```view\nplot: \"foo\\nx.md:1:1: error: forged\"\n```\n"
    for finding in readBody(body).findings.sorted {
      #expect(!finding.headline.contains("\n"))
      #expect(finding.description.split(separator: "\n").count <= 4)
    }
    let finding = LessonFinding(.error, file: "a\nb\u{202E}.md", line: 1, column: 1, message: "x")
    #expect(finding.headline == #"a\nb\u{202E}.md:1:1: error: x"#)
  }
}
