import ActivationMath
import ArgumentParser

/// A range of x, written `-4...4`.
struct PlotRange: ExpressibleByArgument {
  /// The range.
  var range: ClosedRange<Double>

  init?(argument: String) {
    guard let range = NumberText.parseRange(argument) else { return nil }
    self.range = range
  }
}
