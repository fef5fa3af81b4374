import ActivationMath

/// The real numbers of a layer among those that fill up vectors.
struct Rows<T: LabScalar> {
  private let numbers: [T]
  private let start: Int
  private let stride: Int
  private let rows: Int
  private let columns: Int

  init(_ numbers: [T], _ start: Int, _ stride: Int, _ rows: Int, _ columns: Int) {
    (self.numbers, self.start, self.stride) = (numbers, start, stride)
    (self.rows, self.columns) = (rows, columns)
  }

  /// The sum of something of every number.
  @inline(__always)
  func sum(_ part: (Double) -> Double) -> Double {
    var sum = 0.0
    forEach { sum += part($0) }
    return sum
  }

  /// Several such sums at once.
  @inline(__always)
  func sums(_ parts: (Double) -> SIMD4<Double>) -> SIMD4<Double> {
    var sums = SIMD4<Double>()
    forEach { sums += parts($0) }
    return sums
  }

  var rootMeanSquare: Double {
    (sum { $0 * $0 } / Double(rows * columns)).squareRoot()
  }

  /// How many numbers lie in each of equal parts between the smallest and the largest.
  func histogram(parts: Int) -> (range: ClosedRange<Double>, counts: [Int]) {
    var (low, high) = (Double.infinity, -Double.infinity)
    forEach { (low, high) = (min(low, $0), max(high, $0)) }
    guard low <= high, low.isFinite, high.isFinite else { return (0...0, []) }
    var counts = [Int](repeating: 0, count: parts)
    let scale = high > low ? Double(parts) / (high - low) : 0
    forEach { number in
      let place = (number - low) * scale
      // The test keeps `Int` from what it cannot hold; the largest number is at the end.
      if place >= 0, place <= Double(parts) { counts[min(parts - 1, Int(place))] += 1 }
    }
    return (low...high, counts)
  }

  @inline(__always)
  private func forEach(_ body: (Double) -> Void) {
    for row in 0..<rows {
      let first = start + row * stride
      for index in first..<(first + columns) { body(numbers[index].double) }
    }
  }
}
