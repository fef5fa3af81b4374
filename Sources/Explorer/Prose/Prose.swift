import Formula
import LessonKit
import TerminalGrid

/// Turns a lesson's blocks into lines of styled text for a given width.
///
/// Links are numbered and listed at the foot, since a cell of the screen carries no hyperlink;
/// footnotes are there too.
struct Prose: Sendable {
  /// The width that lines are broken to.
  let columns: Int
  /// The learner's state and the live view's numbers.
  let context: ProseContext
  /// The lines so far.
  var lines: [StyledLine] = []
  /// The rows of each question.
  var questions: [QuestionLines] = []
  /// Where the links lead, in the order of the text.
  var links: [String] { foot.links }
  private var foot = ProseFoot()
  /// Text keeps so many columns; lists and quotations that leave less are not indented.
  private static let least = 8

  /// The lines of the blocks, with links and footnotes at the end.
  static func lines(
    _ blocks: [Block], columns: Int, context: ProseContext = ProseContext()
  ) -> [StyledLine] {
    var prose = Prose(columns: columns, context: context)
    prose.add(blocks)
    prose.addFoot()
    return prose.lines
  }

  init(columns: Int, context: ProseContext = ProseContext()) {
    self.columns = max(1, columns)
    self.context = context
  }

  /// Goes on from other prose, whose lines and foot are kept.
  init(columns: Int, context: ProseContext, continuing other: Prose) {
    self.init(columns: columns, context: context)
    (lines, questions, foot) = (other.lines, other.questions, other.foot)
  }

  /// Sets blocks with a blank line between them.
  mutating func add(_ blocks: [Block]) {
    for (index, block) in blocks.enumerated() {
      if index > 0 { lines.append(StyledLine()) }
      add(block)
    }
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .heading(_, let inlines): add(text(inlines, Style(.title, .bold)))
    case .paragraph(let inlines): add(text(inlines, .plain))
    case .list(let start, let items): addList(start, items)
    case .quote(let blocks): addIndented(blocks, first: "│ ", rest: "│ ", role: .frame)
    case .code(_, let text): addCode(text)
    case .table(let header, let alignments, let rows):
      addTable([header] + rows, alignments)
    case .rule:
      lines.append(StyledLine(String(repeating: "─", count: columns), Style(.frame)))
    case .quiz(let quiz): add(context.state(of: quiz))
    }
  }

  /// Sets a run of text.
  mutating func add(_ text: StyledText, hanging: Int = 0) {
    lines += text.wrapped(to: columns, hanging: hanging)
  }

  private mutating func addList(_ start: Int?, _ items: [[Block]]) {
    for (index, item) in items.enumerated() {
      let bullet = start.map { "\($0 + index). " } ?? "• "
      let indent = String(repeating: " ", count: TextWidth.of(bullet))
      addIndented(item, first: bullet, rest: indent, role: .key)
    }
  }

  private mutating func addIndented(_ blocks: [Block], first: String, rest: String, role: Role) {
    addIndented(first: first, rest: rest, role: role) { $0.add(blocks) }
  }

  /// Sets what the closure adds behind a mark of one width on every line.
  mutating func addIndented(
    first: String, rest: String, role: Role, _ body: (inout Prose) -> Void
  ) {
    let room = columns - TextWidth.of(first)
    let isNarrow = room < min(Self.least, columns)
    var inner = Prose(columns: isNarrow ? columns : room, context: context)
    swap(&inner.foot, &foot)
    body(&inner)
    swap(&inner.foot, &foot)
    for (index, line) in inner.lines.enumerated() {
      let mark = isNarrow ? "" : index == 0 ? first : rest
      lines.append(StyledLine(mark, Style(role)) + line)
    }
  }

  /// Sets code line by line; what is too long goes on below, further in.
  private mutating func addCode(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var rest = line
      var indent = "  "
      repeat {
        let taken = rest.prefix(fitting: columns - indent.count)
        lines.append(StyledLine(indent + taken, Style(.code)))
        rest = rest.dropFirst(taken.count)
        indent = "      "
      } while !rest.isEmpty
    }
  }

  /// Sets the links and footnotes.
  mutating func addFoot() {
    guard !foot.notes.isEmpty else { return }
    lines.append(StyledLine())
    lines += foot.notes.flatMap { $0.wrapped(to: columns, hanging: 4) }
  }
}

// MARK: - Runs of text

extension Prose {
  /// The styled text of some runs; links and footnotes go to the foot.
  mutating func text(_ inlines: [Inline], _ style: Style = .plain) -> StyledText {
    var text = StyledText()
    for inline in inlines { text.append(self.text(inline, style)) }
    return text
  }

  private mutating func text(_ inline: Inline, _ style: Style) -> StyledText {
    switch inline {
    case .text(let text): return StyledText(context.charset.spelled(text), style)
    case .softBreak: return StyledText(" ", style)
    case .lineBreak: return StyledText("\n", style)
    case .code(let code): return StyledText(context.charset.spelled(code), Style(.code))
    case .live(let value):
      let number = context.charset.spelled(value.text(context.bindings))
      return StyledText(number, Style(.role(.probe), .bold))
    case .emphasis(let inlines): return text(inlines, Style(.role(.emphasis), .italic))
    case .strong(let inlines): return text(inlines, style.adding(.bold))
    case .image(let alt): return StyledText("[picture: \(alt)]", Style(.dim))
    case .link(let inlines, let destination): return link(inlines, destination)
    case .footnote(let number, let blocks):
      return StyledText("[\(foot.number(ofFootnote: number, blocks))]", .dim)
    }
  }

