/// Each side's logits on their way down its own loss.
struct Descent: Hashable, Sendable {
  /// One vector for each side.
  var logits: [[Double]]
  /// Each side's loss before the first step and after each; empty for a side without a loss.
  var losses: [[Double]]
  /// How many steps were taken.
  var steps = 0
  /// Whether further steps come by themselves.
  var isRunning = false
  /// Seconds since the last step that came by itself.
  var waited = 0.0

  /// How far a step goes along the force.
  static let rate = 1.0
  /// The time between steps that come by themselves.
  static let secondsPerStep = 0.1
  /// The most time that a running descent makes up for, such as after a night of sleep.
  static let secondsAtOnce = 1.0
}
