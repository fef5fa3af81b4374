import TerminalGrid

/// A control sequence from the terminal, `ESC [ parameters final`, as xterm and its kin send it.
///
/// ncurses decodes what terminfo tells of; this covers what it does not: cursor keys in the other
/// mode, modifiers, the mouse, pastes.
struct ControlSequence {
  /// The meaning of a sequence.
  enum Meaning: Equatable {
    case input(Input)
    case pasteBegins
    /// `ESC [ M` and three bytes, from terminals without decimal reports.
    case oldMouseReport
    case nothing
  }

  let parameters: [UInt8]
  let final: UInt8

  /// The numbers of the parameters; what is missing is 0.
  private var numbers: [Int] {
    parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { digits in
      Int(String(decoding: digits.filter { (0x30...0x39).contains($0) }, as: UTF8.self)) ?? 0
    }
  }

  var meaning: Meaning {
    if parameters.first == UInt8(ascii: "<") { return mouse.map { .input(.mouse($0)) } ?? .nothing }
    if final == UInt8(ascii: "M"), parameters.isEmpty { return .oldMouseReport }
    let numbers = numbers
    let isShifted = numbers.count > 1 && (numbers[1] - 1) & 1 == 1
    if final == UInt8(ascii: "~") {
      if numbers.first == 200 { return .pasteBegins }
      return Self.numberedKeys[numbers.first ?? 0].map { .input(.key($0)) } ?? .nothing
    }
    if final == UInt8(ascii: "Z") { return .input(.key(.backTab)) }
    guard let key = Self.shiftKeys[final] else { return .nothing }
    return .input(.key(isShifted ? Self.shifted[key] ?? key : key))
  }

  /// Button in the low bits, 32 for motion, 64 for the wheel; places count from 1.
  private var mouse: MouseEvent? {
    let numbers = numbers
    guard numbers.count == 3 else { return nil }
    let at = Point(column: max(0, numbers[1] - 1), row: max(0, numbers[2] - 1))
    let isRelease = final == UInt8(ascii: "m")
    switch (numbers[0] & 64 != 0, numbers[0] & 3) {
    case (true, 0): return isRelease ? nil : MouseEvent(.scrollUp, at: at)
    case (true, 1): return isRelease ? nil : MouseEvent(.scrollDown, at: at)
    case (false, 0) where numbers[0] < 64:
      let action: MouseEvent.Action =
        isRelease ? .release : numbers[0] & 32 != 0 ? .drag : .press
      return MouseEvent(action, at: at)
    default: return nil
    }
  }

  /// Final bytes after `ESC O` and, with modifiers, after `ESC [`.
  static let shiftKeys: [UInt8: Key] = [
    0x41: .up, 0x42: .down, 0x43: .right, 0x44: .left, 0x48: .home, 0x46: .end,
    0x50: .function(1), 0x51: .function(2), 0x52: .function(3), 0x53: .function(4), 0x4D: .enter,
  ]

  private static let shifted: [Key: Key] = [
    .up: .shiftUp, .down: .shiftDown, .left: .shiftLeft, .right: .shiftRight,
  ]

  /// `ESC [ number ~`
  private static let numberedKeys: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]
}
