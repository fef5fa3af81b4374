import ActivationMath

/// A parameter running back and forth over its slider.
struct SliderRun: Hashable, Sendable {
  /// Which parameter of the function.
  var parameter: Int
  /// The position on the track, 0 … 1.
  var fraction: Double
  /// Whether it runs towards the upper end.
  var isRising = true

  /// How long one run from end to end takes.
  private static var secondsPerRun: Double { 4 }

  /// Goes on for some seconds, turning round at the ends.
  mutating func advance(seconds: Double) {
    fraction += (isRising ? 1 : -1) * seconds / Self.secondsPerRun
    if fraction >= 1 { (fraction, isRising) = (1, false) }
    if fraction <= 0 { (fraction, isRising) = (0, true) }
  }
}
