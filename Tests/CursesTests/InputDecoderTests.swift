import CNcurses
import TerminalGrid
import Testing

@testable import Curses

@Suite("InputDecoder")
struct InputDecoderTests {
  @Test(
    "bytes that ncurses does not decode become inputs",
    arguments: [
      ("a", [.character("a")]), ("é漢", [.character("é"), .character("漢")]),
      ("\r", [.key(.enter)]), ("\t", [.key(.tab)]), ("\u{7F}", [.key(.backspace)]),
      ("\u{3}\u{1A}", [.control("c"), .control("z")]), ("\0", [.control(" ")]),
      ("\u{1F}", [.control("_")]), ("\u{1B}[A\u{1B}OB", [.key(.up), .key(.down)]),
      ("\u{1B}[1;2C", [.key(.shiftRight)]), ("\u{1B}[1;6D", [.key(.shiftLeft)]),
      ("\u{1B}[1;2A\u{1B}[1;2B", [.key(.shiftUp), .key(.shiftDown)]),
      ("\u{1B}[1;5C", [.key(.right)]), ("\u{1B}[Z", [.key(.backTab)]),
      ("\u{1B}[5~\u{1B}[24~", [.key(.pageUp), .key(.function(12))]),
      ("\u{1B}OP", [.key(.function(1))]), ("\u{1B}\u{1B}", [.key(.escape), .key(.escape)]),
    ] as [(String, [Input])])
  func sequences(bytes: String, expected: [Input]) {
    #expect(decode(bytes) == expected)
  }

  @Test(
    "the mouse in decimal reports",
    arguments: [
      ("0;11;6M", .press), ("32;11;6M", .drag), ("0;11;6m", .release), ("64;11;6M", .scrollUp),
      ("65;11;6M", .scrollDown), ("4;11;6M", .press), ("16;11;6M", .press),
    ] as [(String, MouseEvent.Action)])
  func mouse(report: String, action: MouseEvent.Action) {
    let event = MouseEvent(action, at: Point(column: 10, row: 5))
    #expect(decode("\u{1B}[<\(report)") == [.mouse(event)])
  }

  @Test(
    "what means nothing here is swallowed whole and never looks like typing",
    arguments: [
      "\u{1B}x", "\u{1B}[I", "\u{1B}[27;5;9~", "\u{1B}[<2;3;4M", "\u{1B}[<35;3;4M",
      "\u{1B}[<128;3;4M", "\u{1B}[M !!", "\u{1B}]11;rgb:0/0/0\u{7}", "\u{1B}]11;x\u{1B}\\",
      "\u{1B}P1$r0m\u{1B}\\", "\u{1B}[?1;2c", "\u{1B}[999;999;999",
    ])
  func swallowed(bytes: String) {
    #expect(decode(bytes).isEmpty)
    if !bytes.hasSuffix("999") { #expect(decode(bytes + "q") == [.character("q")]) }
  }

  @Test("a paste is one input; its controls are harmless, its keys are not keys")
  func paste() {
    let bytes = "\u{1B}[200~relu\r\nelu(alpha=2)\u{1B}[31mq\u{3}\u{1B}[201~x"
    #expect(
      decode(bytes) == [.paste("relu\nelu(alpha=2)␛[31mq␃"), .character("x")])
  }

  @Test("of a paste only the beginning is kept, and what follows it are keys")
  func longPaste() {
    let pasted = String(repeating: "0123456789", count: 30_000)
    let inputs = decode("\u{1B}[200~\(pasted)\u{1B}[201~x")
    #expect(inputs == [.paste(String(pasted.prefix(1 << 16))), .character("x")])
  }

  @Test("a paste that never ends is given up and delivered")
  func openPaste() {
    #expect(decode("\u{1B}[200~half") == [.paste("half")])
  }

  @Test("a character whose bytes come apart is kept")
  func split() {
    var decoder = InputDecoder(isUTF8: true)
    #expect(decoder.read(0xC3) == nil)
    #expect(decoder.patience == nil)
    #expect(decoder.read(0xA9) == .character("é"))
  }

  @Test("bytes that are no UTF-8 are dropped, what follows is not")
  func malformed() {
    var decoder = InputDecoder(isUTF8: true)
    #expect([0xFF, 0x80, 0xC3, 0x61].compactMap { decoder.read($0) } == [.character("a")])
  }

  @Test("in another locale bytes are Latin letters")
  func latin() {
    var decoder = InputDecoder(isUTF8: false)
    #expect(decoder.read(0xE9) == .character("é"))
  }

  @Test(
    "key codes of ncurses",
    arguments: [
      (KEY_UP, .up), (KEY_DOWN, .down), (KEY_LEFT, .left), (KEY_RIGHT, .right),
      (KEY_SR, .shiftUp), (KEY_SF, .shiftDown), (KEY_SLEFT, .shiftLeft),
      (KEY_SRIGHT, .shiftRight), (KEY_HOME, .home), (KEY_END, .end), (KEY_PPAGE, .pageUp),
      (KEY_NPAGE, .pageDown), (KEY_A1, .home), (KEY_A3, .pageUp), (KEY_C1, .end),
      (KEY_C3, .pageDown), (KEY_ENTER, .enter), (KEY_BACKSPACE, .backspace), (KEY_DC, .delete),
      (KEY_IC, .insert), (KEY_BTAB, .backTab),
    ] as [(Int32, Key)])
  func keyCodes(code: Int32, key: Key) {
    var decoder = InputDecoder(isUTF8: true)
    #expect(decoder.read(code) == .key(key))
  }

  @Test("function keys of ncurses, and codes that mean nothing here")
  func functionKeys() {
    var decoder = InputDecoder(isUTF8: true)
    for number in 1...12 {
      #expect(decoder.read(cn_function_key(Int32(number))) == .key(.function(number)))
    }
    #expect(decoder.read(cn_function_key(13)) == nil)
    #expect(decoder.read(KEY_MOUSE) == nil)
  }

  /// All inputs of the bytes, when nothing more comes.
  private func decode(_ bytes: String) -> [Input] {
    var decoder = InputDecoder(isUTF8: true)
    let inputs = bytes.utf8.compactMap { decoder.read(Int32($0)) }
    return inputs + [decoder.flush()].compactMap { $0 }
  }
}
