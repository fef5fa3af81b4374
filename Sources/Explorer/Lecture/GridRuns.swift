package import TerminalGrid

/// A grid as rows of runs of text, each with the numbers of its style, for another program.
package struct GridRuns: Hashable, Codable, Sendable {
  private var columns: Int
  private var rows: [[Run]]

  /// Neighbouring cells of one style.
  private struct Run: Hashable, Codable, Sendable {
    var text: String
    /// Ink, ground and attributes; nil for plain text.
    var style: [Int]?
  }

  /// No terminal is larger.
  private static let largest = 1000

  /// The rows of a grid.
  package init(_ grid: Grid) {
    columns = grid.size.columns
    rows = (0..<grid.size.rows).map { row in
      var line = StyledLine()
      for column in 0..<grid.size.columns {
        let cell = grid[column: column, row: row]
        if cell.width > 0 { line.append(String(cell.grapheme), cell.style) }
      }
      return line.runs.map { Run(text: $0.text, style: Self.numbers(of: $0.style)) }
    }
  }

  /// The grid, as far as it is one.
  package var grid: Grid {
    let size = Size(
      columns: min(columns, Self.largest), rows: min(rows.count, Self.largest))
    var grid = Grid(size)
    for (row, runs) in rows.prefix(size.rows).enumerated() {
      var line = StyledLine()
      for run in runs { line.append(run.text, run.style.map(Self.style) ?? .plain) }
      grid.write(line, at: Point(column: 0, row: row))
    }
    return grid
  }

  private static func numbers(of style: Style) -> [Int]? {
    guard style != .plain else { return nil }
    return [number(of: style.ink), number(of: style.ground), Int(style.attributes.rawValue)]
  }

  private static func style(_ numbers: [Int]) -> Style {
    guard numbers.count == 3 else { return .plain }
    let attributes = UInt8(clamping: numbers[2])
    return Style(
      ink(numbers[0]), on: ink(numbers[1]), Attributes(rawValue: attributes))
  }

  /// −1 for none, the number of a role, 1000 and more for the heat map.
  private static func number(of ink: Ink) -> Int {
    switch ink {
    case .none: -1
    case .role(let role): Int(role.rawValue)
    case .heat(let step): 1000 + Int(step)
    }
  }

  private static func ink(_ number: Int) -> Ink {
    if (900...1100).contains(number) { return .heat(Int8(clamping: number - 1000)) }
    return UInt8(exactly: number).flatMap(Role.init(rawValue:)).map(Ink.role) ?? .none
  }
}
