import TerminalGrid

/// The help as it stands on a screen: every key of the place, made from the tables that the key handler
/// obeys, in two columns where there is room.
struct HelpPage: Sendable {
  private let title: String
  /// The lines of each column.
  private let columns: [[StyledLine]]
  private let columnWidth: Int
  private let box: Rect

  /// Columns narrower than this are no help.
  private static let narrowest = 46
  private static let widest = 78

  init(title: String, groups: [HelpGroup], search: String, in rect: Rect) {
    self.title = title
    let inside = max(1, rect.size.columns - 4)
    let whole = Self.lines(groups, columns: min(inside, Self.widest))
    let hasTwo = inside >= 2 * Self.narrowest + 3 && whole.count > rect.size.rows - 2
    let width = hasTwo ? min((inside - 3) / 2, Self.widest) : min(inside, Self.widest)
    if groups.isEmpty {
      columns = [
        StyledText("No key or command has '\(search)'.", .dim).wrapped(to: width)
      ]
    } else {
      columns = hasTwo ? Self.halves(groups, columns: width) : [whole]
    }
    let used = columns.joined().map(\.width).max() ?? 0
    columnWidth = hasTwo ? width : min(width, max(used, 40))
    let wanted = columns.count * columnWidth + 3 * (columns.count - 1) + 4
    let rows = min(rect.size.rows, (columns.map(\.count).max() ?? 0) + 2)
    let size = Size(columns: min(rect.size.columns, wanted), rows: rows)
    box = Rect(
      column: rect.origin.column + (rect.size.columns - size.columns) / 2,
      row: rect.origin.row + (rect.size.rows - rows) / 2, columns: size.columns, rows: rows)
  }

  private var inside: Rect {
    box.size.rows >= 3 ? box.inset(left: 2, top: 1, right: 2, bottom: 1) : box
  }

  /// How many lines are in sight.
  var rows: Int { inside.size.rows }

  /// How far it can be scrolled.
  var last: Int { max(0, (columns.map(\.count).max() ?? 0) - rows) }

  func draw(scroll: Int, on grid: inout Grid) {
    let top = min(scroll, last)
    grid.fill(box)
    grid.frame(box, title: title, style: Style(.focusedFrame), titleStyle: Style(.title))
    for (index, lines) in columns.enumerated() {
      let column = inside.origin.column + index * (columnWidth + 3)
      for (row, line) in zip(inside.rows, lines.dropFirst(top)) {
        grid.write(line, at: Point(column: column, row: row), clip: inside)
      }
    }
    Scrolling.drawMarkers(
      top: top, count: last + rows, in: inside, frame: box.size.rows >= 3 ? box : nil, on: &grid)
    grid.cursor = inside.origin
  }
}

// MARK: - Lines

extension HelpPage {
  private static func lines(_ groups: [HelpGroup], columns: Int) -> [StyledLine] {
    let keys = keyColumns(groups, columns: columns)
    return groups.enumerated().flatMap { index, group in
      (index == 0 ? [] : [StyledLine()]) + lines(group, keys: keys, columns: columns)
    }
  }

  /// The groups in two columns of about the same height.
  private static func halves(_ groups: [HelpGroup], columns: Int) -> [[StyledLine]] {
    let keys = keyColumns(groups, columns: columns)
    let blocks = groups.map { lines($0, keys: keys, columns: columns) + [StyledLine()] }
    func height(_ blocks: ArraySlice<[StyledLine]>) -> Int { blocks.reduce(0) { $0 + $1.count } }
    let splits = blocks.indices.map { (left: blocks[...$0], right: blocks[($0 + 1)...]) }
    let best = splits.min { one, other in
      max(height(one.left), height(one.right)) < max(height(other.left), height(other.right))
    }
    return [Array((best?.left ?? []).joined()), Array((best?.right ?? []).joined())]
  }

  private static func lines(_ group: HelpGroup, keys: Int, columns: Int) -> [StyledLine] {
    [StyledLine(group.title, Style(.title, .bold))]
      + group.rows.flatMap { lines($0, keys: keys, columns: columns) }
  }

  /// A row: its keys, and what they do beside them; below them where they are too long.
  private static func lines(_ row: HelpRow, keys: Int, columns: Int) -> [StyledLine] {
    let names = row.keys.joined(separator: " ")
    let text = StyledText(row.text, .text).wrapped(to: max(1, columns - keys))
    let indent = StyledLine(String(repeating: " ", count: keys))
    guard TextWidth.of(names) + 1 < keys else {
      let head = StyledText(names, .key).wrapped(to: max(1, columns))
      return head + text.map { indent + $0 }
    }
    let start = StyledLine(TextWidth.pad(names, to: keys), Style(.key))
    return text.enumerated().map { ($0 == 0 ? start : indent) + $1 }
  }

  /// The columns of the keys: what the longest takes, two fifths at most.
  private static func keyColumns(_ groups: [HelpGroup], columns: Int) -> Int {
    let longest =
      groups.flatMap(\.rows).map { TextWidth.of($0.keys.joined(separator: " ")) }.max() ?? 0
    return max(2, min(longest + 2, columns * 2 / 5))
  }
}
