import TerminalGrid

/// Rows of text in columns that are as wide as their widest cell, two blanks apart.
struct Table {
  /// The alignment of a cell in its column.
  enum Alignment {
    /// At the left edge.
    case left
    /// With its decimal point under the others'.
    case decimal
  }

  private let alignments: [Alignment]
  private var header: [String] = []
  private var rows: [[String]] = []

  /// A table with one alignment per column, and headings if there are any.
  init(_ alignments: [Alignment], header: [String] = []) {
    self.alignments = alignments
    self.header = header
  }

  /// Adds a row; missing cells at its end are empty.
  mutating func add(_ row: [String]) { rows.append(row) }

  /// The headings and the rows as text, without blanks at line ends.
  var lines: [String] {
    let columns = alignments.indices.map(column)
    let count = rows.count + (header.isEmpty ? 0 : 1)
    return (0..<count).map { index in
      let cells = columns.map { $0[index] }
      return String(cells.joined(separator: "  ").trimmingSuffix { $0 == " " })
    }
  }

  /// The cells of a column from top to bottom, padded to one width.
  private func column(_ index: Int) -> [String] {
    let cells = rows.map { index < $0.count ? $0[index] : "" }
    let points = cells.map(Self.widthBeforePoint)
    let lead = alignments[index] == .left ? 0 : points.max() ?? 0
    var column = zip(cells, points).map { cell, point in
      alignments[index] == .left || cell.isEmpty ? cell : Self.blanks(lead - point) + cell
    }
    if !header.isEmpty {
      let heading = header[index]
      column.insert(Self.blanks(lead - TextWidth.of(heading)) + heading, at: 0)
    }
    let width = column.map { TextWidth.of($0) }.max() ?? 0
    return column.map { $0 + Self.blanks(width - TextWidth.of($0)) }
  }

  /// The part of a number before its point or exponent.
  private static func widthBeforePoint(_ cell: String) -> Int {
    cell.prefix { $0 != "." && $0 != "e" }.count
  }

  private static func blanks(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }
}

extension String {
  fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> Substring {
    dropLast(reversed().prefix(while: isTrimmed).count)
  }
}
