import Testing

@testable import LessonKit

@Suite struct CardReaderTests {
  private func card(_ body: String) -> [String]? {
    readBody(body).lesson?.card?.lines.map(\.plainText)
  }

  @Test func theLastStepHasTheCard() {
    let body =
      "## A\na\n## B\nb\n\n### In short\n\nFirst, *this*.\n\n- second\n- third\n\n### More\nx\n"
    #expect(card(body) == ["First, this.", "second", "third"])
    #expect(card(body + "## C\n<!-- spare -->\nc\n") == ["First, this.", "second", "third"])
    #expect(readBody(body).headlines == [])
    #expect(card("## A\na\n") == nil)
  }

  @Test(arguments: [
    ("## A\n### In short\na\n## B\nb\n", "x.md:7:1: error: the card is not in the last step"),
    ("## A\n### In short\n\n### More\n", "x.md:7:1: error: the card is empty"),
    ("## A\n### In short\n- a\n- b\n- c\n- d\n", "x.md:7:1: error: the card has 4 lines"),
    ("## A\n### In short\n    code\n", "x.md:7:1: error: the card has more than lines of text"),
    ("## A\n#### In short\na\n", "x.md:7:1: error: the card has a heading of level 4"),
    ("## A\n### In Short\na\n", "x.md:7:1: warning: the heading looks like that of a card"),
    ("## A\n### In short\na\n### In short\nb\n", "x.md:9:1: error: a second card"),
  ])
  func mistakesHaveTheirPlace(body: String, headline: String) {
    #expect(readBody(body).headlines.first == headline)
  }

  @Test func aLineThatIsNoReminderIsFlagged() {
    let long = String(repeating: "long ", count: 40)
    #expect(
      readBody("## A\n### In short\n\(long)\n").headlines
        == ["x.md:7:1: warning: a line of the card has 199 characters"])
  }
}
