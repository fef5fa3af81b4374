extension NumberText {
  /// Reads a decimal number, `inf`, `infinity` or `nan`; nil for anything else.
  ///
  /// A leading `+`, `-` or U+2212 is a sign; `.5`, `5.` and `1e-3` are numbers; hexadecimal forms,
  /// blanks and digit separators are not. Beyond the range of `Double` the result is an infinity.
  public static func parse(_ text: some StringProtocol) -> Double? {
    let (isNegative, magnitude) = withoutSign(text)
    return self.magnitude(magnitude).map { isNegative ? -$0 : $0 }
  }

  /// Reads a range such as `-4...4`; nil unless both ends are finite and the first is the smaller.
  public static func parseRange(_ text: some StringProtocol) -> ClosedRange<Double>? {
    let ends = String(text).split(separator: "...", omittingEmptySubsequences: false)
    guard ends.count == 2, let lower = parse(ends[0]), let upper = parse(ends[1]),
      lower.isFinite, upper.isFinite, lower < upper
    else { return nil }
    return lower...upper
  }

  private static func withoutSign(_ text: some StringProtocol) -> (Bool, String) {
    // A character is many times dearer to find than a byte, and numbers come by the million.
    switch text.utf8.first {
    case UInt8(ascii: "-"): (true, String(text.dropFirst()))
    case UInt8(ascii: "+"): (false, String(text.dropFirst()))
    default:
      text.hasPrefix("−") ? (true, String(text.dropFirst())) : (false, String(text))
    }
  }

  private static func magnitude(_ text: String) -> Double? {
    if isDecimal(text.utf8) { return Double(text) }
    return switch text.lowercased() {
    case "inf", "infinity": .infinity
    case "nan": .nan
    default: nil
    }
  }

  /// Whether the text is digits with at most one point, then perhaps an exponent.
  private static func isDecimal(_ text: String.UTF8View) -> Bool {
    var rest = text[...]
    let whole = takeDigits(&rest)
    let hasPoint = rest.first == UInt8(ascii: ".")
    if hasPoint { rest.removeFirst() }
    guard whole + (hasPoint ? takeDigits(&rest) : 0) > 0 else { return false }
    guard let letter = rest.popFirst() else { return true }
    guard letter == UInt8(ascii: "e") || letter == UInt8(ascii: "E") else { return false }
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    return takeDigits(&rest) > 0 && rest.isEmpty
  }

  /// Takes the digits at the beginning and says how many there were.
  private static func takeDigits(_ text: inout Substring.UTF8View) -> Int {
    let count = text.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
    text.removeFirst(count)
    return count
  }
}
