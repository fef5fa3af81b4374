import TerminalGrid
import Testing

@testable import Curses

/// What terminals and their variable say about the ground.
@Suite struct TerminalGroundTests {
  @Test(arguments: [
    ("11;rgb:ffff/ffff/ffff", true), ("11;rgb:0000/0000/0000", false), ("11;rgb:f/f/e", true),
    ("11;rgb:1e/1e/2e", false), ("11;rgba:fdfd/f6f6/e3e3/ffff", true), ("11;#002b36", false),
    ("11;#ffffffffffff", true), ("11;rgb:8080/8080/8080", true),
  ])
  func anAnswerIsRead(answer: String, isLight: Bool) {
    #expect(TerminalGround.isLight(answer: Array(answer.utf8)) == isLight)
  }

  @Test(arguments: [
    "", "11;", "11;?", "10;rgb:ffff/ffff/ffff", "11;rgb:ffff/ffff", "11;rgb:ggg/0/0",
    "11;rgb:00000/0/0", "11;#ffff", "11;white", "11;#",
  ])
  func othersAreNone(answer: String) {
    #expect(TerminalGround.isLight(answer: Array(answer.utf8)) == nil)
  }

  @Test(
    arguments: [
      ("0;15", true), ("15;0", false), ("0;default;15", true), ("12;7", true), ("12;8", false),
      ("15;default", nil), ("", nil), ("15", nil), ("0;99", nil),
    ] as [(String, Bool?)])
  func theVariableIsRead(value: String, isLight: Bool?) {
    #expect(TerminalGround.isLight(colorFgBg: value) == isLight)
  }

  @Test(arguments: ["\u{7}", "\u{1B}\\"])
  func aReplyIsKeptAndNeverTyped(end: String) {
    var decoder = InputDecoder(isUTF8: true)
    let bytes = Array("\u{1B}]11;rgb:0/0/0\(end)".utf8)
    for byte in bytes { #expect(decoder.read(Int32(byte)) == nil) }
    #expect(decoder.reply.map { String(decoding: $0, as: UTF8.self) } == "11;rgb:0/0/0")
    #expect(decoder.read(Int32(UInt8(ascii: "x"))) == .character("x"))
  }

  @Test func aReplyWithoutEndIsBounded() {
    var decoder = InputDecoder(isUTF8: true)
    for byte in "\u{1B}]".utf8 { _ = decoder.read(Int32(byte)) }
    for _ in 0..<100_000 { #expect(decoder.read(Int32(UInt8(ascii: "a"))) == nil) }
    _ = decoder.read(7)
    #expect(decoder.reply?.count == 256)
  }
}
