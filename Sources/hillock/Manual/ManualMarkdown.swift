/// Reads as much markdown as the documentation uses, and writes it into a manual page.
///
/// A row of a table is an item: its first cell means what the others say.
struct ManualMarkdown {
  private let lines: [String]
  private var next = 0

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Adds everything below the title.
  mutating func add(to page: inout Roff) {
    while next < lines.count {
      let line = lines[next]
      if let fence = Self.fence(line) {
        page.example(fenced(by: fence))
      } else if line.hasPrefix("    ") {
        page.example(taken { $0.hasPrefix("    ") }.map { String($0.dropFirst(4)) })
      } else if line.hasPrefix("|") {
        for row in taken(while: { $0.hasPrefix("|") }).dropFirst(2) { add(row: row, to: &page) }
      } else if let text = Self.item(line) {
        next += 1
        let rest = taken { $0.hasPrefix("  ") }.map { String($0.drop { $0 == " " }) }
        page.item("\\(bu", Self.inline(([text] + rest).joined(separator: " ")))
      } else if line.hasPrefix("#") {
        add(heading: line, to: &page)
      } else if line.isEmpty {
        next += 1
      } else {
        page.paragraph(Self.inline(taken(while: Self.isProse).joined(separator: " ")))
      }
    }
  }

  // MARK: Blocks

  private mutating func taken(while isPart: (String) -> Bool) -> [String] {
    let part = lines[next...].prefix(while: isPart)
    next += part.count
    return Array(part)
  }

  private static func fence(_ line: String) -> String? {
    let marks = line.prefix { $0 == "`" }
    return marks.count >= 3 ? String(marks) : nil
  }

  private mutating func fenced(by fence: String) -> [String] {
    next += 1
    let code = taken { $0 != fence }
    next += 1
    return code
  }

  private static func item(_ line: String) -> String? {
    line.hasPrefix("- ") ? String(line.dropFirst(2)) : nil
  }

  private static func isProse(_ line: String) -> Bool {
    !line.isEmpty && !line.hasPrefix("|") && !line.hasPrefix("#") && item(line) == nil
      && fence(line) == nil
  }

  private mutating func add(heading line: String, to page: inout Roff) {
    next += 1
    let level = line.prefix { $0 == "#" }.count
    let title = String(line.dropFirst(level + 1))
    switch level {
    case 1: break
    case 2: page.section(title.replacing("`", with: ""))
    default: page.subsection(title.replacing("`", with: ""))
    }
  }

  private func add(row: String, to page: inout Roff) {
    let cells = Self.cells(of: row).map(Self.inline)
    guard let first = cells.first else { return }
    page.item(first, cells.dropFirst().filter { !$0.isEmpty }.joined(separator: ": "))
  }

  /// The cells of a row, whose code may hold the mark that divides them.
  private static func cells(of row: String) -> [String] {
    var cells = [""]
    var isCode = false
    for character in row.dropFirst().dropLast() {
      if character == "`" { isCode.toggle() }
      if character == "|", !isCode {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells.map { String($0.trimming { $0 == " " }) }
  }

  // MARK: Inlines

  /// Text with its code, emphasis and links.
  static func inline(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let mark = rest.first {
      if let (inside, after) = code(rest) {
        result += Roff.code(inside)
        rest = after
      } else if let (inside, after) = between("**", "**", rest) {
        result += "\\fB\(inline(inside))\\fR"
        rest = after
      } else if let (inside, after) = between("*", "*", rest) {
        result += "\\fI\(inline(inside))\\fR"
        rest = after
      } else if let (inside, after) = between("[", "](", rest), let end = after.firstIndex(of: ")")
      {
        result += inline(inside)
        rest = after[after.index(after: end)...]
      } else {
        result += Roff.escaped(String(mark))
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// Code between as many marks on either side; blanks beside marks keep those inside apart.
  private static func code(_ text: Substring) -> (inside: String, after: Substring)? {
    let marks = String(text.prefix { $0 == "`" })
    guard !marks.isEmpty, let (inside, after) = between(marks, marks, text) else { return nil }
    let isPadded = inside.hasPrefix(" ") && inside.hasSuffix(" ")
    return (isPadded ? String(inside.dropFirst().dropLast()) : inside, after)
  }

  private static func between(
    _ open: String, _ close: String, _ text: Substring
  ) -> (inside: String, after: Substring)? {
    guard text.hasPrefix(open) else { return nil }
    let inside = text.dropFirst(open.count)
    guard let end = inside.firstRange(of: close), end.lowerBound > inside.startIndex else {
      return nil
    }
    return (String(inside[..<end.lowerBound]), inside[end.upperBound...])
  }
}

extension String {
  /// The text without characters of a kind at its ends.
  fileprivate func trimming(_ isBlank: (Character) -> Bool) -> Substring {
    let start = drop(while: isBlank)
    return start.dropLast(start.reversed().prefix(while: isBlank).count)
  }
}
