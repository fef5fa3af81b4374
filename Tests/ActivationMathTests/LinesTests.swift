import Testing

@testable import ActivationMath

@Suite("Lines of a text") struct LinesTests {
  @Test(
    "They are those of Swift's own newlines",
    arguments: [
      "", "a", "\n", "a\n", "\na\n\nb", "a\r\nb\rc\r\n", "\r\r\n\n\r", "a\u{0B}b\u{0C}c",
      "a\u{85}b\u{2028}c\u{2029}", "é = ½\nÂ\u{A0}→ …\n", "👩‍👩‍👧\r\n🇩🇪",
    ])
  func swiftsOwn(text: String) {
    let expected = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    #expect(text.lines == expected)
  }
}
