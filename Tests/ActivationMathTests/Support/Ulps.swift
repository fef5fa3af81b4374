import ActivationMath

/// How many numbers of the type lie between two of them: 0 for equal, −0 and 0 being equal.
func ulps<T: Scalar & UlpOrdered>(_ a: T, _ b: T) -> Double {
  if a.isNaN || b.isNaN { return a.isNaN && b.isNaN ? 0 : .infinity }
  let (distance, overflow) = a.place.subtractingReportingOverflow(b.place)
  return overflow ? .infinity : Double(distance.magnitude)
}

/// A type whose numbers can be counted from zero.
protocol UlpOrdered {
  /// The position on the line of representable numbers.
  var place: Int { get }
}

extension Double: UlpOrdered {
  var place: Int {
    let magnitude = Int(bitPattern & 0x7FFF_FFFF_FFFF_FFFF)
    return sign == .minus ? -magnitude : magnitude
  }
}

extension Float: UlpOrdered {
  var place: Int {
    let magnitude = Int(bitPattern & 0x7FFF_FFFF)
    return sign == .minus ? -magnitude : magnitude
  }
}

/// The largest deviation met so far, and where.
struct Worst: CustomStringConvertible {
  private(set) var ulps = 0.0
  private(set) var description = "exact"

  mutating func note<T: Scalar & UlpOrdered>(
    _ got: T, _ want: T, at place: @autoclosure () -> String
  ) {
    let distance = ActivationMathTests.ulps(got, want)
    guard distance > ulps else { return }
    ulps = distance
    description = "\(distance) ulp at \(place()): \(got), not \(want)"
  }
}
