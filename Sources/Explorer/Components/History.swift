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

  /// Goes back one state, if there is one.
  mutating func undo() {
    guard let previous = past.popLast() else { return }
    future.append(present)
    present = previous
  }

  /// Takes the last undo back, if there is one.
  mutating func redo() {
    guard let next = future.popLast() else { return }
    past.append(present)
    present = next
  }
}
