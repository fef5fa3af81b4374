import TerminalGrid

extension Painter {
  func drawAxes(on grid: inout Grid) {
    let style = Style(.axis)
    let left = area.origin.column - 1
    let bottom = area.rows.upperBound
    for row in area.rows {
      grid.set(Cell(glyphs.verticalAxis, style), at: Point(column: left, row: row))
    }
    for column in area.columns {
      grid.set(Cell(glyphs.horizontalAxis, style), at: Point(column: column, row: bottom))
    }
    grid.set(Cell(glyphs.corner, style), at: Point(column: left, row: bottom))
    drawRowTicks(on: &grid)
    drawColumnTicks(on: &grid)
  }

  private func drawRowTicks(on grid: inout Grid) {
    for tick in layout.yTicks.ticks {
      let row = area.rows.upperBound - 1 - tick.cell
      let column = area.origin.column - 2 - TextWidth.of(tick.label)
      grid.set(
        Cell(glyphs.tickLeft, Style(.axis)), at: Point(column: area.origin.column - 1, row: row))
      grid.write(
        glyphs.text(tick.label), at: Point(column: column, row: row), style: Style(.axis),
        clip: rect)
    }
  }

  private func drawColumnTicks(on grid: inout Grid) {
    let row = area.rows.upperBound
    var free = rect.columns.lowerBound
    for tick in layout.xTicks.ticks {
      let column = area.origin.column + tick.cell
      grid.set(Cell(glyphs.tickBelow, Style(.axis)), at: Point(column: column, row: row))
      guard layout.showsColumnLabels else { continue }
      let width = TextWidth.of(tick.label)
      let isNegative = tick.label.hasPrefix("−")
      let centred = column - (width - (isNegative ? 2 : 1)) / 2 - (isNegative ? 1 : 0)
      let start = min(centred, rect.columns.upperBound - width)
      guard start >= free else { continue }
      free = start + width + 1
      grid.write(
        glyphs.text(tick.label), at: Point(column: start, row: row + 1), style: Style(.axis),
        clip: rect)
    }
  }

  // MARK: Guides

  func drawGuides(on grid: inout Grid) {
    for guide in scene.guides {
      switch guide {
      case .horizontal(let height, let range):
        if let row = layout.row(forY: height) { drawGuide(row: row, over: range, on: &grid) }
      case .vertical(let place):
        if let column = layout.column(forX: place) { drawGuide(column: column, on: &grid) }
      }
    }
    guard let probe = scene.probe, let column = layout.column(forX: probe) else { return }
    // In a tall picture every fifth dash will do: each is rewritten with every step of the probe.
    for row in area.rows where area.size.rows < 40 || (row - area.origin.row) % 5 == 0 {
      grid.set(Cell(glyphs.probe, Style(.probe)), at: Point(column: column, row: row))
    }
  }

  private func drawGuide(row: Int, over range: ClosedRange<Double>, on grid: inout Grid) {
    guard let first = layout.column(forX: range.lowerBound),
      let last = layout.column(forX: range.upperBound)
    else { return }
    for column in first...last where !kind.isASCII || (column - area.origin.column) % 2 == 1 {
      grid.set(Cell(glyphs.horizontalGuide, Style(.guide)), at: Point(column: column, row: row))
    }
    guard layout.hasAxes, first == area.origin.column else { return }
    let isTick = layout.yTicks.ticks.contains { area.rows.upperBound - 1 - $0.cell == row }
    let glyph = isTick ? glyphs.crossing : glyphs.guideAtLeft
    grid.set(Cell(glyph, Style(.axis)), at: Point(column: area.origin.column - 1, row: row))
  }

  private func drawGuide(column: Int, on grid: inout Grid) {
    let rows = scene.guides.compactMap { guide -> Int? in
      guard case .horizontal(let height, scene.viewport.x) = guide else { return nil }
      return layout.row(forY: height)
    }
    for row in area.rows {
      let glyph = rows.contains(row) ? glyphs.crossing : glyphs.verticalGuide
      grid.set(Cell(glyph, Style(.guide)), at: Point(column: column, row: row))
    }
    guard layout.hasAxes else { return }
    let isTick = layout.xTicks.ticks.contains { area.origin.column + $0.cell == column }
    let glyph = isTick ? glyphs.crossing : glyphs.guideAtBottom
    grid.set(Cell(glyph, Style(.axis)), at: Point(column: column, row: area.rows.upperBound))
  }
}
