import TerminalGrid

/// The footprint of a picture in cells, or in pixels where it is a drawing, written `80x24`.
struct PlotSize {
  /// The footprint.
  var size: Size

  /// Larger pictures are mistakes.
  private static let largest = 4000

  /// Reads two whole numbers with a cross between them.
  init(typed text: String) throws {
    let parts = text.split(omittingEmptySubsequences: false) { "xX×*".contains($0) }.map { Int($0) }
    guard parts.count == 2, let columns = parts[0], let rows = parts[1] else {
      throw ArgumentMistake("a size is two whole numbers, such as 80x24")
    }
    guard (1...Self.largest).contains(columns), (1...Self.largest).contains(rows) else {
      throw ArgumentMistake("each must be from 1 to \(Self.largest)")
    }
    size = Size(columns: columns, rows: rows)
  }
}
