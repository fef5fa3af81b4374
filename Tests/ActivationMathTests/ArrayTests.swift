import ActivationMath
import CKernels
import TestSupport
import Testing

/// Whole arrays: Double as exact as single numbers, Float within 4 ulp of the exact result.
@Suite struct ArrayTests {
  /// Floats of every size, both signs, evenly over the exponents, and the middle once more densely.
  private static let floats: [Float] = {
    var generator = SplitMix(seed: 3)
    let wide = (0..<2000).map { _ in
      Float(bitPattern: UInt32.random(in: 0...(.max), using: &generator))
    }
    let middle = (0..<5000).map { _ in Float.random(in: -20...20, using: &generator) }
    let dip = (0..<20000).map { _ in Float.random(in: -5...0, using: &generator) }
    let far = (0..<10000).map { _ in Float.random(in: -15...(-5), using: &generator) }
    let tails = (0..<2000).map { _ in Float.random(in: -110...110, using: &generator) }
    let ends: [Float] = [0, -0.0, .infinity, -.infinity, .nan, .leastNonzeroMagnitude]
    return wide + middle + dip + far + tails + ends
  }()

  @Test(arguments: Variant.all) func floatsAreWithinFourUlps(variant: Variant) {
    let f = variant.function
    var worst = (Worst(), Worst())
    for (x, y) in zip(Self.floats, f.values(Self.floats)) {
      worst.0.note(y, f.value(x), at: "\(x)")
    }
    for (x, y) in zip(Self.floats, f.slopes(Self.floats)) where !isNearExtremum(x, y, f) {
      worst.1.note(y, f.slope(x), at: "\(x)")
    }
    #expect(worst.0.ulps <= 4, "f: \(worst.0)")
    #expect(worst.1.ulps <= 4, "f′: \(worst.1)")
  }

  /// Around the dip, where f′ is a difference that crosses zero, the absolute error counts.
  private func isNearExtremum(_ x: Float, _ slope: Float, _ f: any Activation) -> Bool {
    guard abs(slope - f.slope(x)) <= 4 * 0x1p-24 else { return false }
    return f.facts.landmarks.contains {
      [.minimum, .maximum].contains($0.kind) && abs($0.x - Double(x)) <= max(1, abs($0.x))
    }
  }

  @Test(arguments: Variant.all) func doublesAreThoseOfSingleNumbers(variant: Variant) {
    let f = variant.function
    let x = Self.floats.prefix(3000).map(Double.init)
    #expect(zip(f.values(x), x).allSatisfy { ulps($0, f.value($1)) == 0 })
    #expect(zip(f.slopes(x), x).allSatisfy { ulps($0, f.slope($1)) == 0 })
  }

  @Test(arguments: Variant.all) func onePassGivesBoth(variant: Variant) {
    let (f, x) = (variant.function, Array(Self.floats.prefix(3000)))
    var (y, z) = (x, x)
    var values = y.mutableSpan
    var slopes = z.mutableSpan
    f.valuesAndSlopes(x.span, values: &values, slopes: &slopes)
    #expect(zip(y, f.values(x)).allSatisfy { ulps($0, $1) == 0 })
    #expect(zip(z, f.slopes(x)).allSatisfy { ulps($0, $1) == 0 })
  }

  /// A run gives the same numbers on every processor, and a number does not depend on its neighbours.
  @Test(arguments: functions) func everyLevelGivesTheSameBits(function: hillock_function) {
    let x = Self.floats
    let plain = computed(function, at: hillock_plain, x)
    for level in hillock_plain.rawValue...hillock_best_level().rawValue {
      for shift in [0, 1, 7] {
        let part = computed(function, at: hillock_level(rawValue: level), Array(x[shift...]))
        #expect(zip(part, plain[shift...]).allSatisfy { ulps($0.0, $1.0) + ulps($0.1, $1.1) == 0 })
      }
    }
  }

  private func computed(
    _ function: hillock_function, at level: hillock_level, _ x: [Float]
  ) -> [(Float, Float)] {
    var (f, slope) = (x, x)
    let factor = hillock_factor(high: 1.5, low: 1e-8, reach: 73, scale: 0.75)
    hillock_compute(level, function, factor, x.count, x, &f, &slope)
    return Array(zip(f, slope))
  }

  private static let functions = (0...hillock_exponential.rawValue).map {
    hillock_function(rawValue: $0)
  }

  @Test func anEmptyArrayIsFine() throws {
    for variant in Variant.all { #expect(variant.function.values([Float]()).isEmpty) }
  }
}
