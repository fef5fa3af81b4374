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

  /// A label where it is written.
  struct PlacedLabel {
    var text: String
    var role: Role
    var at: Point
  }

  /// The labels beside their lines' ends, or as a legend where there is no room for that, and those
  /// that find no place at all.
  var labelPlaces: (placed: [PlacedLabel], unplaced: [String]) {
    var waiting: [Label] = []
    var taken: [Rect] = []
    var placed: [PlacedLabel] = []
    for stroke in scene.strokes where !stroke.label.isEmpty {
      guard let end = stroke.pieces.last?.last, let label = label(stroke, at: end) else { continue }
      if !layout.margin.isEmpty, let place = placeBesideExit(label, end, taken) {
        taken.append(place)
        placed.append(PlacedLabel(text: label.text, role: label.role, at: place.origin))
      } else {
        waiting.append(label)
      }
    }
    if layout.margin.isEmpty || waiting.count > layout.margin.size.rows {
      guard let legend = inCorner(waiting) else { return (placed, waiting.map(\.text)) }
      return (placed + legend, [])
    }
    return (placed + inMargin(waiting), [])
  }

  /// Writes the labels that find a place.
  func drawLabels(on grid: inout Grid) {
    for label in labelPlaces.placed {
      grid.write(label.text, at: label.at, style: Style(label.role), clip: rect)
    }
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

  /// Labels in the right margin, pushed apart where lines end close to each other.
  private func inMargin(_ labels: [Label]) -> [PlacedLabel] {
    let labels = labels.sorted {
      ($0.row, -$0.height, -$0.meanHeight) < ($1.row, -$1.height, -$1.meanHeight)
    }
    var rows = labels.map(\.row)
    for index in rows.indices.dropFirst() { rows[index] = max(rows[index], rows[index - 1] + 1) }
    for (fromEnd, index) in rows.indices.reversed().enumerated() {
      rows[index] = min(rows[index], area.rows.upperBound - 1 - fromEnd)
    }
    return zip(labels, rows).map { label, row in
      PlacedLabel(
        text: label.text, role: label.role,
        at: Point(column: layout.margin.origin.column + 1, row: row))
    }
  }

  // MARK: Legend

  /// A list of the lines in a corner where no curve is; nil if there is none.
  private func inCorner(_ labels: [Label]) -> [PlacedLabel]? {
    guard !labels.isEmpty else { return [] }
    let width = 3 + (labels.map { TextWidth.of($0.text) }.max() ?? 0)
    guard let corner = freeCorner(Size(columns: width, rows: labels.count)) else { return nil }
    return labels.enumerated().map { offset, label in
      let text = glyphs.sample(label.style) + " " + label.text
      return PlacedLabel(
        text: TextWidth.pad(text, to: width), role: label.role,
        at: Point(column: corner.origin.column, row: corner.origin.row + offset))
    }
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
