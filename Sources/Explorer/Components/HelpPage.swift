import TerminalGrid

/// The help as it stands on a screen: every key of the place, made from the tables that the key handler
/// obeys, in two or three columns where they need it and there is room.
struct HelpPage: Sendable {
  private let title: String
  /// The lines of each column.
  private let columns: [[StyledLine]]
  private let columnWidth: Int
  private let box: Rect
  /// The box with what it leaves of the screen where that would show nothing.
  private let covered: Rect

  /// Columns narrower than this are no help.
  private static let narrowest = 46
  private static let widest = 78
  /// Keys farther than this from what they do are hard to follow along the row.
  private static let widestKeys = 24

  init(title: String, groups: [HelpGroup], search: String, in rect: Rect) {
    self.title = title
    let inside = max(1, rect.size.columns - 4)
    let laid = Self.laidOut(groups, in: Size(columns: inside, rows: rect.size.rows - 2))
    columns =
      groups.isEmpty
      ? [StyledText("No key or command has '\(search)'.", .dim).wrapped(to: laid.width)]
      : laid.columns
    let used = columns.joined().map(\.width).max() ?? 0
    columnWidth = columns.count > 1 ? laid.width : min(laid.width, max(used, 40))
    let wanted = columns.count * columnWidth + 3 * (columns.count - 1) + 4
    let rows = min(rect.size.rows, (columns.map(\.count).max() ?? 0) + 2)
    let size = Size(columns: min(rect.size.columns, wanted), rows: rows)
    box = Rect(
      column: rect.origin.column + (rect.size.columns - size.columns) / 2,
      row: rect.origin.row + (rect.size.rows - rows) / 2, columns: size.columns, rows: rows)
    covered = box.coveringRests(of: rect)
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
    grid.fill(covered)
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
  /// The groups in as few columns as are not too long for the room, or in as many as it is wide enough for.
  private static func laidOut(
    _ groups: [HelpGroup], in room: Size
  ) -> (columns: [[StyledLine]], width: Int) {
    let most = max(1, min(3, (room.columns + 3) / (narrowest + 3)))
    let layouts = (1...most).map { count in
      let width = min((room.columns + 3) / count - 3, widest)
      return (columns: columns(groups, count: count, width: width), width: width)
    }
    let fitting = layouts.first { $0.columns.allSatisfy { $0.count <= room.rows } }
    return fitting ?? layouts[most - 1]
  }

  /// The groups in order in so many columns, as low as they can be.
  private static func columns(_ groups: [HelpGroup], count: Int, width: Int) -> [[StyledLine]] {
    let keys = keyColumns(groups, columns: width)
    let blocks = groups.map { lines($0, keys: keys, columns: width) }
    let heights = blocks.map(\.count)
    let all = heights.reduce(0) { $0 + $1 + 1 }
    let layouts = ((heights.max() ?? 0)...max(1, all)).lazy.map { spans(heights, rows: $0) }
    return (layouts.first { $0.count <= count } ?? []).map { span in
      Array(blocks[span].joined(separator: [StyledLine()]))
    }
  }

  /// Which blocks stand in each column of at most so many rows, a blank one between two of them.
  private static func spans(_ heights: [Int], rows: Int) -> [Range<Int>] {
    var (spans, used) = ([Range<Int>](), 0)
    for (index, height) in heights.enumerated() {
      if let last = spans.last, used + 1 + height <= rows {
        spans[spans.count - 1] = last.lowerBound..<index + 1
        used += 1 + height
      } else {
        spans.append(index..<index + 1)
        used = height
      }
    }
    return spans
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

  /// The columns of the keys: what the longest takes, two fifths or ``widestKeys`` at most.
  private static func keyColumns(_ groups: [HelpGroup], columns: Int) -> Int {
    let longest =
      groups.flatMap(\.rows).map { TextWidth.of($0.keys.joined(separator: " ")) }.max() ?? 0
    return max(2, min(longest + 2, columns * 2 / 5, widestKeys))
  }
}
