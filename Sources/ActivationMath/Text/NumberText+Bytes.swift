extension NumberText {
  /// Reads a number as ``parse(_:)-(StringProtocol)`` does, from UTF-8.
  ///
  /// Numbers come by the million: the usual ones are computed here, and the rest, a few in a
  /// million, is left to the standard library.
  public static func parse(_ bytes: Span<UInt8>) -> Double? {
    let (isNegative, start) = sign(bytes)
    guard let decimal = Decimal(bytes, from: start) else {
      return word(bytes, from: start).map { isNegative ? -$0 : $0 }
    }
    let magnitude = decimal.value ?? Double(text(bytes, from: start))
    return magnitude.map { isNegative ? -$0 : $0 }
  }

  /// Whether there is a minus, and where what follows the sign begins.
  private static func sign(_ bytes: Span<UInt8>) -> (isNegative: Bool, end: Int) {
    guard !bytes.isEmpty else { return (false, 0) }
    switch bytes[0] {
    case UInt8(ascii: "-"): return (true, 1)
    case UInt8(ascii: "+"): return (false, 1)
    // U+2212
    case 0xE2 where bytes.count > 2 && bytes[1] == 0x88 && bytes[2] == 0x92: return (true, 3)
    default: return (false, 0)
    }
  }

  private static func word(_ bytes: Span<UInt8>, from start: Int) -> Double? {
    switch text(bytes, from: start).lowercased() {
    case "inf", "infinity": .infinity
    case "nan": .nan
    default: nil
    }
  }

  private static func text(_ bytes: Span<UInt8>, from start: Int) -> String {
    String(decoding: (start..<bytes.count).map { bytes[$0] }, as: UTF8.self)
  }

  /// Adds what ``exact(_:)-(Double)`` gives to a text in UTF-8.
  public static func append(exact x: Double, to text: inout [UInt8]) {
    guard let whole = Int(exactly: x), whole.magnitude < 1_000_000_000_000_000 else {
      return text.append(contentsOf: exact(x).utf8)
    }
    append(whole, to: &text)
  }

  /// Adds what ``exact(_:)-(Float)`` gives to a text in UTF-8.
  public static func append(exact x: Float, to text: inout [UInt8]) {
    text.append(contentsOf: exact(x).utf8)
  }

  private static func append(_ whole: Int, to text: inout [UInt8]) {
    if whole < 0 { text.append(UInt8(ascii: "-")) }
    let first = text.count
    var rest = whole.magnitude
    repeat {
      text.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    text[first...].reverse()
  }
}
