import TerminalGrid

/// A line of text being typed, with a cursor.
struct LineEditor: Hashable, Sendable {
  /// What has been typed.
  private(set) var text: String
  /// How many characters stand before the cursor.
  private(set) var cursor: Int

  /// An editor with the cursor at the end of the given text.
  init(_ text: String = "") {
    self.text = text
    cursor = text.count
  }

  /// Takes a key; false if it is not one that edits.
  mutating func update(_ input: Input) -> Bool {
    switch input {
    case .character(let character): insert(String(character))
    case .paste(let pasted): insert(pasted.filter { !$0.isNewline })
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

  private mutating func insert(_ string: String) {
    text.insert(contentsOf: string, at: index(cursor))
    cursor = min(text.count, cursor + string.count)
  }

  private mutating func remove(_ range: Range<Int>) {
    text.removeSubrange(index(range.lowerBound)..<index(range.upperBound))
    cursor = range.lowerBound
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
