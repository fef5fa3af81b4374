import ArgumentParser
import TerminalGrid

/// The footprint of a picture in cells, or in pixels where it is a drawing, written `80x24`.
struct PlotSize: ExpressibleByArgument {
  /// The footprint.
  var size: Size

  /// Larger pictures are mistakes.
  private static let largest = 4000

  init?(argument: String) {
    let parts = argument.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let columns = parts[0], let rows = parts[1],
      (1...Self.largest).contains(columns), (1...Self.largest).contains(rows)
    else { return nil }
    size = Size(columns: columns, rows: rows)
  }
}
