extension FixedWidthInteger {
  /// The whole part of a number; the nearest integer that there is where that is out of reach, and
  /// 0 for NaN.
  ///
  /// `Int(x)` ends the program for a number that it cannot hold. What is computed from data can be
  /// any number, so this is the way from floating point to an integer, whatever the reasons to think
  /// that the number is small.
  @inlinable
  package init(clamping number: Double) {
    // The exact conversion is generic code, ten times as slow.
    if abs(number) < 0x1p62 {
      self.init(clamping: Int64(number))
      return
    }
    guard let whole = Self(exactly: number.rounded(.towardZero)) else {
      self = number.isNaN ? 0 : number < 0 ? .min : .max
      return
    }
    self = whole
  }
}
