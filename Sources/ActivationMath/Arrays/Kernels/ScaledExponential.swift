/// e^v as m·2ⁱ·2ʲ, computed without a branch so that loops over it become vector instructions.
///
/// The power of two is kept in two factors: a product with the mantissa and the first cannot
/// underflow, so that subnormal results, and tiny ones times a large factor, keep their bits.
struct ScaledExponential {
  /// r + r²P(r) = e^r − 1, where v = n·ln 2 + r
  private let excess: Float
  private let first: Float
  private let second: Float

  private static let log2E: Float = 1.442695
  /// ln 2 in two parts, the first so short that n times it is exact.
  private static let ln2: (high: Float, low: Float) = (0.693359375, -2.12194440e-4)
  /// 1.5·2²³: adding it rounds to a whole number, which then stands in the low bits.
  private static let rounder: Float = 12_582_912

  /// Beyond these bounds e^v, times any factor below 1e27, is 0 or ∞.
  private static let bounds = (lower: Float(-170), upper: Float(89))

  @inline(__always)
  init(_ v: Float) {
    self.init(v.clamped(Self.bounds.lower, Self.bounds.upper), tail: 0)
  }

  /// The part of `v` that Float cannot hold is carried along.
  @inline(__always)
  init(_ v: Double) {
    let v = v.clamped(Double(Self.bounds.lower), Double(Self.bounds.upper))
    let head = Float(v)
    self.init(head, tail: Float(v - Double(head)))
  }

  @inline(__always)
  private init(_ head: Float, tail: Float) {
    let shifted = multiplyAdd(head, Self.log2E, Self.rounder)
    let n = shifted - Self.rounder
    let r = multiplyAdd(-n, Self.ln2.low, multiplyAdd(-n, Self.ln2.high, head)) + tail
    let p = r.polynomial((0.0013901300, 0.0083632004, 0.041666854, 0.16666576, 0.5))
    excess = multiplyAdd(r * r, p, r)
    let whole = Int32(bitPattern: shifted.bitPattern) &- Int32(bitPattern: Self.rounder.bitPattern)
    let half = whole &>> 1
    first = Self.powerOfTwo(half)
    second = Self.powerOfTwo(whole &- half)
  }

  @inline(__always)
  private static func powerOfTwo(_ exponent: Int32) -> Float {
    Float(bitPattern: UInt32(bitPattern: (exponent &+ 127) &<< 23))
  }

  /// e^v
  @inline(__always)
  var value: Float { (1 + excess) * first * second }

  /// factor·e^v, rounded once where it is subnormal.
  @inline(__always)
  func times(_ factor: Float) -> Float { (factor * (1 + excess) * first) * second }

  /// e^v − 1, for v between −80 and 80.
  @inline(__always)
  var minusOne: Float {
    let scale = first * second
    return multiplyAdd(scale, excess, scale - 1)
  }
}
