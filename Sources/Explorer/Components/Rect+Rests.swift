import TerminalGrid

extension Rect {
  /// Narrower than this, what a box leaves of the screen beside it shows nothing.
  private static let narrowestRest = 6

  /// The box with the rests of a room beside it that are too narrow to show anything.
  func coveringRests(of room: Rect) -> Rect {
    let left = columns.lowerBound - room.columns.lowerBound
    let right = room.columns.upperBound - columns.upperBound
    let start = left < Self.narrowestRest ? room.columns.lowerBound : columns.lowerBound
    let end = right < Self.narrowestRest ? room.columns.upperBound : columns.upperBound
    return Rect(column: start, row: origin.row, columns: end - start, rows: size.rows)
  }
}
