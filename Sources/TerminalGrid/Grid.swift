/// One cell of a screen: a grapheme and its style.
public struct Cell: Hashable, Sendable {
  /// The character; meaningless in a continuation cell.
  public var grapheme: Character
  /// How it looks.
  public var style: Style
  /// The columns that the grapheme takes: 1, 2, or 0 for the right half of a wide one.
  public var width: UInt8

  /// A cell; the caller says the width.
  public init(_ grapheme: Character, _ style: Style = .plain, width: UInt8 = 1) {
    self.grapheme = grapheme
    self.style = style
    self.width = width
  }

  /// An empty cell.
  public static let blank = Cell(" ")
}

/// A screen as a value: rows of styled cells, and the place of the cursor.
///
/// Drawing outside the grid is clipped, never an error, so that every view can be tested at every
/// size, down to 0×0. A wide character is two cells or none, and no control character gets in.
public struct Grid: Hashable, Sendable {
  /// The extent in cells.
  public let size: Size
  /// The cells, row by row.
  public internal(set) var cells: [Cell]
  /// The place of the terminal's cursor, or nil to hide it.
  public var cursor: Point?

  /// A grid of blank cells.
  public init(_ size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  /// The whole area.
  public var bounds: Rect { Rect(size) }

  /// The cell at a place, which must lie inside.
  public subscript(column column: Int, row row: Int) -> Cell {
    let point = Point(column: column, row: row)
    precondition(bounds.contains(point), "no such cell: \(column), \(row)")
    return cells[row * size.columns + column]
  }
}
