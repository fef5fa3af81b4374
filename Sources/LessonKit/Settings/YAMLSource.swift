/// A stretch of a lesson that is YAML, and how its places map to places in the file.
struct YAMLSource: Sendable {
  /// The text as the YAML parser gets it.
  let text: String
  /// The number in the file of its first line.
  let firstLine: Int
  /// How many characters the markdown parser took off the left of each line.
  private let indents: [Int]
  private let source: SourceText

  /// Front matter: whole lines of the file.
  init(lines: Range<Int>, of source: SourceText) {
    let content = lines.map(source.line)
    self.init(content: content, firstLine: lines.lowerBound, source: source)
  }

  /// The inside of a fence that opens on the given line.
  init(fence: MarkdownNode, of source: SourceText) {
    let content = fence.literal.split(separator: "\n", omittingEmptySubsequences: false)
    self.init(
      content: content.map(String.init), firstLine: fence.lines.lowerBound + 1, source: source)
  }

  private init(content: [String], firstLine: Int, source: SourceText) {
    text = content.joined(separator: "\n")
    self.firstLine = firstLine
    self.source = source
    indents = content.enumerated().map { index, line in
      max(0, source.line(firstLine + index).unicodeScalars.count - line.unicodeScalars.count)
    }
  }

  /// The place in the file of a place in the YAML, both counted from 1, columns in Unicode scalars.
  func position(line: Int, column: Int) -> Position {
    let indent = indents.indices.contains(line - 1) ? indents[line - 1] : 0
    return source.position(line: firstLine + line - 1, scalarColumn: column + indent)
  }

  /// The position at which the YAML begins.
  var start: Position { position(line: 1, column: 1) }
}
