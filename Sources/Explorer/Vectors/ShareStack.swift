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

  /// Draws the tower, the first share at the top.
  func draw(in rect: Rect, on grid: inout Grid, charset: Charset) {
    let ends = Self.ends(of: shares, cells: rect.size.rows)
    var start = 0
    for (index, end) in ends.enumerated() where end > start {
      let part = rect.inset(top: start, bottom: rect.size.rows - end)
      let style = Style(VectorsModel.role(of: index))
      grid.fill(part.split(left: 4).left, with: Cell(Self.fill(index, charset), style))
      let name = TextWidth.truncate(names[index], to: rect.size.columns - 12)
      let label =
        StyledLine(name, style)
        + StyledLine(" " + NumberText.fixed(shares[index], decimals: 3), .text)
      let middle = Point(
        column: rect.origin.column + 5, row: part.origin.row + (part.size.rows - 1) / 2)
      grid.write(label, at: middle, clip: rect)
      start = end
    }
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
