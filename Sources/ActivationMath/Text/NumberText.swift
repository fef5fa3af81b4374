/// The only formatter and parser of numbers in the whole program.
///
/// ``short(_:digits:)`` and ``fixed(_:decimals:)`` are for people: a true minus sign, never −0.
/// ``exact(_:)-(Double)`` is for programs and reads back as the same number.
public enum NumberText {
  /// The minus sign that people see, U+2212.
  public static let minus = "−"

  /// A number for people: at most `digits` significant digits, without trailing zeros.
  ///
  ///     short(0.25)     "0.25"
  ///     short(9.5e-7)   "9.5e-7"     below 1e-4 and from 1e6 on
  ///     short(-2)       "−2"         U+2212
  ///     short(12345)    "12345"      whole numbers keep their digits
  ///     short(-0.0)     "0"
  ///
  /// NaN and the infinities print as `nan`, `inf`, `−inf`.
  public static func short(_ x: Double, digits: Int = 4) -> String {
    guard x.isFinite else { return nonFinite(x, minus: minus) }
    if x == 0 { return "0" }
    let decimal = SignificantDigits(of: x, count: digits)
    let body =
      switch decimal.exponent {
      case digits... where x.magnitude < 999_999.5: CFormat.fixed(x.magnitude, decimals: 0)
      case -4..<6: decimal.plain
      default: decimal.scientific
      }
    return x < 0 ? minus + body : body
  }

  /// A number with exactly `decimals` digits after the point, for columns and tick labels.
  ///
  /// From 1e15 on, where all digits of a `Double` stand before the point and there can be three
  /// hundred of them, it is written as by ``short(_:digits:)``.
  public static func fixed(_ x: Double, decimals: Int) -> String {
    guard x.magnitude < 1e15 else { return short(x) }
    let body = CFormat.fixed(x.magnitude, decimals: decimals)
    let isZero = body.utf8.allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ".") }
    return x < 0 && !isZero ? minus + body : body
  }

  /// The shortest text that reads back as the same number: `0.1`, `2`, `1e-7`, `nan`, `-inf`.
  ///
  /// ASCII only; −0 prints as `0`.
  public static func exact(_ x: Double) -> String {
    x.isFinite ? tidied(x == 0 ? "0" : x.description) : nonFinite(x, minus: "-")
  }

  /// The shortest text that reads back as the same `Float`.
  public static func exact(_ x: Float) -> String {
    x.isFinite ? tidied(x == 0 ? "0" : x.description) : nonFinite(Double(x), minus: "-")
  }

  private static func nonFinite(_ x: Double, minus: String) -> String {
    if x.isNaN { return "nan" }
    return x < 0 ? minus + "inf" : "inf"
  }

  /// `2.0` becomes `2`, and `1e-07` becomes `1e-7`.
  ///
  /// In bytes: characters are many times dearer, and numbers come by the million.
  private static func tidied(_ text: String) -> String {
    let bytes = text.utf8
    let end = bytes.firstIndex(of: UInt8(ascii: "e")) ?? bytes.endIndex
    let isWhole = bytes[..<end].suffix(2).elementsEqual(".0".utf8)
    let mantissa = String(Substring(isWhole ? bytes[..<end].dropLast(2) : bytes[..<end]))
    guard end < bytes.endIndex, let exponent = Int(text[text.index(after: end)...]) else {
      return mantissa
    }
    return "\(mantissa)e\(exponent)"
  }
}
