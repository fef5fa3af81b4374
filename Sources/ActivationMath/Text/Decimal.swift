/// A number as it is written, digits·10^exponent, before it is rounded to a Double.
struct Decimal {
  /// All digits, if there are at most nineteen.
  private var digits: UInt64 = 0
  private var digitCount = 0
  private var exponent = 0

  /// Reads digits with at most one point, then perhaps an exponent, up to the end; nil for anything
  /// else.
  init?(_ bytes: Span<UInt8>, from start: Int) {
    var position = start
    var read = takeDigits(bytes, &position)
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      let decimals = takeDigits(bytes, &position)
      exponent = -decimals
      read += decimals
    }
    guard read > 0, takeExponent(bytes, &position), position == bytes.count else { return nil }
  }

  /// Takes the digits at `position` and says how many there were.
  private mutating func takeDigits(_ bytes: Span<UInt8>, _ position: inout Int) -> Int {
    let start = position
    while position < bytes.count, case let digit = bytes[position] &- UInt8(ascii: "0"), digit < 10
    {
      digits = digits &* 10 &+ UInt64(digit)
      if digitCount > 0 || digit > 0 { digitCount += 1 }
      position += 1
    }
    return position - start
  }

  /// Takes an exponent if there is one; false if it has no digits.
  private mutating func takeExponent(_ bytes: Span<UInt8>, _ position: inout Int) -> Bool {
    guard position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") else { return true }
    position += 1
    var isNegative = false
    if position < bytes.count, [UInt8(ascii: "-"), UInt8(ascii: "+")].contains(bytes[position]) {
      isNegative = bytes[position] == UInt8(ascii: "-")
      position += 1
    }
    let start = position
    var power = 0
    while position < bytes.count, case let digit = bytes[position] &- UInt8(ascii: "0"), digit < 10
    {
      power = min(power * 10 + Int(digit), 1_000_000)
      position += 1
    }
    exponent += isNegative ? -power : power
    return position > start
  }

  /// The nearest Double, or nil where this quick way cannot tell which one that is.
  ///
  /// The powers of ten up to 22 are exact. The quotient or product is computed to about 100 bits; it
  /// rounds to the nearest Double unless it lies that close to the middle between two.
  var value: Double? {
    guard digitCount <= 19, (-22...22).contains(exponent) else { return nil }
    let head = Double(digits)
    let tail = Double(Int64(bitPattern: digits &- UInt64(head)))
    let power = Self.powersOfTen[abs(exponent)]
    let sum: (head: Double, tail: Double)
    if exponent < 0 {
      let quotient = head / power
      sum = (quotient, (head.addingProduct(-quotient, power) + tail) / power)
    } else {
      let product = head * power
      sum = (product, (-product).addingProduct(head, power) + tail * power)
    }
    let doubt = sum.head * 0x1p-98
    let result = sum.head + sum.tail
    return sum.head + (sum.tail - doubt) == result && sum.head + (sum.tail + doubt) == result
      ? result : nil
  }

  private static let powersOfTen = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}
