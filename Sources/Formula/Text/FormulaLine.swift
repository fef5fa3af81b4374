/// A line of formulas, character by character: the columns of findings count what a person sees.
struct FormulaLine {
  let characters: [Character]
  /// The ASCII code of each character, ``other`` where it has none: comparing characters takes many times
  /// longer, and nearly every formula has none but these.
  let codes: [UInt8]

  /// Stands for a character that is not one of ASCII.
  static let other: UInt8 = 0x80

  init(_ line: some StringProtocol) {
    let characters = Array(line)
    self.characters = characters
    let bytes = line.utf8
    codes =
      bytes.count == characters.count
      ? Array(bytes)
      : characters.map { $0.utf8.count == 1 ? $0.utf8.first ?? Self.other : Self.other }
  }

  /// How many characters it has.
  var count: Int { characters.count }

  /// Some of its characters.
  func text(_ range: Range<Int>) -> String {
    let part = codes[range]
    return part.contains(Self.other)
      ? String(characters[range]) : String(decoding: part, as: UTF8.self)
  }

  /// Some of its characters without blanks at their ends and without a comment behind them.
  func code(_ range: Range<Int>) -> String {
    var end = codes[range].firstIndex(of: UInt8(ascii: "#")) ?? range.upperBound
    var start = range.lowerBound
    while start < end, characters[start].isBlank { start += 1 }
    while end > start, characters[end - 1].isBlank { end -= 1 }
    return text(start..<end)
  }
}
