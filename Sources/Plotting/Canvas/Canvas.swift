public import TerminalGrid

/// A picture of dots, several to a cell, that remembers which layers drew into each cell.
///
/// Layers that share a cell keep all of their dots: the cell shows the union.
public struct Canvas: Sendable {
  /// How dots become characters.
  public let kind: CanvasKind
  /// The extent in cells.
  public let size: Size
  private var masks: [UInt16]
  private var layers: [UInt64]
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
    layers = Array(repeating: 0, count: size.columns * size.rows)
    gaps = Array(repeating: false, count: size.columns * size.rows)
  }

  /// Sets a dot for a layer, 0 … 63 (higher ones count as 63); nothing happens outside.
  public mutating func set(column: Int, row: Int, layer: Int) {
    guard let (cell, bit) = place(column, row) else { return }
    masks[cell] |= bit
    layers[cell] |= 1 << UInt64(min(63, max(0, layer)))
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

  /// The layers that come first in some cell, and give it its colour.
  var leadingLayers: Set<Int> { Set(layers.filter { $0 != 0 }.map(\.trailingZeroBitCount)) }

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
        let style = Style(Canvas.ink(layers[cell], roles))
        grid.set(Cell(glyphs[Int(masks[cell])], style), at: point)
      }
    }
  }

  /// The colour of a cell: that of its layer, or of the first two roles blended.
  private static func ink(_ layers: UInt64, _ roles: [Role]) -> Ink {
    var rest = layers
    var first: Role?
    while rest != 0 {
      let role = roles[min(rest.trailingZeroBitCount, roles.count - 1)]
      rest &= rest - 1
      guard let known = first else {
        first = role
        continue
      }
      if role != known { return .blend(known, role) }
    }
    return .role(first ?? .text)
  }

  private func place(_ column: Int, _ row: Int) -> (cell: Int, bit: UInt16)? {
    let (across, down) = kind.dots
    guard column >= 0, row >= 0, column < columns, row < rows else { return nil }
    let cell = row / down * size.columns + column / across
    return (cell, 1 << UInt16(row % down * across + column % across))
  }
}
