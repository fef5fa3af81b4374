extension NumberText {
  /// Reads a decimal number, `inf`, `infinity` or `nan`; nil for anything else.
  ///
  /// A leading `+`, `-` or U+2212 is a sign; `.5`, `5.` and `1e-3` are numbers; hexadecimal forms,
  /// blanks and digit separators are not. Beyond the range of `Double` the result is an infinity.
  public static func parse(_ text: some StringProtocol) -> Double? {
    let text = String(text)
    return parse(text.utf8.span)
  }

  /// Reads a range such as `-4...4`; nil unless both ends are finite and the first is the smaller.
  public static func parseRange(_ text: some StringProtocol) -> ClosedRange<Double>? {
    let ends = String(text).split(separator: "...", omittingEmptySubsequences: false)
    guard ends.count == 2, let lower = parse(ends[0]), let upper = parse(ends[1]),
      lower.isFinite, upper.isFinite, lower < upper
    else { return nil }
    return lower...upper
  }
}
