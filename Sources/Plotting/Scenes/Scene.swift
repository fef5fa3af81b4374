package import ActivationMath
package import TerminalGrid

/// A picture apart from its form: cells, a drawing, words and data all come from the same value, so
/// that nothing on a screen is missing from an export or from what is read aloud.
package protocol Scene: Sendable {
  /// The title.
  var title: String { get }
  /// It in words.
  var description: Description { get }
  /// Its numbers, comma-separated.
  var csv: String { get }
  /// Its numbers as JSON.
  var json: JSON { get }
  /// How many rows of text show all of it, or nil if it fills any number.
  var naturalRows: Int? { get }

  /// Draws it into the upper left of a rectangle and returns the cells that it took.
  func draw(in rect: Rect, on grid: inout Grid, canvas: CanvasKind, blank: Character) -> Rect

  /// It as the elements of a drawing of at most this size, in pixels.
  func drawing(width: Int, height: Int) -> SVGDrawing
}

extension Scene {
  /// Curves and maps fill what they are given.
  package var naturalRows: Int? { nil }

  /// It as text, no larger than the size.
  package func grid(_ size: Size, canvas: CanvasKind, blank: Character = " ") -> Grid {
    var grid = Grid(size)
    let taken = draw(in: Rect(size), on: &grid, canvas: canvas, blank: blank)
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
