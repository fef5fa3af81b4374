/// The modes beyond terminfo that a session turns on, and how to turn them off again.
struct PrivateModes {
  /// Whether the terminal knows them at all; a real VT100 must not be sent any.
  let isUnderstood: Bool
  /// Whether presses, drags and the wheel are reported.
  var mouse: Bool

  init(isUnderstood: Bool, mouse: Bool) {
    self.isUnderstood = isUnderstood
    self.mouse = mouse
  }

  /// Bracketed paste; mouse with drags (1002) in decimal coordinates beyond column 223 (1006).
  var enter: String {
    guard isUnderstood else { return "" }
    return "\u{1B}[?2004h" + (mouse ? "\u{1B}[?1002h\u{1B}[?1006h" : "")
  }

  /// The bytes that undo all of it.
  var undo: String {
    guard isUnderstood else { return "" }
    return (mouse ? "\u{1B}[?1006l\u{1B}[?1002l" : "") + "\u{1B}[?2004l"
  }
}
