import TerminalGrid

/// How the page Train divides its room: pictures side by side, numbers and losses at the right, and of
/// points in a plane the units below.
struct TrainLayout {
  /// A picture for each network.
  private(set) var pictures: [Rect] = []
  /// The numbers, if there is room.
  private(set) var meters: Rect?
  /// The losses, if there is room.
  private(set) var losses: Rect?
  /// The units of a layer for each network, if there is room.
  private(set) var units: [Rect] = []

  /// The places of so many networks, whose numbers take so many rows; `shortMeterRows` where they stand below.
  init(_ room: Rect, count: Int, meterRows: Int, shortMeterRows: Int, isPlane: Bool) {
    guard !room.isEmpty else { return }
    // Two pictures beside the numbers would be small where columns are few.
    let isWide = room.size.columns >= (count > 1 ? 72 : 56)
    // Two columns of numbers need more than one.
    let side = isWide ? max(count > 1 ? 30 : 26, min(64, room.size.columns / 3)) : 0
    let left = isWide ? room.inset(right: side) : room
    let unitRows = isPlane && isWide && left.size.rows >= 18 ? max(6, left.size.rows / 3) : 0
    var rows = left.size.rows - unitRows
    // A plane is square: two columns are as long as one row.
    if isPlane { rows = min(rows, (left.size.columns / count - 2) / 2) }
    if !isWide, room.size.rows >= 7 {
      rows = min(rows, room.size.rows - shortMeterRows)
      meters = room.split(top: rows).rest
    }
    // Where room is scarce it is stretched rather than leave half of it empty.
    let widest = isPlane ? (isWide ? 2 : 4) * rows : left.size.columns
    let columns = min(left.size.columns / count - 1, widest)
    pictures = (0..<count).map { index in
      Rect(
        column: left.origin.column + 1 + index * (columns + 1), row: left.origin.row,
        columns: columns, rows: rows)
    }
    guard isWide else { return }
    let below = left.inset(top: rows + 1)
    // A row for the title and three for the smallest maps.
    if isPlane, below.size.rows >= 4 {
      units = pictures.map { picture in
        Rect(
          column: picture.origin.column, row: below.origin.row, columns: columns,
          rows: below.size.rows)
      }
    }
    // What the pictures leave free goes to the numbers.
    let start = left.origin.column + 1 + count * (columns + 1) + 1
    placeNumbers(
      in: Rect(
        column: start, row: room.origin.row, columns: room.columns.upperBound - start,
        rows: room.size.rows), rows: meterRows)
  }

  /// The numbers, and below them the losses where there is room.
  private mutating func placeNumbers(in right: Rect, rows meterRows: Int) {
    let plotRows = right.size.rows >= 16 ? max(6, right.size.rows - meterRows) : 0
    let (upper, lower) = right.split(bottom: plotRows)
    meters = upper
    if plotRows > 0 { losses = lower }
  }
}