  /// The text of a link; its address is told at the foot unless the program can go there.
  private mutating func link(_ inlines: [Inline], _ destination: String) -> StyledText {
    let link = foot.addLink(destination)
    var words = text(inlines, Style(.role(.link), .underline))
    if link == context.chosenLink { words = words.styled(Style(.selection, [.bold, .underline])) }
    words = words.linked(link)
    if context.opensLinks {
      guard case .address = LinkTarget(destination) else { return words }
    }
    let number = foot.number(of: StyledText(destination, Style(.link)))
    return words + StyledText("[\(number)]", .dim)
  }
}

// MARK: - Tables

extension Prose {
  private mutating func addTable(_ rows: [[[Inline]]], _ alignments: [LessonKit.Alignment]) {
    let cells = rows.enumerated().map { index, row in
      row.map { text($0, index == 0 ? Style(.title, .bold) : .plain) }
    }
    let widths = fittedWidths(
      alignments.indices.map { column in cells.map { $0[column].width }.max() ?? 0 })
    guard cells.count < 2 || Self.areReadable(widths, cells) else { return addRecords(cells) }
    for (index, row) in cells.enumerated() {
      lines += tableLines(row, widths, alignments)
      if index == 0 {
        let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "──")
        lines.append(StyledLine(TextWidth.truncate(rule, to: columns, ellipsis: ""), Style(.frame)))
      }
    }
  }

  /// Whether no word is cut.
  private static func areReadable(_ widths: [Int], _ cells: [[StyledText]]) -> Bool {
    cells.allSatisfy { row in
      zip(row, widths).allSatisfy { cell, width in
        cell.width <= width
          || cell.text.split(separator: " ").allSatisfy { TextWidth.of(String($0)) <= width }
      }
    }
  }

  /// Sets a table that is too wide row by row: the first cell, below it the others behind the names of
  /// their columns.
  private mutating func addRecords(_ cells: [[StyledText]]) {
    guard let header = cells.first else { return }
    for (index, row) in cells.dropFirst().enumerated() {
      if index > 0 { lines.append(StyledLine()) }
      for (column, cell) in row.enumerated() where !cell.isEmpty {
        let name = StyledText("\(header[column].text): ", .dim)
        add(
          column == 0 ? cell : StyledText("  ") + (header[column].isEmpty ? cell : name + cell),
          hanging: column == 0 ? 2 : 4)
      }
    }
  }

  /// Takes from the widest columns until the table fits, as long as they have more than three cells.
  private func fittedWidths(_ natural: [Int]) -> [Int] {
    let room = columns - 2 * (natural.count - 1)
    guard natural.reduce(0, +) > room else { return natural }
    func widths(upTo most: Int) -> [Int] { natural.map { min($0, most) } }
    // The most that a column may have is found by halving: one cell at a time would take too long.
    var (fitting, tooWide) = (3, max(4, natural.max() ?? 0))
    while tooWide - fitting > 1 {
      let middle = (fitting + tooWide) / 2
      if widths(upTo: middle).reduce(0, +) <= room { fitting = middle } else { tooWide = middle }
    }
    var fitted = widths(upTo: fitting)
    var rest = room - fitted.reduce(0, +)
    for column in natural.indices.reversed() where rest > 0 && natural[column] > fitting {
      fitted[column] += 1
      rest -= 1
    }
    return fitted
  }

  private func tableLines(
    _ row: [StyledText], _ widths: [Int], _ alignments: [LessonKit.Alignment]
  ) -> [StyledLine] {
    let wrapped = zip(row, widths).map { $0.wrapped(to: $1) }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { line in
      var result = StyledLine()
      for (column, cell) in wrapped.enumerated() {
        let part = line < cell.count ? cell[line] : StyledLine()
        result.append(Self.pad(part, to: widths[column], alignments[column]))
        if column < wrapped.count - 1 { result.append("  ") }
      }
      return result
    }
  }

  private static func pad(
    _ line: StyledLine, to width: Int, _ alignment: LessonKit.Alignment
  ) -> StyledLine {
    let gap = max(0, width - line.width)
    let left =
      switch alignment {
      case .left: 0
      case .center: gap / 2
      case .right: gap
      }
    return StyledLine(String(repeating: " ", count: left)) + line
      + StyledLine(String(repeating: " ", count: gap - left))
  }
}

extension Style {
  /// The style with further attributes.
  func adding(_ more: Attributes) -> Style {
    var style = self
    style.attributes.formUnion(more)
    return style
  }
}

extension Substring {
  /// As much of the beginning as fits into so many cells, at least a character; up to a space if there
  /// is one in its second half.
  fileprivate func prefix(fitting columns: Int) -> Substring {
    var width = 0
    var end = startIndex
    while end < endIndex {
      width += TextWidth.of(String(self[end]))
      guard width <= columns || end == startIndex else { break }
      end = index(after: end)
    }
    let taken = self[..<end]
    guard end < endIndex, let space = taken.lastIndex(of: " "),
      distance(from: startIndex, to: space) > taken.count / 2
    else { return taken }
    return self[...space]
  }
}
