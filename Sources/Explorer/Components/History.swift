/// A value with its past and its undone future.
struct History<Value: Equatable & Sendable>: Sendable {
  private(set) var present: Value
  private var past: [Value] = []
  private var future: [Value] = []

  /// Older states than these are forgotten.
  private static var depth: Int { 100 }

  init(_ value: Value) { present = value }

  /// Goes on to a new state; the undone future is gone.
  mutating func record(_ value: Value) {
    guard value != present else { return }
    past.append(present)
    if past.count > Self.depth { past.removeFirst() }
    future = []
    present = value
  }

  /// Changes the state without a step that undo would take back.
  mutating func amend(_ value: Value) { present = value }

  /// Goes back one state; false if there is none.
  @discardableResult
  mutating func undo() -> Bool {
    guard let previous = past.popLast() else { return false }
    future.append(present)
    present = previous
    return true
  }

  /// Takes the last undo back; false if there is none.
  @discardableResult
  mutating func redo() -> Bool {
    guard let next = future.popLast() else { return false }
    past.append(present)
    present = next
    return true
  }
}
