public import TerminalGrid

/// Plots above each other with one x axis: f above f′.
public struct PlotStack: Sendable {
  /// From top to bottom; the x range of the first counts for all.
  public var plots: [Plot]
  /// Whether the lowest plot is what the stack is about, which stays where others have no room.
  public var keepsLowest: Bool

  /// A stack of plots.
  public init(_ plots: [Plot], keepsLowest: Bool = false) {
    (self.plots, self.keepsLowest) = (plots, keepsLowest)
  }

  /// Draws the plots into a rectangle of a grid and returns their layouts.
  ///
  /// Where there is less than four rows for each, only the first ones that fit are drawn, and the lowest
  /// if it is to be kept.
  @discardableResult
  public func draw(
    in rect: Rect, on grid: inout Grid, canvas kind: CanvasKind, blank: Character = " "
  ) -> [PlotLayout] {
    guard plots.count > 1 else {
      return plots.map { $0.draw(in: rect, on: &grid, canvas: kind, blank: blank) }
    }
    let notes = notes(in: rect, canvas: kind)
    let (rect, below) = rect.split(top: rect.size.rows - notes.count)
    for (row, note) in notes.enumerated() {
      grid.write(
        note, at: Point(column: below.origin.column, row: below.origin.row + row), clip: below)
    }
    let parts = divided(rect)
    if parts.count == 1 {
      return parts.map {
        $0.plot.draw(in: $0.rect, on: &grid, canvas: kind, blank: blank, sharing: $0.shared)
      }
    }
    let alone = parts.map { $0.plot.layout(in: $0.rect.size, sharing: $0.shared) }
    let gutter = alone.map(\.area.origin.column).max() ?? 0
    let margin = alone.map(\.margin.size.columns).max() ?? 0
    return parts.map { part in
      var shared = part.shared
      (shared.gutter, shared.margin) = (gutter, margin)
      return part.plot.draw(
        in: part.rect, on: &grid, canvas: kind, blank: blank, sharing: shared)
    }
  }

  /// The notes under the plots, said once for all of them.
  func notes(in rect: Rect, canvas kind: CanvasKind) -> [StyledLine] {
    guard rect.size.rows >= 8 * plots.count else { return [] }
    var lines: [StyledLine] = []
    for part in divided(rect) {
      lines += part.plot.notes(in: part.rect.size, canvas: kind).filter { !lines.contains($0) }
    }
    return Array(lines.prefix(rect.size.rows / 6))
  }

  private struct Part {
    var plot: Plot
    var rect: Rect
    var shared: Plot.Shared
  }

  /// The plots that fit, each with its share of the rows.
  private func divided(_ rect: Rect) -> [Part] {
    let fitting = max(1, rect.size.rows / 4)
    let shown =
      keepsLowest ? plots.dropLast().prefix(fitting - 1) + plots.suffix(1) : plots.prefix(fitting)
    let isLowestAlone = keepsLowest && shown.count == 1
    let hasCaptions = (rect.size.rows - 1) / max(1, shown.count) >= 7
    var rest = rect
    return shown.enumerated().map { index, plot in
      let left = shown.count - index
      let titleRows = isLowestAlone ? 6 : hasCaptions ? 7 : index == 0 ? 8 : .max
      // The lowest plot needs one row more than the others, for the numbers.
      let rows = left == 1 ? rest.size.rows : (rest.size.rows - 1) / left
      let (top, below) = rest.split(top: rows)
      rest = below
      var plot = plot
      plot.x = plots[0].x
      return Part(
        plot: plot, rect: top,
        shared: Plot.Shared(hidesColumnLabels: left > 1, leastRowsWithTitle: titleRows))
    }
  }
}
