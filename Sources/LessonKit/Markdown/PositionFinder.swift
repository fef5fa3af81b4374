/// Finds pieces of a block's text in the file, one after another.
///
/// The markdown parser gives the position of a block, not of each run of its text.
struct PositionFinder {
  /// How many bytes are looked through in vain for texts that are written in another way: each such
  /// search goes on to the end of its block.
  private static let patience = 4 << 20

  private var block = 0...0
  private var line = 1
  /// The character to go on from in the line, and its column.
  private var start: String.Index?
  private var column = 1
  private var searched = 0

  /// The next position of a text in a block; nil if it is written in another way.
  mutating func position(
    of text: String, in node: MarkdownNode, _ source: SourceText
  ) -> Position? {
    if node.lines != block { enter(node.lines) }
    guard !text.isEmpty, line <= block.upperBound, searched < Self.patience else { return nil }
    for number in line...block.upperBound {
      let content = source.line(number)
      let first = number == line ? start ?? content.startIndex : content.startIndex
      guard let found = content.index(of: text, from: first) else {
        searched += content.utf8.count
        continue
      }
      let before = number == line ? column : 1
      column = before + content[first..<found].count
      let position = Position(line: number, column: column)
      line = number
      start = content.utf8.index(found, offsetBy: text.utf8.count)
      column += text.count
      return position
    }
    return nil
  }

  private mutating func enter(_ lines: ClosedRange<Int>) {
    block = lines
    (line, start, column) = (lines.lowerBound, nil, 1)
  }
}
