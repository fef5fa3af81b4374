/// Finds pieces of a block's text in the file, one after another.
///
/// The markdown parser tells where a block stands, not where each run of its text does.
struct PlaceFinder {
  private var block = 0...0
  private var last = Position.start

  /// Where a text stands next in a block; nil if it is written in another way.
  mutating func place(
    of text: String, in node: MarkdownNode, _ source: SourceText
  ) -> Position? {
    if node.lines != block {
      block = node.lines
      last = Position(line: block.lowerBound, column: 1)
    }
    guard let place = source.position(of: text, from: last, throughLine: block.upperBound) else {
      return nil
    }
    last = Position(line: place.line, column: place.column + text.count)
    return place
  }
}

extension SourceText {
  /// The place where a text first occurs from a place on.
  func position(of text: String, from start: Position, throughLine end: Int) -> Position? {
    guard !text.isEmpty, start.line <= end else { return nil }
    for number in start.line...end {
      let skipped = number == start.line ? start.column - 1 : 0
      let rest = line(number).dropFirst(skipped)
      guard let found = rest.firstRange(of: text) else { continue }
      let before = rest[..<found.lowerBound].count
      return Position(line: number, column: skipped + before + 1)
    }
    return nil
  }
}
