import Plotting

/// A range that a plot can show, written `-4...4`, `-4..4`, `-4:4` or `-4,4`.
struct PlotRange {
  /// The range.
  var range: ClosedRange<Double>

  /// Reads a range.
  ///
  /// - Throws: what is wrong with it, with a remedy.
  init(typed text: String) throws {
    range = try Viewport.range(typed: text)
  }
}
