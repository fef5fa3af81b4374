/// Breaks text into lines that fit a width.
public enum TextWrap {
  /// The lines of a text, broken greedily at spaces.
  ///
  /// Words longer than a line are cut; a line break may stand on either side of a wide character;
  /// `\n` ends a line; spaces at a break disappear, those that indent a paragraph stay. A width
  /// below one counts as one.
  public static func lines(_ text: some StringProtocol, width: Int) -> [String] {
    StyledText(text).wrapped(to: width).map(\.text)
  }
}

extension StyledText {
  /// The lines of the text, broken as by `TextWrap.lines`.
  ///
  /// - Parameters:
  ///   - width: the cells of a line, indents included.
  ///   - hanging: spaces before every line but a paragraph's first; none if they leave no room.
  public func wrapped(to width: Int, hanging: Int = 0) -> [StyledLine] {
    if isOneLine(of: width) { return [self] }
    var wrapper = Wrapper(width: max(1, width), hanging: hanging < width ? max(0, hanging) : 0)
    for run in runs { wrapper.read(run) }
    return wrapper.finish()
  }

  /// Whether it is a line of its own, which most texts are, by a look that is quicker than breaking it.
  private func isOneLine(of width: Int) -> Bool {
    var room = max(1, width)
    for run in runs {
      guard let cells = TextWidth.ofSimple(Substring(run.text)), cells <= room else { return false }
      room -= cells
    }
    return runs.last?.text.utf8.last != UInt8(ascii: " ")
  }
}

/// The state of breaking one text.
private struct Wrapper {
  let width: Int
  let hanging: Int
  private var lines: [StyledLine] = []
  private var line = StyledLine()
  private var lineWidth = 0
  /// Whether the line holds more than its indent.
  private var hasWord = false
  private var spaces = StyledLine()
  private var word: [(grapheme: Character, cells: Int, style: Style)] = []

  init(width: Int, hanging: Int) {
    self.width = width
    self.hanging = hanging
  }

  mutating func read(_ run: StyledText.Run) {
    for (index, part) in run.text.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" }
    ).enumerated() {
      if index > 0 { endParagraph() }
      TextWidth.forEachCell(in: part) { grapheme, cells in
        readCell(grapheme, cells, run.style)
        return true
      }
    }
  }

  mutating func finish() -> [StyledLine] {
    endParagraph()
    return lines
  }

  private mutating func readCell(_ grapheme: Character, _ cells: Int, _ style: Style) {
    if grapheme == " " {
      placeWord()
      spaces.append(" ", style)
    } else {
      if cells == 2 { placeWord() }
      word.append((grapheme, cells, style))
      if cells == 2 { placeWord() }
    }
  }

  /// Puts the word that has been read on this line or the next.
  private mutating func placeWord() {
    guard !word.isEmpty else { return }
    let cells = word.reduce(0) { $0 + $1.cells }
    if hasWord, lineWidth + spaces.width + cells > width { breakLine() }
    line.append(spaces)
    lineWidth += spaces.width
    spaces = StyledLine()
    for (grapheme, cells, style) in word {
      if lineWidth + cells > width, hasWord || lineWidth > hanging { breakLine() }
      line.append(String(grapheme), style)
      lineWidth += cells
      hasWord = true
    }
    word = []
  }

  private mutating func breakLine() {
    lines.append(line)
    line = StyledLine(String(repeating: " ", count: hanging))
    lineWidth = hanging
    hasWord = false
    spaces = StyledLine()
  }

  private mutating func endParagraph() {
    placeWord()
    lines.append(line)
    line = StyledLine()
    lineWidth = 0
    hasWord = false
    spaces = StyledLine()
  }
}
