public import TerminalGrid

/// A picture of dots, several to a cell, in layers: where two layers meet in a cell the upper one has
/// it, so that no line is ever drawn in the colour or the shape of another.
public struct Canvas: Sendable {
  /// How dots become characters.
  public let kind: CanvasKind
  /// The extent in cells.
  public let size: Size
  private var masks: [UInt16]
  /// The layer that has each cell; meaningless where there are no dots.
  private var owners: [UInt8]
  /// Cells in which a line has a gap: no guide may shine through there.
  private var gaps: [Bool]

  /// The dots across.
  public var columns: Int { size.columns * kind.dots.across }
  /// The dots down.
  public var rows: Int { size.rows * kind.dots.down }

  /// A canvas without dots.
  public init(_ kind: CanvasKind, size: Size) {
    self.kind = kind
    self.size = size
    masks = Array(repeating: 0, count: size.columns * size.rows)
    owners = Array(repeating: 0, count: size.columns * size.rows)
    gaps = Array(repeating: false, count: size.columns * size.rows)
  }

  /// Sets a dot for a layer, 0 the uppermost (numbers beyond 255 count as 255); nothing happens outside
  /// and in cells that an upper layer has.
  public mutating func set(column: Int, row: Int, layer: Int) {
    guard let (cell, bit) = place(column, row) else { return }
    let layer = UInt8(clamping: layer)
    if masks[cell] == 0 || layer < owners[cell] {
      (masks[cell], owners[cell]) = (bit, layer)
    } else if layer == owners[cell] {
      masks[cell] |= bit
    }
  }

  /// Notes that a line passes here without a dot, so that the cell hides what is under it.
  mutating func skip(column: Int, row: Int) {
    guard let (cell, _) = place(column, row) else { return }
    gaps[cell] = true
  }

  /// Whether the dot is set.
  public func contains(column: Int, row: Int) -> Bool {
    guard let (cell, bit) = place(column, row) else { return false }
    return masks[cell] & bit != 0
  }

  /// Whether a cell has any dot; false outside.
  public func isOccupied(_ point: Point) -> Bool {
    Rect(size).contains(point) && masks[point.row * size.columns + point.column] != 0
  }

  /// The layer that has a cell; nil where there are no dots.
  func layer(at point: Point) -> Int? {
    isOccupied(point) ? Int(owners[point.row * size.columns + point.column]) : nil
  }

  /// Whether some cell shows the colour of this layer.
  func hasCell(ofItsOwn layer: Int) -> Bool {
    masks.indices.contains { masks[$0] != 0 && owners[$0] == layer }
  }

  /// Empties the cells that touch one which a layer of another canvas of the same size has, and then
  /// those of pieces of one or two cells, which would say nothing.
  mutating func recede(from other: Canvas, layers: [Int]) {
    func isTaken(_ place: Point) -> Bool { other.layer(at: place).map(layers.contains) == true }
    for cell in masks.indices where masks[cell] != 0 && count(around: cell, 1, isTaken) > 0 {
      masks[cell] = 0
    }
    var rest: Canvas
    repeat {
      rest = self
      for cell in masks.indices where masks[cell] != 0 {
        if rest.count(around: cell, 2, rest.isOccupied) < 3 { masks[cell] = 0 }
      }
    } while masks != rest.masks
  }

  /// How many places as far from a cell, itself among them, are of a kind.
  private func count(around cell: Int, _ reach: Int, _ isOne: (Point) -> Bool) -> Int {
    let (row, column) = cell.quotientAndRemainder(dividingBy: size.columns)
    return (row - reach...row + reach).reduce(0) { count, row in
      count + (column - reach...column + reach).count { isOne(Point(column: $0, row: row)) }
    }
  }

  /// Draws the cells that have dots; `roles` are the colours of the layers.
  ///
  /// Gaps of dashed lines hide what is under them if `hidesGaps` is true.
  public func draw(
    on grid: inout Grid, at origin: Point, roles: [Role], hidesGaps: Bool = true
  ) {
    let glyphs = kind.glyphs
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        let cell = row * size.columns + column
        let point = Point(column: origin.column + column, row: origin.row + row)
        guard masks[cell] != 0 else {
          if gaps[cell], hidesGaps { grid.set(.blank, at: point) }
          continue
        }
        let style = Style(roles[min(Int(owners[cell]), roles.count - 1)])
        grid.set(Cell(glyphs[Int(masks[cell])], style), at: point)
      }
    }
  }

  private func place(_ column: Int, _ row: Int) -> (cell: Int, bit: UInt16)? {
    let (across, down) = kind.dots
    guard column >= 0, row >= 0, column < columns, row < rows else { return nil }
    let cell = row / down * size.columns + column / across
    return (cell, 1 << UInt16(row % down * across + column % across))
  }
}
