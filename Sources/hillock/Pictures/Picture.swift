import Plotting
import TerminalGrid

/// A picture in all the forms in which `plot` can write it.
protocol Picture {
  /// What stands above it.
  var title: String { get }
  /// It in words.
  var description: Description { get }
  /// Its numbers, comma-separated.
  var csv: String { get }
  /// Its numbers as JSON.
  var json: String { get }

  /// How many rows of text show all of it, or nil if it fills any number.
  var naturalRows: Int? { get }

  /// Draws it into the upper left of a grid and returns the cells that it took.
  func draw(on grid: inout Grid, canvas: CanvasKind, blank: Character) -> Rect

  /// It as a drawing.
  func document(_ svg: SVG) -> String
}

extension Picture {
  /// Curves and maps fill what they are given.
  var naturalRows: Int? { nil }

  /// The picture as text, no larger than the size.
  func grid(_ size: Size, canvas: CanvasKind, blank: Character) -> Grid {
    var grid = Grid(size)
    let taken = draw(on: &grid, canvas: canvas, blank: blank)
    return grid.cropped(toRows: taken.rows.upperBound)
  }
}

extension Grid {
  /// The upper rows only.
  fileprivate func cropped(toRows rows: Int) -> Grid {
    guard rows < size.rows else { return self }
    var result = Grid(Size(columns: size.columns, rows: max(0, rows)))
    for row in 0..<result.size.rows {
      for column in 0..<size.columns {
        result.set(self[column: column, row: row], at: Point(column: column, row: row))
      }
    }
    return result
  }
}
