import ActivationMath
import ArgumentParser

/// A range of x, written `-4...4`.
struct PlotRange {
  /// The range.
  var range: ClosedRange<Double>
}

extension PlotRange: ExpressibleByArgument {
  init?(argument: String) {
    guard let range = NumberText.parseRange(argument) else { return nil }
    self.range = range
  }

  var defaultValueDescription: String {
    "\(NumberText.exact(range.lowerBound))...\(NumberText.exact(range.upperBound))"
  }
}
