import TerminalGrid

extension Painter {
  /// Writes words beside their points, where no curve and no other words are, as far as there is such a
  /// place nearby.
  func drawAnnotations(_ annotations: [PlacedAnnotation], on grid: inout Grid) {
    var taken: [Rect] = []
    for annotation in annotations {
      guard let column = layout.column(forX: annotation.at.x),
        let row = layout.row(forY: annotation.at.y)
      else { continue }
      let text = TextWidth.truncate(
        kind.charset.spelled(annotation.text), to: max(0, area.size.columns - 2))
      guard !text.isEmpty else { continue }
      let places = places(for: TextWidth.of(text), beside: Point(column: column, row: row))
      let free = places.first { place in
        isFree(place) && !taken.contains { !$0.intersection(place).isEmpty }
      }
      guard let place = free ?? places.first else { continue }
      taken.append(place)
      grid.set(
        Cell(kind.isASCII ? "@" : "●", Style(.emphasis, .bold)), at: Point(column: column, row: row)
      )
      grid.write(text, at: place.origin, style: Style(.emphasis, .bold), clip: area)
    }
  }

  /// Where words of a width may stand, the best place first: right of the point, left of it, further up
  /// and down.
  private func places(for width: Int, beside point: Point) -> [Rect] {
    let columns = [point.column + 2, point.column - width - 1, point.column - width / 2]
    let rows = [-1, 1, 0, -2, 2, -3, 3].map { point.row + $0 }
    let all = rows.flatMap { row in
      columns.map { Rect(column: $0, row: row, columns: width, rows: 1) }
    }
    return all.filter { $0.intersection(area) == $0 && !$0.contains(point) }
  }
}
