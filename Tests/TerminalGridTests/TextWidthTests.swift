import Testing

@testable import TerminalGrid

@Suite("TextWidth")
struct TextWidthTests {
  @Test(
    "a grapheme takes the cells that terminals give it",
    arguments: [
      ("a", 1), ("é", 1), ("e\u{301}", 1), ("ẹ\u{323}\u{302}", 1), ("ß", 1), ("σ", 1), ("′", 1),
      ("−", 1), ("…", 1), ("ⁿ", 1), ("∞", 1), ("─", 1), ("╂", 1), ("▒", 1), ("●", 1), ("⣿", 1),
      ("✓", 1), ("漢", 2), ("か", 2), ("カ\u{3099}", 2), ("ｶ", 1), ("Ａ", 2), ("한", 2),
      ("\u{1112}\u{1161}\u{11AB}", 2), ("、", 2), ("\u{3000}", 2), ("𠮷", 2), ("😀", 2),
      ("👍🏽", 2), ("👩‍🔬", 2), ("👨‍👩‍👧‍👦", 2), ("🇩🇪", 2), ("\u{1F1E9}", 1), ("❤", 1), ("❤️", 2),
      ("⌚", 2), ("1️⃣", 2), ("🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", 2),
      ("☃", 1), ("ก", 1), ("กำ", 2), ("क्ष", 2), ("ﷺ", 1), ("\u{E0B0}", 1), ("\u{A0}", 1),
    ] as [(String, Int)])
  func graphemes(text: String, cells: Int) {
    #expect(TextWidth.of(text) == cells)
    #expect(TextWidth.of("x\(text)y") == cells + 2)
  }

  @Test("a control character counts as what is shown for it, an invisible one not at all")
  func controls() {
    #expect(TextWidth.of("\u{1B}[31m") == 5)
    #expect(TextWidth.of("a\u{200B}b\u{FEFF}\u{AD}c") == 3)
    #expect(TextWidth.of("\u{202E}abc") == 4)
    #expect(TextWidth.of("") == 0)
    #expect(TextWidth.of(Character("漢")) == 2)
  }

  @Test(
    "truncation leaves room for the ellipsis and never cuts a wide character",
    arguments: [
      ("ReLU", 4, "ReLU"), ("Leaky ReLU", 6, "Leaky…"), ("Leaky", 1, "…"), ("Leaky", 0, ""),
      ("漢字漢字", 5, "漢字…"), ("漢字漢字", 4, "漢…"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
    ] as [(String, Int, String)])
  func truncate(text: String, width: Int, expected: String) {
    let result = TextWidth.truncate(text, to: width)
    #expect(result == expected)
    #expect(TextWidth.of(result) <= width)
  }

  @Test("padding fills or cuts to the exact width")
  func pad() {
    #expect(TextWidth.pad("ab", to: 5) == "ab   ")
    #expect(TextWidth.pad("ab", to: 5, alignment: .right) == "   ab")
    #expect(TextWidth.pad("ab", to: 5, alignment: .center) == " ab  ")
    #expect(TextWidth.pad("漢字漢", to: 4) == "漢… ")
  }

  @Test("text of simple scalars and the same text through graphemes agree")
  func fastPath() {
    for value in (0x20...0x2FFF as ClosedRange<UInt32>) {
      guard let scalar = Unicode.Scalar(value), scalar.isSimple else { continue }
      #expect(Sanitizer.visible(Character(scalar)) == Character(scalar))
      // The zero-width space forces the slow way and adds nothing.
      #expect(TextWidth.of("\(scalar)\u{200B}") == 1, "U+\(String(value, radix: 16))")
      #expect(!scalar.properties.isEmojiPresentation && !scalar.properties.isGraphemeExtend)
    }
  }
}
