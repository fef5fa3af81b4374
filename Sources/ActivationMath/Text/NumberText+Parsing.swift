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
    switch text.first {
    case "-", "−": (true, String(text.dropFirst()))
    case "+": (false, String(text.dropFirst()))
    default: (false, String(text))
    }
  }

  private static func magnitude(_ text: String) -> Double? {
    switch text.lowercased() {
    case "inf", "infinity": .infinity
    case "nan": .nan
    default: isDecimal(text.utf8) ? Double(text) : nil
    }
  }

  /// Whether the text is digits with at most one point, then perhaps an exponent.
  private static func isDecimal(_ text: String.UTF8View) -> Bool {
    let parts = text.split(
      maxSplits: 1, omittingEmptySubsequences: false,
      whereSeparator: { $0 == UInt8(ascii: "e") || $0 == UInt8(ascii: "E") })
    let mantissa = parts[0].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard mantissa.count <= 2, mantissa.contains(where: { !$0.isEmpty }),
      mantissa.allSatisfy(isDigits)
    else { return false }
    guard parts.count == 2 else { return true }
    let signs = [UInt8(ascii: "-"), UInt8(ascii: "+")]
    let exponent = parts[1].first.map(signs.contains) == true ? parts[1].dropFirst() : parts[1]
    return !exponent.isEmpty && isDigits(exponent)
  }

  private static func isDigits(_ text: Substring.UTF8View) -> Bool {
    text.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
