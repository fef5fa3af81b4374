import ActivationMath
import Testing

@testable import LessonKit

@Suite struct GlossaryTests {
  private static let glossary = """
    # Words

    What the lessons use.

    ## Pre-activation

    A sum; see [logit](#logit).

    ## Logit

    A plain number: `sigmoid(0) = 0.5`, as in [One](1.md#start).

    """

  private func course(_ body: String, glossary: String = glossary) -> Course {
    Course.reading(
      ["1.md": header + body, "glossary.md": glossary], catalogue: .standard)
  }

  @Test func itsWordsHaveNames() throws {
    let course = course("## A\n<!-- id: start -->\na\n")
    #expect(course.diagnostics.map(\.headline) == [])
    let glossary = try #require(course.glossary)
    #expect(glossary.entries.map(\.id) == ["pre-activation", "logit"])
    #expect(glossary.entry("logit")?.title == "Logit")
    #expect(glossary.entry("logic") == nil)
  }

  @Test(arguments: [
    (
      "[a](glossary.md#logit) [b](glossary.md) [c](#start) [d](1.md#start) [e](https://x.org/#y)",
      nil
    ),
    ("[a](glossary.md#logits)", "1.md:8:5: error: the glossary has no place 'logits'"),
    ("[a](#stert)", "1.md:8:5: error: this file has no place 'stert'"),
    ("[a](1.md#end)", "1.md:8:5: error: 1.md has no place 'end'"),
    ("[a](2.md#end)", "1.md:8:5: error: the link '2.md' leads to no file"),
  ])
  func aLinkLeadsToAPlace(link: String, headline: String?) {
    let found = course("## A\n<!-- id: start -->\n\(link)\n").diagnostics
    #expect(found.first?.headline == headline)
    if link.contains("stert") { #expect(found.first?.remedy == "did you mean 'start'?") }
  }

  @Test func mistakesInItAreFound() {
    let course = course(
      "## A\n<!-- id: start -->\na\n",
      glossary: "## Logit\n`sigmoid(0) = 0.6`, [x](1.md#no)\n\n```view\nplot: [relu]\n```\n")
    #expect(
      course.diagnostics.map(\.headline) == [
        "glossary.md:1:1: error: the glossary has a view or a question",
        "glossary.md:2:2: error: sigmoid(0) is 0.5, not 0.6",
        "glossary.md:2:25: error: 1.md has no place 'no'",
      ])
    #expect(course.glossary == nil)
  }

  @Test(arguments: [
    ("https://x.org/a#b", LinkTarget.address("https://x.org/a#b")),
    ("glossary.md#logit", .glossary(entry: "logit")), ("Glossary.md", .glossary(entry: nil)),
    ("02-sigmoid.md#saturation", .file("02-sigmoid.md", place: "saturation")),
    ("#there", .step("there")), ("mailto:a@b.org", .address("mailto:a@b.org")),
  ])
  func aLinkHasATarget(destination: String, target: LinkTarget) {
    #expect(LinkTarget(destination) == target)
  }
}
