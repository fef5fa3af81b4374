/// A width and a height in cells.
public struct Size: Hashable, Sendable {
  /// How many cells wide; never negative.
  public var columns: Int
  /// How many cells high; never negative.
  public var rows: Int

  /// A size; negative numbers count as zero.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// Whether there is no cell at all.
  public var isEmpty: Bool { columns == 0 || rows == 0 }
}

/// A cell's place; (0, 0) is the upper left corner.
public struct Point: Hashable, Sendable {
  /// Cells from the left.
  public var column: Int
  /// Cells from the top.
  public var row: Int

  /// A place.
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// A rectangle of cells.
public struct Rect: Hashable, Sendable {
  /// The upper left cell.
  public var origin: Point
  /// The extent.
  public var size: Size

  /// A rectangle from its corner and extent; a negative extent counts as zero.
  public init(column: Int, row: Int, columns: Int, rows: Int) {
    origin = Point(column: column, row: row)
    size = Size(columns: columns, rows: rows)
  }

  /// The rectangle of a whole grid.
  public init(_ size: Size) {
    self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
  }

  /// The columns it covers.
  public var columns: Range<Int> { origin.column..<origin.column + size.columns }
  /// The rows it covers.
  public var rows: Range<Int> { origin.row..<origin.row + size.rows }
  /// Whether it covers nothing.
  public var isEmpty: Bool { size.isEmpty }

  /// Whether the cell lies inside.
  public func contains(_ point: Point) -> Bool {
    columns.contains(point.column) && rows.contains(point.row)
  }

  /// The intersection of both rectangles.
  public func intersection(_ other: Rect) -> Rect {
    let columns = columns.clamped(to: other.columns)
    let rows = rows.clamped(to: other.rows)
    return Rect(
      column: columns.lowerBound, row: rows.lowerBound, columns: columns.count, rows: rows.count)
  }

  /// The rectangle without the given margins, empty if they do not fit.
  public func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
    Rect(
      column: origin.column + left, row: origin.row + top,
      columns: size.columns - left - right, rows: size.rows - top - bottom)
  }

  /// The rectangle cut in two: the left part `columns` wide (or less), and the rest.
  public func split(left columns: Int) -> (left: Rect, rest: Rect) {
    let width = min(max(0, columns), size.columns)
    return (
      Rect(column: origin.column, row: origin.row, columns: width, rows: size.rows),
      inset(left: width)
    )
  }

  /// The rectangle cut in two: the upper part `rows` high (or less), and the rest.
  public func split(top rows: Int) -> (top: Rect, rest: Rect) {
    let height = min(max(0, rows), size.rows)
    return (
      Rect(column: origin.column, row: origin.row, columns: size.columns, rows: height),
      inset(top: height)
    )
  }

  /// The rectangle cut in two: the rest, and the lower part `rows` high (or less).
  public func split(bottom rows: Int) -> (rest: Rect, bottom: Rect) {
    let height = min(max(0, rows), size.rows)
    let (rest, bottom) = split(top: size.rows - height)
    return (rest, bottom)
  }
}
