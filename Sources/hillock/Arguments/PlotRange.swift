import ActivationMath
import Plotting
import ViewSpec

/// A range of x that a plot can show, written `-4...4`, `-4..4`, `-4:4` or `-4,4`.
struct PlotRange {
  /// The range.
  var range: ClosedRange<Double>

  /// Reads a range.
  ///
  /// - Throws: what is wrong with it, with a remedy.
  init(typed text: String) throws {
    guard let (first, last) = NumberText.writtenEnds(of: text) else {
      throw ArgumentMistake("a range has two ends, such as -4...4 or -4:4")
    }
    let (lower, upper) = (try FiniteNumber(typed: first).value, try FiniteNumber(typed: last).value)
    guard lower < upper else {
      throw ArgumentMistake(
        lower == upper
          ? "it is empty; the second number must be larger"
          : "the smaller number comes first: \((upper...lower).spelled)")
    }
    guard Viewport.reaches(lower...upper) else { throw ArgumentMistake(Viewport.limits) }
    range = lower...upper
  }
}
