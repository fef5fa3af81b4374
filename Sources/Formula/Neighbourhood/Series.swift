/// A function near a place as a series Σ cᵢ tⁱ in the distance t: the exact limits of 0/0 and 0·∞.
///
/// It may begin at a negative power, which is a pole, and it is known up to some power only.
struct Series: Equatable {
  /// The power of the first coefficient.
  private(set) var start: Int
  /// The first one is not 0; without any the series is 0 as far as it is known.
  private(set) var coefficients: [Wide]
  /// The first power that is not known.
  private(set) var end: Int

  /// The end of a series that is known for ever.
  static let never = 1 << 20
  /// How many coefficients are kept.
  static let room = 14

  static let zero = Series(Wide.zero)

  /// A series that outgrows any pole, such as e^(1/t), or any number, with its sign.
  static func beyond(_ sign: Double) -> Series {
    Series(start: -1000, [Wide(sign)])
  }

  /// A number.
  init(_ number: Wide) { self.init(start: 0, [number], end: Self.never) }

  /// The series with coefficients from a power on; leading zeros are taken off.
  init(start: Int, _ coefficients: [Wide], end: Int = Series.never) {
    let zeros = coefficients.prefix { $0.isZero }.count
    let kept = coefficients.dropFirst(zeros).prefix(Self.room)
    self.end = coefficients.count - zeros > Self.room ? min(end, start + zeros + Self.room) : end
    self.start = kept.isEmpty ? self.end : start + zeros
    self.coefficients = Array(kept)
  }

  /// Whether it is 0 as far as it is known.
  var isZero: Bool { coefficients.isEmpty }
  /// The first coefficient; 0 of nothing.
  var leading: Wide { coefficients.first ?? .zero }
  /// The sign for small t > 0.
  var sign: Double { leading.significand > 0 ? 1 : leading.significand < 0 ? -1 : 0 }

  /// Whether it is one number for ever.
  var isConstant: Bool {
    end == Self.never && (isZero || start == 0 && coefficients.count == 1)
  }

  /// The coefficient of a power; nil where it is not known.
  subscript(power: Int) -> Wide? {
    if power >= end { return nil }
    let index = power - start
    return coefficients.indices.contains(index) ? coefficients[index] : .zero
  }

  /// The limit for t → 0, ±∞ at a pole; nil where it is not known.
  var limit: Wide? { start < 0 ? Wide(sign * .infinity) : self[0] }

  static prefix func - (a: Series) -> Series {
    Series(start: a.start, a.coefficients.map { -$0 }, end: a.end)
  }

  static func + (a: Series, b: Series) -> Series {
    if a.isZero, a.end == never { return b }
    if b.isZero, b.end == never { return a }
    let (start, end) = (min(a.start, b.start), min(a.end, b.end))
    let last = min(end, max(a.start + a.coefficients.count, b.start + b.coefficients.count))
    guard start < last else { return Series(start: end, [], end: end) }
    let sums = (start..<last).map { (a[$0] ?? .zero) + (b[$0] ?? .zero) }
    return Series(start: start, sums, end: end)
  }

  static func - (a: Series, b: Series) -> Series { a + -b }

  static func * (a: Series, b: Series) -> Series {
    if a.isZero && a.end == never || b.isZero && b.end == never { return .zero }
    let end = min(
      a.end == never ? never : a.end + b.start, b.end == never ? never : b.end + a.start)
    let start = a.start + b.start
    let count = min(room + 1, a.coefficients.count + b.coefficients.count - 1, end - start)
    guard count > 0, !a.isZero, !b.isZero else { return Series(start: end, [], end: end) }
    let products = (0..<count).map { power -> Wide in
      var sum = Wide.zero
      for index in max(0, power - b.coefficients.count + 1)...power
      where index < a.coefficients.count {
        sum = sum + a.coefficients[index] * b.coefficients[power - index]
      }
      return sum
    }
    return Series(start: start, products, end: end)
  }

  /// a/b; nil where b is 0 as far as it is known.
  static func / (a: Series, b: Series) -> Series? {
    guard !b.isZero else { return nil }
    return a * b.reciprocal
  }

  /// 1/b
  private var reciprocal: Series {
    let count = coefficients.count == 1 && end == Self.never ? 1 : min(Self.room, end - start)
    var result = [Wide.one / leading]
    for power in 1..<max(1, count) {
      var sum = Wide.zero
      for index in 1...power where index < coefficients.count {
        sum = sum + coefficients[index] * result[power - index]
      }
      result.append(-sum / leading)
    }
    return Series(start: -start, result, end: count == 1 && end == Self.never ? end : count - start)
  }

  /// The derivative by t.
  var derivative: Series {
    let slopes = coefficients.enumerated().map { $1 * Wide(Double(start + $0)) }
    return Series(start: start - 1, slopes, end: end == Self.never ? end : end - 1)
  }

  /// The integral by t whose value at 0 is given; nil where a logarithm would be needed.
  func integral(from value: Wide) -> Series? {
    guard start >= 0 || self[-1]?.isZero == true else { return nil }
    let areas = coefficients.enumerated().map { index, coefficient in
      let power = Double(start + index + 1)
      return power == 0 ? .zero : coefficient / Wide(power)
    }
    return Series(start: start + 1, areas, end: end == Self.never ? end : end + 1) + Series(value)
  }
}
