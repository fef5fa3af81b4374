import ActivationMath

/// Statistics of some numbers: count, place and spread.
struct SampleStatistics {
  let count: Int
  /// How many are no finite number.
  let lost: Int
  let zeros: Int
  let least: Double
  let largest: Double
  let mean: Double
  let deviation: Double
  /// The mean of the squares.
  let square: Double

  init(_ numbers: [Double]) {
    let finite = numbers.filter(\.isFinite)
    (count, lost) = (numbers.count, numbers.count - finite.count)
    zeros = finite.count { $0 == 0 }
    (least, largest) = (finite.min() ?? .nan, finite.max() ?? .nan)
    mean = Self.mean(finite) { $0 }
    square = Self.mean(finite) { $0 * $0 }
    let middle = mean
    let variance = Self.mean(finite) { ($0 - middle) * ($0 - middle) }
    let isNoise = CarefulSum.isNoise(variance.squareRoot(), beside: middle.magnitude, terms: 1)
    deviation = isNoise ? 0 : variance.squareRoot()
  }

  private static func mean(_ numbers: [Double], _ part: (Double) -> Double) -> Double {
    var sum = CarefulSum()
    for number in numbers { sum.add(part(number)) }
    return numbers.isEmpty ? .nan : sum.value / Double(numbers.count)
  }

  /// The shares of the finite numbers in equally wide parts of a range.
  static func shares(of numbers: [Double], in range: ClosedRange<Double>, parts: Int) -> [Double] {
    var counts = [Int](repeating: 0, count: parts)
    let width = range.upperBound - range.lowerBound
    let finite = numbers.filter(\.isFinite)
    for number in finite where width > 0 {
      let part = Int(clamping: (number - range.lowerBound) / width * Double(parts))
      counts[min(parts - 1, max(0, part))] += 1
    }
    return counts.map { Double($0) / Double(max(1, finite.count)) }
  }
}
