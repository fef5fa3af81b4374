import TerminalGrid

/// How the program divides its screen: tabs above, the shown screen, the bottom line.
struct ScreenFrame: Hashable, Sendable {
  /// The line of tabs, if there is room.
  private(set) var tabs: Rect?
  /// The shown screen.
  private(set) var body: Rect
  /// The bottom line, if there is room or something is typed or said in it.
  private(set) var bottom: Rect?

  /// Divides a screen; a bare one has nothing but the shown screen, and what must be said.
  init(_ size: Size, isBottomUrgent: Bool, isBare: Bool = false) {
    body = Rect(size)
    if size.rows >= 8, !isBare {
      let (top, rest) = body.split(top: 1)
      (tabs, body) = (top, rest)
    }
    if (size.rows >= 6 && !isBare) || isBottomUrgent, size.rows >= 2 {
      let (rest, lower) = body.split(bottom: 1)
      (body, bottom) = (rest, lower)
    }
  }
}
