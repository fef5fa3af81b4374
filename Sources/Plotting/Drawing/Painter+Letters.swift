import TerminalGrid

extension Painter {
  /// Sets letters on the lines that have one, or on those that hardly show beside it: a line that other
  /// lines hide has its letter above or below them, on the side where it runs.
  func drawLetters(on grid: inout Grid) {
    var taken: [Point] = []
    for (layer, stroke) in scene.strokes.enumerated() {
      guard let letter = stroke.letter else { continue }
      let visible = visibleCells(of: layer)
      let isHidden = visible.count < area.size.columns / 6
      guard scene.showsLetters || isHidden else { continue }
      let onLine = spread(visible, from: layer)
      let places = onLine + (isHidden ? besides(stroke, layer, and: onLine) : [])
      for place in places where !taken.contains(place) {
        taken.append(place)
        grid.set(
          Cell(letter, Style(stroke.role, .bold)),
          at: Point(
            column: area.origin.column + place.column, row: area.origin.row + place.row))
      }
    }
  }

  /// The columns from one letter of a line to the next.
  private static let letterPitch = 14

  /// The cells of a layer, at most one in each column, from the left.
  private func visibleCells(of layer: Int) -> [Point] {
    (0..<area.size.columns).compactMap { column in
      (0..<area.size.rows).lazy.map { Point(column: column, row: $0) }
        .first { strokes.layer(at: $0) == layer }
    }
  }

  /// Some of the cells, far from each other, and for each layer at columns of its own.
  private func spread(_ cells: [Point], from layer: Int) -> [Point] {
    var next = 2 + layer * 5 % Self.letterPitch
    return cells.filter { cell in
      guard cell.column >= next else { return false }
      next = cell.column + Self.letterPitch
      return true
    }
  }

  /// Free cells next to the lines that hide one, where it is farthest from them, until it has three
  /// letters.
  private func besides(
    _ stroke: PlotScene.Stroke, _ layer: Int, and present: [Point]
  ) -> [Point] {
    let candidates = (0..<area.size.columns).compactMap { hiddenPlace(stroke, layer, $0) }
      .sorted { $0.distance > $1.distance }
    var places = present
    for candidate in candidates where places.count < 3 {
      let isFar = places.allSatisfy {
        abs($0.column - candidate.place.column) >= Self.letterPitch
      }
      if isFar { places.append(candidate.place) }
    }
    return Array(places.dropFirst(present.count))
  }

  /// The free cell above or below what hides a line in a column, and how far the line is from that.
  private func hiddenPlace(
    _ stroke: PlotScene.Stroke, _ layer: Int, _ column: Int
  ) -> (place: Point, distance: Double)? {
    let x = layout.x(atColumn: area.origin.column + column)
    guard let height = stroke.height(at: x),
      let row = layout.row(forY: height).map({ $0 - area.origin.row }),
      let owner = strokes.layer(at: Point(column: column, row: row)), owner < layer,
      let other = scene.strokes[owner].height(at: x), other != height
    else { return nil }
    let step = height > other ? -1 : 1
    // Beyond a third line the letter would be taken for that one's.
    let beside = sequence(first: row + step) { $0 + step }.prefix(3)
      .map { Point(column: column, row: $0) }.first { strokes.layer(at: $0) != owner }
    guard let beside, Rect(area.size).contains(beside), !strokes.isOccupied(beside) else {
      return nil
    }
    return (beside, abs(height - other))
  }
}
