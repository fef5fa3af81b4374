import ActivationMath
import Testing

/// Floating point to integers, and places along a range, at the ends of `Double`.
@Suite struct BoundedNumberTests {
  @Test(
    arguments: [
      (0.0, 0), (2.9, 2), (-2.9, -2), (1e19, .max), (-1e19, .min), (0x1p63, .max), (-0x1p63, .min),
      (.infinity, .max), (-.infinity, .min), (.nan, 0), (.leastNonzeroMagnitude, 0),
    ] as [(Double, Int)])
  func integers(number: Double, expected: Int) {
    #expect(Int(clamping: number) == expected)
  }

  @Test func smallTypesClampToo() {
    #expect(Int8(clamping: 127.9) == 127)
    #expect(Int8(clamping: 128.0) == 127)
    #expect(UInt8(clamping: -0.5) == 0)
    #expect(UInt8(clamping: -1.5) == 0)
  }

  private static let ranges: [ClosedRange<Double>] = [
    -1...1, 0...0.3, -1e308...1e308, -.greatestFiniteMagnitude ... .greatestFiniteMagnitude,
    0 ... .leastNonzeroMagnitude, -.leastNonzeroMagnitude ... .leastNonzeroMagnitude,
    1e16...(1e16 + 2), 1e308...1.7e308,
  ]

  @Test(arguments: ranges)
  func placesStayInTheRange(range: ClosedRange<Double>) {
    #expect(range.value(at: 0) == range.lowerBound)
    #expect(range.value(at: 1) == range.upperBound)
    #expect(range.share(of: range.lowerBound) == 0)
    #expect(range.share(of: range.upperBound) == 1)
    #expect(range.share(of: -.infinity) == 0 && range.share(of: .infinity) == 1)
    #expect(range.share(of: .nan) == 0)
    let places = range.evenly(11)
    #expect(places.count == 11 && places == places.sorted())
    #expect(places.first == range.lowerBound && places.last == range.upperBound)
    #expect(places.allSatisfy(range.contains))
  }

  @Test func theMiddleOfASymmetricRangeIsZero() {
    for range in Self.ranges where range.lowerBound == -range.upperBound {
      #expect(range.evenly(401)[200] == 0)
      #expect(range.value(at: 0.5) == 0)
      #expect(range.share(of: 0) == 0.5)
    }
  }
}
