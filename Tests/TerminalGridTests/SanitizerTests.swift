import Testing

@testable import TerminalGrid

@Suite("Sanitizer")
struct SanitizerTests {
  @Test(
    "what a terminal would obey is shown or dropped",
    arguments: [
      ("\u{1B}[2J", "␛[2J"), ("a\u{0}b", "a␀b"), ("bell\u{7}", "bell␇"), ("\u{7F}", "␡"),
      ("\u{9B}31m", "\u{FFFD}31m"), ("tab\there", "tab here"), ("two\nlines", "two␊lines"),
      ("dos\r\n", "dos␤"), ("\u{2028}", "␤"), ("abc\u{202E}txt.exe", "abc\u{FFFD}txt.exe"),
      ("\u{2067}x\u{2069}", "\u{FFFD}x\u{FFFD}"), ("\u{200F}", "\u{FFFD}"),
      ("pass\u{200B}word", "password"), ("\u{FEFF}bom", "bom"), ("soft\u{AD}hyphen", "softhyphen"),
      ("a\u{200D}b", "ab"), ("\u{301}", "◌\u{301}"), ("\u{E0041}tag", "tag"),
      ("\u{378}", "\u{FFFD}"), ("\u{FFFF}", "\u{FFFD}"), ("\u{2003}em", " em"),
    ] as [(String, String)])
  func clean(text: String, expected: String) {
    let result = Sanitizer.clean(text)
    #expect(Array(result.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(
    "what is harmless stays as it is",
    arguments: ["plain", "naïve", "f′(x) ≥ −1", "漢字", "👩‍🔬", "👍🏽", "🇩🇪", "❤️", "1️⃣", "⣿▒─", "한글"])
  func harmless(text: String) {
    #expect(Array(Sanitizer.clean(text).unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test("line breaks stay where they are asked for")
  func newlines() {
    #expect(Sanitizer.clean("a\r\nb\nc\u{1B}", keepingNewlines: true) == "a\nb\nc␛")
  }

  @Test("a letter under a heap of marks keeps three")
  func heapOfMarks() {
    let heap = "a" + String(repeating: "\u{300}", count: 500)
    #expect(Sanitizer.clean(heap).unicodeScalars.count == 4)
  }

  @Test("no scalar below U+3000 reaches the terminal as a control")
  func noControls() {
    for value in 0..<0x3000 as Range<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for shown in Sanitizer.clean(String(Character(scalar))).unicodeScalars {
        let category = shown.properties.generalCategory
        #expect(category != .control && category != .unassigned && category != .lineSeparator)
        #expect(!shown.properties.isBidiControl, "U+\(String(value, radix: 16))")
      }
    }
  }
}
