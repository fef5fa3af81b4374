import ActivationMath
import Testing

/// Ranges as people type them, and the words in which others are refused.
@Suite struct TypedRangeTests {
  @Test(arguments: [
    "-4...4", "-4..4", "-4…4", "-4:4", "-4,4", "-4;4", "-4 to 4", "[-4, 4]", "(−4 ... +4.0)",
    "-8/2:400 %",
  ])
  func formsAreRead(text: String) throws { #expect(try TypedRange(text).range == -4...4) }

  @Test(
    arguments: [
      ("1", "a range has two ends, such as -4...4 or -4:4"), ("1...", "a number is missing"),
      ("5...1", "the smaller number comes first: 1...5"),
      ("2:2", "it is empty; the second number must be larger"),
      ("0...inf", "the ends of a range must be finite"),
      ("1...2...3", "a range has two ends, such as -4...4 or -4:4"),
    ])
  func othersAreRefusedWithTheRemedy(text: String, words: String) throws {
    let mistake = #expect(throws: TypedNumber.Mistake.self) { try TypedRange(text) }
    #expect(mistake?.description == words)
  }
}
