/// An HTML comment of a lesson.
struct Comment: Hashable {
  /// What stands between `<!--` and `-->`, trimmed.
  let text: String
  /// Where `<!--` stands.
  let position: Position

  /// The comments in a piece of HTML that begins at `position`; anything else in it is flagged,
  /// since it would not be shown.
  static func all(
    in html: String, at position: Position, _ findings: inout Findings
  ) -> [Comment] {
    var comments: [Comment] = []
    var rest = html[...]
    while let opening = rest.firstRange(of: "<!--") {
      flag(rest[..<opening.lowerBound], of: html, at: position, &findings)
      let closing = rest[opening.upperBound...].firstRange(of: "-->")
      let text = rest[opening.upperBound..<(closing?.lowerBound ?? rest.endIndex)]
      let place = advance(position, over: html[..<opening.lowerBound])
      if closing == nil {
        findings.error("the comment is not closed", at: place, remedy: "end it with -->")
      }
      comments.append(Comment(text: trimmed(text), position: place))
      rest = rest[(closing?.upperBound ?? rest.endIndex)...]
    }
    flag(rest, of: html, at: position, &findings)
    return comments
  }

  private static func flag(
    _ piece: Substring, of html: String, at position: Position, _ findings: inout Findings
  ) {
    guard let start = piece.firstIndex(where: { !$0.isWhitespace }) else { return }
    let isTag = piece[start] == "<"
    findings.warning(
      isTag ? "HTML is not shown" : "text on the line of a comment is not shown",
      at: advance(position, over: html[..<start]),
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
