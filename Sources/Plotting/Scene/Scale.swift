import ActivationMath

/// One axis cut into equal steps (cells, dots or pixels), the one place where data meets positions.
///
/// The lower end of the range is the outer edge of step 0, the upper end that of the last step.
struct Scale {
  let range: ClosedRange<Double>
  let count: Int

  /// The length of one step in data units.
  var step: Double { (range.upperBound - range.lowerBound) / Double(max(1, count)) }

  /// Steps from the lower end, as a fraction.
  func position(_ value: Double) -> Double {
    (value - range.lowerBound) / (range.upperBound - range.lowerBound) * Double(count)
  }

  /// The step that contains the value, counted from the lower end; ends belong to the scale.
  ///
  /// A value on the edge between two steps belongs to the upper one, whatever rounding did to it.
  func index(_ value: Double) -> Int? {
    guard count > 0, range.contains(value) else { return nil }
    return min(count - 1, max(0, Int(clamping: position(value) + 1e-9)))
  }

  /// The middle of a step in data units.
  func center(_ index: Int) -> Double {
    range.lowerBound + (Double(index) + 0.5) * step
  }
}
