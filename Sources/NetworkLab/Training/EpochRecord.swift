/// The state of a training after an epoch.
package struct EpochRecord: Sendable, Equatable {
  /// Which epoch; 0 is before the first.
  package var epoch: Int
  /// The steps so far.
  package var steps: Int
  /// The mean loss over all data.
  package var loss: Double
  /// The share of points that are predicted rightly; nil where the data are numbers to be met.
  package var accuracy: Double?
  /// The same over the data to test with.
  package var testAccuracy: Double?
  /// The mean loss over the data to test with.
  package var testLoss: Double?
}

/// Why a training has ended before its time.
package struct Overflow: Sendable, Equatable, CustomStringConvertible {
  /// The step at which it was noticed, from 1.
  package var step: Int
  /// The epoch whose state is kept.
  package var lastGood: Int
  /// The consequence or the remedy.
  package var description: String
}
