import TerminalGrid

extension Painter {
  /// A label and its preferred place.
  private struct Label {
    var text: String
    var role: Role
    var style: LineStyle
    /// The row of the line's end.
    var row: Int
    /// The height of the line's end, to keep labels of one row in the lines' order.
    var height: Double
    /// The line's mean height, for lines that end at one point.
    var meanHeight: Double
  }

  /// Writes the labels beside their lines' ends, or a legend where there is no room for that, and
  /// returns the labels that found no place at all.
  @discardableResult
  func drawLabels(on grid: inout Grid) -> [String] {
    var waiting: [Label] = []
    var taken: [Rect] = []
    for stroke in scene.strokes where !stroke.label.isEmpty {
      guard let end = stroke.pieces.last?.last, let label = label(stroke, at: end) else { continue }
      if !layout.margin.isEmpty, let place = placeBesideExit(label, end, taken) {
        taken.append(place)
        grid.write(label.text, at: place.origin, style: Style(label.role), clip: rect)
      } else {
        waiting.append(label)
      }
    }
    if layout.margin.isEmpty || waiting.count > layout.margin.size.rows {
      return drawLegend(waiting, on: &grid) ? [] : waiting.map(\.text)
    }
    drawInMargin(waiting, on: &grid)
    return []
  }

  private func label(_ stroke: PlotScene.Stroke, at end: Vertex) -> Label? {
    layout.row(forY: end.y).map {
      Label(
        text: glyphs.text(stroke.label), role: stroke.role, style: stroke.style, row: $0,
        height: end.y, meanHeight: stroke.meanHeight)
    }
  }

  /// The place for the label of a line that leaves far from the right edge: beside the exit.
  private func placeBesideExit(_ label: Label, _ end: Vertex, _ taken: [Rect]) -> Rect? {
    guard let column = layout.column(forX: end.x) else { return nil }
    let width = TextWidth.of(label.text)
    var start = column + 2
    for other in taken where other.rows.contains(label.row) {
      if start <= other.columns.upperBound, start + width >= other.columns.lowerBound {
        start = other.columns.upperBound + 1
      }
    }
    let place = Rect(column: start, row: label.row, columns: width, rows: 1)
    let hasRoom = start + width + area.size.columns / 8 < area.columns.upperBound
    return hasRoom && isFree(place.inset(left: -1, right: -1)) ? place : nil
  }

  /// Writes labels in the right margin, pushed apart where lines end close to each other.
  private func drawInMargin(_ labels: [Label], on grid: inout Grid) {
    let labels = labels.sorted {
      ($0.row, -$0.height, -$0.meanHeight) < ($1.row, -$1.height, -$1.meanHeight)
    }
    var rows = labels.map(\.row)
    for index in rows.indices.dropFirst() { rows[index] = max(rows[index], rows[index - 1] + 1) }
    for (fromEnd, index) in rows.indices.reversed().enumerated() {
      rows[index] = min(rows[index], area.rows.upperBound - 1 - fromEnd)
    }
    for (label, row) in zip(labels, rows) {
      grid.write(
        label.text, at: Point(column: layout.margin.origin.column + 1, row: row),
        style: Style(label.role), clip: rect)
    }
  }

  // MARK: Legend

  /// Writes a list of the lines into a corner where no curve is; false if there is none.
  private func drawLegend(_ labels: [Label], on grid: inout Grid) -> Bool {
    guard !labels.isEmpty else { return true }
    let width = 3 + (labels.map { TextWidth.of($0.text) }.max() ?? 0)
    guard let corner = freeCorner(Size(columns: width, rows: labels.count)) else { return false }
    for (offset, label) in labels.enumerated() {
      let start = Point(column: corner.origin.column, row: corner.origin.row + offset)
      let text = glyphs.sample(label.style) + " " + label.text
      grid.write(TextWidth.pad(text, to: width), at: start, style: Style(label.role), clip: rect)
    }
    return true
  }

  private func freeCorner(_ size: Size) -> Rect? {
    let columns = [area.columns.lowerBound + 1, area.columns.upperBound - 1 - size.columns]
    let rows = [area.rows.lowerBound, area.rows.upperBound - size.rows]
    return rows.flatMap { row in
      columns.map { Rect(column: $0, row: row, columns: size.columns, rows: size.rows) }
    }.first { $0.intersection(area) == $0 && isFree($0.inset(left: -1, right: -1)) }
  }

  /// Whether no curve and no mark is in the rectangle.
  func isFree(_ place: Rect) -> Bool {
    let marks = scene.marks.compactMap { mark -> Point? in
      guard let column = layout.column(forX: mark.at.x), let row = layout.row(forY: mark.at.y)
      else { return nil }
      return Point(column: column, row: row)
    }
    return !marks.contains(where: place.contains)
      && place.rows.allSatisfy { row in
        place.columns.allSatisfy { column in
          !strokes.isOccupied(
            Point(column: column - area.origin.column, row: row - area.origin.row))
        }
      }
  }
}

extension PlotGlyphs {
  /// Two cells of a line, for legends.
  func sample(_ style: LineStyle) -> String {
    switch style {
    case .solid: isASCII ? "--" : "──"
    case .dashed: isASCII ? "- " : "╌╌"
    case .dotted: isASCII ? ".." : "┈┈"
    }
  }
}
