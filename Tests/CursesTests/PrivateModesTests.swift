import Testing

@testable import Curses

@Suite("PrivateModes")
struct PrivateModesTests {
  @Test("each mode that is turned on is turned off again", arguments: [true, false])
  func undone(mouse: Bool) {
    let modes = PrivateModes(isUnderstood: true, mouse: mouse)
    let on = modes.enter.split(separator: "\u{1B}").map { $0.dropLast() }
    let off = modes.undo.split(separator: "\u{1B}").map { $0.dropLast() }
    #expect(Set(on) == Set(off))
    #expect(modes.undo.utf8.count < 256)
  }

  @Test("a terminal that does not know them is sent nothing")
  func teletype() {
    let modes = PrivateModes(isUnderstood: false, mouse: true)
    #expect(modes.enter.isEmpty && modes.undo.isEmpty)
  }
}
