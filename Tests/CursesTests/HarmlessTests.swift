import CNcurses
import Testing

@Suite("Text replayed from a signal handler")
struct HarmlessTests {
  private func shown(_ bytes: [UInt8], pieces: Int = 256) -> String {
    var state = cn_harmless_state()
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: pieces) {
      let piece = bytes[start..<min(start + pieces, bytes.count)].map { CChar(bitPattern: $0) }
      var out = [CChar](repeating: 0, count: 4 * piece.count + 16)
      let count = cn_harmless(&state, piece, piece.count, &out)
      result += out[..<count].map { UInt8(bitPattern: $0) }
    }
    return String(decoding: result, as: UTF8.self)
  }

  @Test(
    "is as it was but for what commands, turns or hides",
    arguments: [
      ("a\tb\n", "a\tb\n"), ("é漢😀", "é漢😀"), ("\u{1B}]52;c;x\u{7}", #"\x1B]52;c;x\x07"#),
      ("a\u{9B}2J", #"a\xC2\x9B2J"#), ("\u{202E}x\u{2066}", #"\xE2\x80\xAEx\xE2\x81\xA6"#),
      ("\u{200B}\u{FEFF}\r\u{7F}", #"\xE2\x80\x8B\xEF\xBB\xBF\x0D\x7F"#),
    ])
  func texts(text: String, expected: String) {
    for pieces in [1, 2, 3, 256] { #expect(shown(Array(text.utf8), pieces: pieces) == expected) }
  }

  @Test(
    "spells out bytes that are no UTF-8",
    arguments: [
      ([0x61, 0x9B, 0x32], #"a\x9B2"#), ([0xC3, 0x41], #"\xC3A"#),
      ([0xFF, 0xE2, 0x80, 0x0A], "\\xFF\\xE2\\x80\n"),
      ([0xC0, 0x9B], #"\xC0\x9B"#), ([0xE0, 0x80, 0x9B], #"\xE0\x80\x9B"#),
      ([0xED, 0xA0, 0x80], #"\xED\xA0\x80"#),
    ] as [([UInt8], String)])
  func bytes(bytes: [UInt8], expected: String) {
    for pieces in [1, 256] { #expect(shown(bytes, pieces: pieces) == expected) }
  }
}
