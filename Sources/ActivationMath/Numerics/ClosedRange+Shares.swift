/// Places along a range, at the ends of `Double` too, where the difference of two numbers is not one.
extension ClosedRange<Double> {
  /// The number at a share of the way from the lower end to the upper one, 0 … 1.
  package func value(at share: Double) -> Double {
    let length = upperBound - lowerBound
    let value =
      length.isFinite
      ? lowerBound + share * length : lowerBound * (1 - share) + upperBound * share
    return Swift.min(Swift.max(value, lowerBound), upperBound)
  }

  /// Where a number lies between the ends, 0 … 1; one outside lies at the nearer end, NaN at the
  /// lower one.
  package func share(of value: Double) -> Double {
    guard lowerBound < upperBound, value > lowerBound else { return 0 }
    let length = upperBound - lowerBound
    let share =
      length.isFinite
      ? (value - lowerBound) / length
      : (value / 2 - lowerBound / 2) / (upperBound / 2 - lowerBound / 2)
    return Swift.min(share, 1)
  }

  /// `count` evenly spaced numbers from end to end, two at least.
  ///
  /// Both ends are weighed, so that 0 in the middle of a symmetric range is exact.
  package func evenly(_ count: Int) -> [Double] {
    let last = Double(Swift.max(2, count) - 1)
    let (lower, upper) = (lowerBound, upperBound)
    return (0..<Swift.max(2, count)).map { index in
      let (before, after) = (last - Double(index), Double(index))
      let weighed = (lower * before + upper * after) / last
      return weighed.isFinite ? weighed : lower * (before / last) + upper * (after / last)
    }
  }
}
