/// An HTML comment of a lesson.
struct Comment: Hashable {
  /// The text between `<!--` and `-->`, trimmed.
  let text: String
  /// The position of `<!--`.
  let position: Position

  /// The comments in a piece of HTML that begins at `position`; anything else in it is flagged,
  /// since it would not be shown.
  static func all(
    in html: String, at position: Position, _ findings: inout Findings
  ) -> [Comment] {
    var comments: [Comment] = []
    var rest = html[...]
    var place = position
    while let opening = rest.range(of: "<!--") {
      flag(rest[..<opening.lowerBound], at: place, &findings)
      place = advance(place, over: rest[..<opening.lowerBound])
      let closing = rest[opening.upperBound...].range(of: "-->")
      let text = rest[opening.upperBound..<(closing?.lowerBound ?? rest.endIndex)]
      if closing == nil {
        findings.error("the comment is not closed", at: place, remedy: "end it with -->")
      }
      comments.append(Comment(text: trimmed(text), position: place))
      let end = closing?.upperBound ?? rest.endIndex
      place = advance(place, over: rest[opening.lowerBound..<end])
      rest = rest[end...]
    }
    flag(rest, at: place, &findings)
    return comments
  }

  private static func flag(
    _ piece: Substring, at position: Position, _ findings: inout Findings
  ) {
    guard let start = piece.firstIndex(where: { !$0.isWhitespace }) else { return }
    let isTag = piece[start] == "<"
    findings.warning(
      isTag ? "HTML is not shown" : "text on the line of a comment is not shown",
      at: advance(position, over: piece[..<start]),
      remedy: isTag ? "write it as markdown" : "put it on a line of its own")
  }

  private static func advance(_ position: Position, over text: Substring) -> Position {
    guard let newline = text.lastIndex(of: "\n") else {
      return Position(line: position.line, column: position.column + text.count)
    }
    let breaks = text.count { $0 == "\n" }
    let column = text[text.index(after: newline)...].count + 1
    return Position(line: position.line + breaks, column: column)
  }

  private static func trimmed(_ text: Substring) -> String {
    let inner = text.drop(while: \.isWhitespace)
    guard let last = inner.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(inner[...last])
  }
}

extension Substring {
  /// The next occurrence of a text, byte by byte: many times faster than by characters.
  fileprivate func range(of text: String) -> Range<Index>? {
    base.index(of: text, from: startIndex, to: endIndex).map {
      $0..<utf8.index($0, offsetBy: text.utf8.count)
    }
  }
}
