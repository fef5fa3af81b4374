extension Grid {
  /// Writes a text on one row and returns how many columns of it were drawn.
  ///
  /// What falls outside the grid or the clip is left out; a wide character that the edge would cut
  /// in half becomes a space.
  @inlinable @discardableResult
  public mutating func write(
    _ text: some StringProtocol, at point: Point, style: Style = .plain, clip: Rect? = nil
  ) -> Int {
    draw(Substring(text), at: point, style: style, clip: clip)
  }

  /// Writes runs of text on one row and returns how many columns were drawn.
  @discardableResult
  public mutating func write(_ line: StyledLine, at point: Point, clip: Rect? = nil) -> Int {
    var column = point.column
    var drawn = 0
    for run in line.runs {
      let start = Point(column: column, row: point.row)
      drawn += write(run.text, at: start, style: run.style, clip: clip)
      column += TextWidth.of(run.text)
    }
    return drawn
  }

  /// Puts one cell; nothing happens outside the grid.
  ///
  /// A cell that holds anything but a simple narrow glyph is cleaned and measured first.
  public mutating func set(_ cell: Cell, at point: Point) {
    guard bounds.contains(point) else { return }
    if cell.width == 1, let first = cell.grapheme.unicodeScalars.first, first.isSimple {
      put(cell, at: point)
    } else {
      let text = Substring(String(cell.grapheme))
      draw(text, at: point, style: cell.style, clip: nil)
    }
  }

  /// Fills a rectangle with a cell; a wide one is repeated as often as it fits.
  public mutating func fill(_ rect: Rect, with cell: Cell = .blank) {
    let area = rect.intersection(bounds)
    let width = max(1, TextWidth.of(cell.grapheme))
    for row in area.rows {
      for column in stride(from: area.columns.lowerBound, to: area.columns.upperBound, by: width) {
        let fits = column + width <= area.columns.upperBound
        set(fits ? cell : Cell(" ", cell.style), at: Point(column: column, row: row))
      }
    }
  }

  /// Changes the style of every cell of a rectangle, and keeps what is written there.
  public mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    let area = rect.intersection(bounds)
    for row in area.rows {
      for column in area.columns { change(&cells[row * size.columns + column].style) }
    }
  }

  /// Copies another grid into this one; its cursor comes along if it has one.
  public mutating func draw(_ other: Grid, at origin: Point) {
    for row in 0..<other.size.rows {
      for column in 0..<other.size.columns {
        let cell = other.cells[row * other.size.columns + column]
        guard cell.width > 0 else { continue }
        set(cell, at: Point(column: origin.column + column, row: origin.row + row))
      }
    }
    guard let place = other.cursor else { return }
    cursor = Point(column: origin.column + place.column, row: origin.row + place.row)
  }

  @usableFromInline @discardableResult
  mutating func draw(_ text: Substring, at point: Point, style: Style, clip: Rect?) -> Int {
    let area = clip?.intersection(bounds) ?? bounds
    guard area.rows.contains(point.row) else { return 0 }
    let columns = area.columns
    var column = point.column
    var drawn = 0
    TextWidth.forEachCell(in: text) { character, width in
      guard column < columns.upperBound else { return false }
      let visible = (column..<column + width).clamped(to: columns)
      if visible.count == width {
        // A no-break space has done its work once lines are broken.
        let isNoBreakSpace = character.utf8.count == 2 && character == "\u{A0}"
        let grapheme: Character = isNoBreakSpace ? " " : character
        let cell = Cell(grapheme, style, width: UInt8(width))
        put(cell, at: Point(column: column, row: point.row))
      } else if let half = visible.first {
        put(Cell(" ", style), at: Point(column: half, row: point.row))
      }
      drawn += visible.count
      column += width
      return true
    }
    return drawn
  }

  /// Stores a measured cell that lies inside; the halves of wide characters that it hits go blank.
  private mutating func put(_ cell: Cell, at point: Point) {
    let index = point.row * size.columns + point.column
    detach(index)
    cells[index] = cell
    guard cell.width == 2 else { return }
    detach(index + 1)
    cells[index + 1] = Cell(" ", cell.style, width: 0)
  }

  /// Blanks the other half of a wide character before one half is overwritten.
  private mutating func detach(_ index: Int) {
    switch cells[index].width {
    case 0: cells[index - 1] = Cell(" ", cells[index - 1].style)
    case 2: cells[index + 1] = Cell(" ", cells[index + 1].style)
    default: break
    }
  }
}
