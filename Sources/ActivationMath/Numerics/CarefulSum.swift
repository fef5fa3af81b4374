/// A sum that knows how much of it may be rounding: what is smaller than that is 0.
package struct CarefulSum: Hashable, Sendable {
  private var sum = 0.0
  /// The sum of the rounding errors so far (Neumaier 1974).
  private var lost = 0.0
  private var magnitude = 0.0
  private var count = 0.0

  package init() {}

  /// Adds a number.
  package mutating func add(_ number: Double) {
    let next = sum + number
    lost += sum.magnitude >= number.magnitude ? (sum - next) + number : (number - next) + sum
    sum = next
    magnitude += number.magnitude
    count += 1
  }

  /// The sum, and 0 where it is within the rounding of its terms.
  package var value: Double {
    let total = lost.isFinite ? sum + lost : sum
    return Self.isNoise(total, beside: magnitude, terms: count) ? 0 : total
  }

  /// Whether a difference is no more than the rounding of so many terms of a size.
  package static func isNoise(_ number: Double, beside magnitude: Double, terms: Double) -> Bool {
    // Each term has an error of its own besides that of the addition.
    number.magnitude <= magnitude * 0x1p-52 * max(4, terms.squareRoot())
  }
}
