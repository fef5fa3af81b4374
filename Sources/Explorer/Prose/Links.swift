import TerminalGrid

extension [String] {
  /// The number, from 1, of the link after or before one, around the end; nil without any link.
  func stepped(from link: Int?, by steps: Int) -> Int? {
    guard !isEmpty else { return nil }
    guard let link else { return steps > 0 ? 1 : count }
    return (link - 1 + steps + count) % count + 1
  }
}

extension [StyledLine] {
  /// The row in which a link begins.
  func row(ofLink link: Int) -> Int? {
    firstIndex { line in line.runs.contains { Int($0.style.link) == link } }
  }

  /// The link in a row and column.
  func link(row: Int, column: Int) -> Int? {
    guard indices.contains(row), column >= 0 else { return nil }
    var end = 0
    for run in self[row].runs {
      end += TextWidth.of(run.text)
      if column < end { return run.style.link == 0 ? nil : Int(run.style.link) }
    }
    return nil
  }
}

extension StyledText {
  /// The text as a link of a number.
  func linked(_ number: Int) -> StyledText {
    runs.reduce(into: StyledText()) { text, run in
      var style = run.style
      style.link = UInt8(clamping: number)
      text.append(run.text, style)
    }
  }

  /// The text in another style.
  func styled(_ style: Style) -> StyledText { StyledText(text, style) }
}
