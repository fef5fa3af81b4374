/// One thing that a person did at the terminal.
public enum Input: Hashable, Sendable {
  /// A key that writes: a letter, a digit, a space.
  case character(Character)
  /// A key that does not: an arrow, Enter, a function key.
  case key(Key)
  /// Control and a letter, in lower case: `.control("c")`.
  case control(Character)
  /// The mouse was pressed, moved or turned.
  case mouse(MouseEvent)
  /// Text was pasted as a whole.
  case paste(String)
  /// The terminal has a new size.
  case resize(Size)
  /// Time passed while something is moving; `seconds` since the last tick.
  case tick(seconds: Double)
}

/// Keys that write nothing.
public enum Key: Hashable, Sendable {
  case up, down, left, right
  case shiftUp, shiftDown, shiftLeft, shiftRight
  case home, end, pageUp, pageDown
  case enter, escape, tab, backTab, backspace, delete, insert
  /// F1 … F12
  case function(Int)
}

/// A mouse event: an action at a cell.
public struct MouseEvent: Hashable, Sendable {
  /// The kind of event.
  public enum Action: Hashable, Sendable {
    /// The left button went down.
    case press
    /// The pointer moved with the left button down.
    case drag
    /// The left button came up.
    case release
    /// The wheel turned away from the person.
    case scrollUp
    /// The wheel turned towards the person.
    case scrollDown
  }

  /// The kind of event.
  public var action: Action
  /// The cell under the pointer.
  public var at: Point

  /// An event at a cell.
  public init(_ action: Action, at: Point) {
    self.action = action
    self.at = at
  }
}
