/// The text of a lesson file as lines, so that every finding can name its place.
///
/// A byte order mark and the three line endings (LF, CRLF, CR) are dealt with here and nowhere else.
struct SourceText: Sendable {
  /// The file name for diagnostics.
  let file: String
  /// The lines without their ends.
  let lines: [String]

  init(file: String, text: String) {
    self.file = file
    lines = SourceText.split(text)
  }

  private static func split(_ text: String) -> [String] {
    var text = text
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    let bytes = text.utf8
    var lines: [String] = []
    var start = bytes.startIndex
    while let end = bytes[start...].firstIndex(where: { $0 == 10 || $0 == 13 }) {
      lines.append(String(text[start..<end]))
      let next = bytes.index(after: end)
      let isPair = bytes[end] == 13 && next < bytes.endIndex && bytes[next] == 10
      start = isPair ? bytes.index(after: next) : next
    }
    if start < bytes.endIndex { lines.append(String(text[start...])) }
    return lines
  }

  /// The line with the given number from 1, or an empty one beyond the end.
  func line(_ number: Int) -> String {
    lines.indices.contains(number - 1) ? lines[number - 1] : ""
  }

  /// The place of a byte of a line, both counted from 1, as the markdown parser counts.
  func position(line number: Int, byteColumn: Int) -> Position {
    let line = line(number)
    let index = line.utf8.index(
      line.startIndex, offsetBy: max(0, byteColumn - 1), limitedBy: line.endIndex)
    return Position(line: number, column: line.column(of: index ?? line.endIndex))
  }

  /// The place of a Unicode scalar of a line, both counted from 1, as the YAML parser counts.
  func position(line number: Int, scalarColumn: Int) -> Position {
    let line = line(number)
    if line.isASCII {
      return Position(line: number, column: min(scalarColumn, line.utf8.count + 1))
    }
    let index = line.unicodeScalars.index(
      line.startIndex, offsetBy: max(0, scalarColumn - 1), limitedBy: line.endIndex)
    return Position(line: number, column: line.column(of: index ?? line.endIndex))
  }

  /// The place where a text first occurs in a range of lines.
  func position(of text: String, inLines range: ClosedRange<Int>) -> Position? {
    guard !text.isEmpty else { return nil }
    for number in range.clamped(to: 1...max(1, lines.count)) {
      let line = line(number)
      guard let found = line.index(of: text, from: line.startIndex) else { continue }
      return Position(line: number, column: line.column(of: found))
    }
    return nil
  }
}

extension String {
  /// Whether every character is one byte; a line has no CRLF, the only pair among them.
  fileprivate var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }

  /// The column, from 1, of a place in a line, counted in characters.
  func column(of index: Index) -> Int {
    let before = self[..<index]
    return (before.utf8.allSatisfy { $0 < 0x80 } ? before.utf8.count : before.count) + 1
  }

  /// The next occurrence of a text from a place on, byte by byte: much faster than by characters.
  func index(of text: String, from start: Index, to end: Index? = nil) -> Index? {
    guard let first = text.utf8.first else { return nil }
    var rest = utf8[start..<(end ?? endIndex)]
    while let next = rest.firstIndex(of: first) {
      if rest[next...].starts(with: text.utf8) { return next }
      rest = rest[utf8.index(after: next)...]
    }
    return nil
  }
}
