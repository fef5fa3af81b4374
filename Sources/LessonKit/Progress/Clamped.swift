/// The numbers of a progress file, held to what a program could have written: the file is data that
/// anybody may edit, and arithmetic on the ends of the integers ends a program.
enum Clamped {
  /// A count of hints, misses or pauses.
  static let counts = 0...1_000_000
  /// Milliseconds since 1970. Anything later becomes a time in the middle of the range, so that there
  /// is room for the changes that are to come after it.
  static let times: ClosedRange<Int64> = 0...(1 << 53)
  /// The places of choices.
  static let choices = 0..<64

  /// A count that is in its range.
  static func count(_ count: Int) -> Int { max(counts.lowerBound, min(count, counts.upperBound)) }

  /// A time that is in its range.
  static func time(_ time: Int64) -> Int64 {
    time > times.upperBound ? times.upperBound / 2 : max(times.lowerBound, time)
  }
}

extension Int64 {
  /// The time of a change, after those it replaces: also where a clock was wrong when they were made.
  func after(_ earlier: Int64?...) -> Int64 {
    let latest = earlier.compactMap(\.self).map(Clamped.time).max() ?? 0
    return Swift.max(Clamped.time(self), latest + 1)
  }
}
