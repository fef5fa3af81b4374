public import TerminalGrid

/// A function of two numbers as tiles of colour over a plane: GLU over value and gate.
public struct FieldMap: Sendable {
  /// The horizontal range.
  public var x: ClosedRange<Double>
  /// The vertical range.
  public var y: ClosedRange<Double>
  /// The magnitude of the strongest colour, or nil for the largest value shown.
  public var scale: Double?
  /// The title, shown where there is room.
  public var title: String?
  /// Highlighted points.
  public var marks: [Mark]
  /// The function.
  public var value: @Sendable (_ x: Double, _ y: Double) -> Double

  /// A map of a function of two numbers.
  public init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, scale: Double? = nil, title: String? = nil,
    marks: [Mark] = [], value: @escaping @Sendable (_ x: Double, _ y: Double) -> Double
  ) {
    self.x = x
    self.y = y
    self.scale = scale
    self.title = title
    self.marks = marks
    self.value = value
  }

  /// Draws the map with axes into a rectangle and returns its layout.
  @discardableResult
  public func draw(in rect: Rect, on grid: inout Grid, charset: Charset) -> PlotLayout {
    let kind: CanvasKind = charset == .ascii ? .ascii : .block
    let frame = Plot(curves: [], x: x, y: y, showsGuides: false, title: title)
    let layout = frame.draw(in: rect, on: &grid, canvas: kind)
    let values = layout.area.rows.map { row in
      layout.area.columns.map { column in value(layout.x(atColumn: column), layout.y(atRow: row)) }
    }
    let map = HeatMap(values, scale: scale ?? FieldMap.largest(values))
    for (row, numbers) in zip(layout.area.rows, values) {
      for (column, number) in zip(layout.area.columns, numbers) {
        let step = map.step(number)
        let style = Style(.heat(step), on: .heat(step))
        let shade = Shade.glyph(Double(step) / 100, charset)
        grid.set(Cell(shade, style), at: Point(column: column, row: row))
      }
    }
    for mark in marks { draw(mark, layout, on: &grid, charset) }
    return layout
  }

  private static func largest(_ values: [[Double]]) -> Double {
    values.joined().filter(\.isFinite).map(abs).max() ?? 0
  }

  private func draw(_ mark: Mark, _ layout: PlotLayout, on grid: inout Grid, _ charset: Charset) {
    guard let column = layout.column(forX: mark.at.x), let row = layout.row(forY: mark.at.y)
    else { return }
    let ground = grid[column: column, row: row].style.ground
    grid.set(
      Cell(mark.glyph(ascii: charset == .ascii), Style(.role(mark.role), on: ground, .bold)),
      at: Point(column: column, row: row))
  }
}
