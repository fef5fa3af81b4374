import Host

/// The size of what the markdown parser would make of a text, counted before it does: a few kilobytes can
/// stand for gigabytes of cells, or of addresses that references repeat.
struct MarkdownBounds {
  /// Cells of tables; a short row is filled up to the width of its header.
  private(set) var cells = 0
  /// The line in which they became more than are allowed.
  private(set) var cellsLine: Int?
  /// Opening brackets, and the line in which they became more than are allowed.
  private(set) var brackets = 0
  private(set) var bracketsLine: Int?
  /// The bytes of the longest paragraph with a definition of a reference in it, and its place.
  private(set) var definition = (bytes: 0, line: 1)
  /// How many references there may be.
  private(set) var references = 0

  private var columns = 0
  /// The paragraph that is being read, from its first definition on; line 0 before that.
  private var current = (bytes: 0, line: 0)

  /// Counts in lines whose first one has a number.
  init(_ lines: some Sequence<String>, firstLine: Int) {
    for (offset, line) in lines.enumerated() { read(line, number: firstLine + offset) }
  }

  /// The bytes that all references could expand to.
  var expansion: Int { references * definition.bytes }

  private mutating func read(_ line: String, number: Int) {
    let bytes = line.utf8
    references += bytes.count { $0 == UInt8(ascii: "]") }
    brackets += bytes.count { $0 == UInt8(ascii: "[") }
    if brackets > LessonLimits.brackets, bracketsLine == nil { bracketsLine = number }
    // Outside of a quotation's marks, an empty line ends whatever was begun.
    guard bytes.contains(where: { !Self.blanks.contains($0) }) else {
      (columns, current) = (0, (0, 0))
      return
    }
    readTable(line, number)
    readDefinition(line, number)
  }

  private mutating func readTable(_ line: String, _ number: Int) {
    cells += columns
    if cells > LessonLimits.cells, cellsLine == nil { cellsLine = number }
    let bytes = line.utf8
    guard bytes.contains(UInt8(ascii: "-")), bytes.allSatisfy(Self.delimiters.contains) else {
      return
    }
    columns = max(columns, bytes.count { $0 == UInt8(ascii: "|") } + 1)
    // The header above is as wide.
    cells += columns
  }

  private mutating func readDefinition(_ line: String, _ number: Int) {
    if current.bytes == 0, Self.defines(line) { current.line = number }
    guard current.line > 0 else { return }
    current.bytes += line.utf8.count
    if current.bytes > definition.bytes { definition = current }
  }

  /// Whether a line may begin a definition; a footnote is none.
  private static func defines(_ line: String) -> Bool {
    guard let colon = line.index(of: "]:", from: line.startIndex) else { return false }
    let mark = line.utf8.drop(while: delimiters.contains).prefix(2)
    guard mark.elementsEqual("[^".utf8) else { return true }
    return line.index(of: "]:", from: line.utf8.index(after: colon)) != nil
  }

  private static let blanks = Set(" \t>".utf8)
  /// The content of the line below a table's header, in a list or a quotation too.
  private static let delimiters = Set(" \t>|:-+*0123456789.)".utf8)
}

extension MarkdownBounds {
  /// Says what is too much; false if anything is.
  func check(_ findings: inout Findings) -> Bool {
    if let cellsLine {
      findings.refuse(
        "the tables have more than \(LessonLimits.cells) cells",
        at: Position(line: cellsLine, column: 1), remedy: "shorten or split them")
    }
    if let bracketsLine {
      findings.refuse(
        "the lesson has more than \(LessonLimits.brackets) opening brackets",
        at: Position(line: bracketsLine, column: 1), remedy: "split it into several lessons")
    }
    let isLong = expansion > LessonLimits.references
    if isLong {
      findings.refuse(
        "the references stand for more than \(FileFailure.size(LessonLimits.references))",
        at: Position(line: definition.line, column: 1), remedy: "shorten this definition")
    }
    return cellsLine == nil && bracketsLine == nil && !isLong
  }
}
