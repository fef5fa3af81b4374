import Testing

@testable import LessonKit

@Suite struct ProseReaderTests {
  @Test func paragraphsKeepTheirBreaks() {
    #expect(
      blocks("one\ntwo  \nthree") == [
        .paragraph([.text("one"), .softBreak, .text("two"), .lineBreak, .text("three")])
      ])
  }

  @Test func emphasisNests() {
    #expect(
      blocks("*a **b***") == [.paragraph([.emphasis([.text("a "), .strong([.text("b")])])])])
  }

  @Test func codeAndEntities() {
    #expect(
      blocks("`a  &lt;` &lt; \\*") == [.paragraph([.code("a  &lt;"), .text(" < *")])])
  }

  @Test func linksAndPictures() {
    #expect(
      blocks("[a *b*](https://e.org \"t\") ![the *curve*](https://e.org/p.png)") == [
        .paragraph([
          .link([.text("a "), .emphasis([.text("b")])], destination: "https://e.org"),
          .text(" "), .image(alt: "the curve"),
        ])
      ])
  }

  @Test func listsNestAndCount() {
    #expect(
      blocks("- a\n\n  3. b\n- c") == [
        .list(
          start: nil,
          items: [
            [.paragraph([.text("a")]), .list(start: 3, items: [[.paragraph([.text("b")])]])],
            [.paragraph([.text("c")])],
          ])
      ])
  }

  @Test func quotesCodeRulesAndHeadings() {
    #expect(
      blocks("### Deep\n> q\n\n***\n\n    i\n\n~~~ py x\na\n\nb\n~~~") == [
        .heading(level: 3, [.text("Deep")]), .quote([.paragraph([.text("q")])]), .rule,
        .code(language: "", text: "i"), .code(language: "py", text: "a\n\nb"),
      ])
  }

  @Test func tablesKeepAlignmentsAndFillRows() {
    #expect(
      blocks("| a | b | c |\n|---|:-:|--:|\n| `1` | *2* |") == [
        .table(
          header: [[.text("a")], [.text("b")], [.text("c")]],
          alignments: [.left, .center, .right],
          rows: [[[.code("1")], [.emphasis([.text("2")])], []]])
      ])
  }

  @Test func footnotesTravelWithTheirReferences() {
    let note: [Block] = [.paragraph([.text("Barron "), .emphasis([.text("2017")])])]
    #expect(
      blocks("a[^c] b[^c]\n\n[^c]: Barron *2017*\n\n[^unused]: x") == [
        .paragraph([
          .text("a"), .footnote(number: 1, note), .text(" b"), .footnote(number: 1, note),
        ])
      ])
  }

  @Test func commentsAreNotShown() {
    #expect(blocks("<!-- a\n\nb -->\nx <!-- y --> z") == [.paragraph([.text("x "), .text(" z")])])
  }

  @Test func strikethroughAndBareAddressesAreText() {
    #expect(
      blocks("~~a~~ https://e.org") == [.paragraph([.text("~~a~~ https://e.org")])])
  }

  @Test func plainTextDropsTheMarkup() {
    let inlines: [Inline] = [
      .text("a "), .emphasis([.strong([.text("b")])]), .softBreak, .code("c"),
      .link([.text("d")], destination: "x"), .image(alt: "e"), .footnote(number: 1, []),
    ]
    #expect(inlines.plainText == "a b cde")
  }
}
