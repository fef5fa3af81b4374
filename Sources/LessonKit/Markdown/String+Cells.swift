extension String {
  /// How many cells a row of a table has: what bars part, those with a backslash excepted, without
  /// the empty ends of a row that begins and ends with a bar.
  var cellCount: Int {
    var bars = 0
    var isEscaped = false
    var text = utf8.drop(while: Self.blanks.contains)
    // In a quotation or a list the row may begin after a mark.
    if text.first == UInt8(ascii: ">") { text = text.drop { $0 != UInt8(ascii: "|") } }
    if text.first == UInt8(ascii: "|") { text = text.dropFirst() }
    while let last = text.last, Self.blanks.contains(last) { text = text.dropLast() }
    for (byte, isLast) in zip(text, text.indices.map { text.index(after: $0) == text.endIndex }) {
      if byte == UInt8(ascii: "|"), !isEscaped, !isLast { bars += 1 }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return bars + 1
  }

  private static let blanks = Set(" \t".utf8)
}
