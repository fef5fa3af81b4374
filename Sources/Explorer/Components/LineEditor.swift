import TerminalGrid

/// A line of text being typed, with a cursor.
///
/// It has a limit, so that no paste makes every later key wait.
struct LineEditor: Hashable, Sendable {
  /// The most that a line holds, counted in Unicode scalars: a letter may carry any number of marks.
  static let limit = 1000
  /// The message where more was typed or pasted.
  static let limitNotice = "a line holds \(limit) characters; the rest was left out"

  /// The typed text.
  private(set) var text: String
  /// The number of characters before the cursor.
  private(set) var cursor: Int
  /// Whether the last key brought more than there is room for.
  private(set) var isOverfull = false

  /// An editor with the cursor at the end of the given text.
  init(_ text: String = "") {
    self.text = text.prefix(scalars: Self.limit)
    cursor = self.text.count
    isOverfull = self.text.unicodeScalars.count < text.unicodeScalars.count
  }

  /// Takes a key; false if it is not one that edits.
  mutating func update(_ input: Input) -> Bool {
    isOverfull = false
    switch input {
    case .character(let character): insert(String(character))
    case .paste(let pasted): insert(Self.oneLine(pasted))
    case .key(.backspace): if cursor > 0 { remove(cursor - 1..<cursor) }
    case .key(.delete), .control("d"): if cursor < text.count { remove(cursor..<cursor + 1) }
    case .key(.left), .control("b"): cursor = max(0, cursor - 1)
    case .key(.right), .control("f"): cursor = min(text.count, cursor + 1)
    case .key(.home), .control("a"): cursor = 0
    case .key(.end), .control("e"): cursor = text.count
    case .control("u"): remove(0..<cursor)
    case .control("k"): remove(cursor..<text.count)
    case .control("w"): remove(wordStart..<cursor)
    default: return false
    }
    return true
  }

  /// The text before the cursor, whose width places the terminal's cursor.
  var beforeCursor: String { String(text.prefix(cursor)) }

  /// Pasted lines as one, with a space between them.
  private static func oneLine(_ pasted: String) -> String {
    pasted.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private mutating func insert(_ string: String) {
    let part = string.prefix(scalars: max(0, Self.limit - text.unicodeScalars.count))
    isOverfull = part.unicodeScalars.count < string.unicodeScalars.count
    let before = text.prefix(cursor) + part
    let after = text.dropFirst(cursor)
    text = String(before + after)
    // Marks join the letter before them, so that there may be fewer characters than were put together.
    cursor = min(text.count, before.count)
  }

  private mutating func remove(_ range: Range<Int>) {
    text.removeSubrange(index(range.lowerBound)..<index(range.upperBound))
    cursor = min(text.count, range.lowerBound)
  }

  private func index(_ offset: Int) -> String.Index {
    text.index(text.startIndex, offsetBy: offset)
  }

  private var wordStart: Int {
    let before = Array(text.prefix(cursor))
    var start = before.count
    while start > 0, before[start - 1] == " " { start -= 1 }
    while start > 0, before[start - 1] != " " { start -= 1 }
    return start
  }
}

extension String {
  /// The text cut after so many Unicode scalars.
  fileprivate func prefix(scalars limit: Int) -> String {
    String(String.UnicodeScalarView(unicodeScalars.prefix(limit)))
  }
}
