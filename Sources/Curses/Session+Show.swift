import CNcurses
package import TerminalGrid

extension Session {
  /// Shows a grid; only what differs from the one before is drawn.
  ///
  /// A grid of another size than the screen is cut, or leaves the rest blank.
  package mutating func show(_ grid: Grid) {
    let grid = grid.transliterated(to: charset)
    if let shown, shown.size == grid.size {
      draw(grid, over: shown)
    } else {
      cn_erase()
      cn_forget()
      draw(grid, over: nil)
    }
    shown = grid
    placeCursor(grid.cursor)
    cn_refresh()
  }

  /// Draws what differs, and sends it row by row where rows have moved.
  ///
  /// Of several changed rows ncurses finds those that only moved, and scrolls a region for them (CSI S
  /// and T, even where idlok is off). Emulators that lack these sequences then show rows twice. One
  /// row that is unique begins such a move; where there is none, all at once is twice as fast.
  private mutating func draw(_ grid: Grid, over former: Grid?) {
    let area = Rect(size).intersection(Rect(grid.size))
    let (cells, formerCells) = (grid.cells, former?.cells)
    let width = grid.size.columns
    let changed = area.rows.filter { row in
      guard let formerCells else { return true }
      return area.columns.contains { cells[row * width + $0] != formerCells[row * width + $0] }
    }
    let formerRows = rows
    if rows.count != grid.size.rows { rows = RowFingerprints(count: grid.size.rows) }
    for row in changed { rows.set(row, to: cells[row * width..<(row + 1) * width]) }
    let hasMovedRows = former != nil && rows.moved(from: formerRows)
    var pen = Pen(palette.brush(for: .plain), .plain)
    for row in changed {
      for column in area.columns {
        let index = row * width + column
        let cell = cells[index]
        if cell.width == 0 || formerCells.map({ looksLike(cell, $0[index]) }) == true { continue }
        if cell.style != pen.style { pen = self.pen(for: cell, after: pen) }
        pen.put(cell, row: row, column: column)
      }
      if hasMovedRows { cn_refresh() }
    }
  }

  /// Whether one cell on the screen cannot be told from another: the same, or spaces without colour.
  private mutating func looksLike(_ cell: Cell, _ former: Cell) -> Bool {
    cell == former
      || cell.grapheme == " " && former.grapheme == " "
        && palette.brush(for: cell.style).leavesSpacesAlone
        && palette.brush(for: former.style).leavesSpacesAlone
  }

  /// The pen for a cell. A space that shows no colour takes the pen at hand, since changing colours
  /// costs more bytes than the space.
  private mutating func pen(for cell: Cell, after pen: Pen) -> Pen {
    let brush = palette.brush(for: cell.style)
    let isSpace = cell.grapheme == " " && brush.leavesSpacesAlone && pen.brush.leavesSpacesAlone
    return isSpace ? pen : Pen(brush, cell.style)
  }

  private mutating func placeCursor(_ place: Point?) {
    let isVisible = place.map(Rect(size).contains) ?? false
    if isVisible != isCursorVisible {
      curs_set(isVisible ? 1 : 0)
      isCursorVisible = isVisible
    }
    if let place, isVisible { cn_move(Int32(place.row), Int32(place.column)) }
  }
}

/// The brush and style that cells are drawn with.
private struct Pen {
  let brush: Palette.Brush
  let style: Style

  init(_ brush: Palette.Brush, _ style: Style) {
    self.brush = brush
    self.style = style
  }

  func put(_ cell: Cell, row: Int, column: Int) {
    // A joined emoji has more scalars than a cell of ncurses holds; the shim takes what fits.
    var scalars: (UInt32, UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0, 0)
    var count = 0
    withUnsafeMutableBytes(of: &scalars) { bytes in
      let buffer = bytes.assumingMemoryBound(to: UInt32.self)
      for scalar in cell.grapheme.unicodeScalars.prefix(buffer.count) {
        buffer[count] = scalar.value
        count += 1
      }
    }
    withUnsafeBytes(of: &scalars) { bytes in
      cn_put(
        Int32(row), Int32(column), bytes.assumingMemoryBound(to: UInt32.self).baseAddress,
        Int32(count), Int32(cell.width), brush.attributes, brush.pair)
    }
  }
}
