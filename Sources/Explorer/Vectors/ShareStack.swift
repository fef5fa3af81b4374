import ActivationMath
import Plotting
import TerminalGrid

/// Shares of one whole as one bar: a tower with its names beside it, or a line.
struct ShareStack: Sendable {
  private let shares: [Double]
  private let names: [String]

  /// Shares that are not negative and sum to 1, with their names.
  init(_ shares: [Double], names: [String]) { (self.shares, self.names) = (shares, names) }

  /// The room of a tower and its names at the right of some bars; nil where these need it.
  static func place(beside bars: Rect, leaving least: Int) -> Rect? {
    let columns = min(24, bars.size.columns - least - 2)
    guard columns >= 16, bars.size.rows >= 5 else { return nil }
    return bars.inset(left: bars.size.columns - columns)
  }

  /// Draws the tower, the first share at the top; a share too small for a row of it has its name, too,
  /// where there are as many rows as names.
  func draw(in rect: Rect, on grid: inout Grid, charset: Charset) {
    let ends = Self.ends(of: shares, cells: rect.size.rows)
    let rows = Self.labelRows(ends, of: rect.size.rows)
    for (index, end) in ends.enumerated() {
      let start = index == 0 ? 0 : ends[index - 1]
      let part = rect.inset(top: start, bottom: rect.size.rows - end)
      let style = Style(VectorsModel.role(of: index))
      grid.fill(part.split(left: 4).left, with: Cell(Self.fill(index, charset), style))
      guard let row = rows[index] else { continue }
      let name = TextWidth.truncate(names[index], to: rect.size.columns - 12)
      let label =
        StyledLine(name, style)
        + StyledLine(" " + NumberText.fixed(shares[index], decimals: 3), .text)
      grid.write(
        label, at: Point(column: rect.origin.column + 5, row: rect.origin.row + row), clip: rect)
    }
  }

  /// The row of each name: the middle of its share, moved until each has a row of its own; nil for shares
  /// without a row where there are too few for all.
  static func labelRows(_ ends: [Int], of rows: Int) -> [Int?] {
    let starts = [0] + ends.dropLast()
    let middles = zip(starts, ends).map { min(rows - 1, $0 + max(0, $1 - $0 - 1) / 2) }
    guard rows >= ends.count else {
      return ends.indices.map { ends[$0] > starts[$0] ? middles[$0] : nil }
    }
    var (places, next) = (middles, 0)
    for index in places.indices {
      places[index] = max(places[index], next)
      next = places[index] + 1
    }
    var last = rows - 1
    for index in places.indices.reversed() {
      places[index] = min(places[index], last)
      last = places[index] - 1
    }
    return places
  }

  /// Draws the whole as one line.
  func drawInLine(_ line: Rect, on grid: inout Grid, charset: Charset) {
    let ends = Self.ends(of: shares, cells: line.size.columns)
    var start = 0
    for (index, end) in ends.enumerated() where end > start {
      let part = line.inset(left: start, right: line.size.columns - end)
      grid.fill(part, with: Cell(Self.fill(index, charset), Style(VectorsModel.role(of: index))))
      start = end
    }
  }

  /// The end of each share where the whole is so many cells.
  static func ends(of shares: [Double], cells: Int) -> [Int] {
    var sum = 0.0
    return shares.map { share in
      sum += share
      return min(cells, max(0, Int(clamping: (sum * Double(cells)).rounded())))
    }
  }

  /// Neighbours differ without colour, too.
  private static func fill(_ index: Int, _ charset: Charset) -> Character {
    let fills: [Character] = charset == .ascii ? ["#", "=", "+", "-"] : ["█", "▓", "▒", "░"]
    return fills[index % fills.count]
  }
}
