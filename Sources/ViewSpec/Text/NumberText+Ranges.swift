package import ActivationMath

extension NumberText {
  /// Reads a range in any of the ways in which people write one: `-4...4`, `-4..4`, `-4…4`, `-4:4` or
  /// `-4,4`, with blanks between the parts; nil unless both ends are finite and the first is the
  /// smaller.
  package static func parseRange(spelled text: String) -> ClosedRange<Double>? {
    guard let (lower, upper) = ends(of: text), lower.isFinite, upper.isFinite, lower < upper else {
      return nil
    }
    return lower...upper
  }

  /// The two numbers of a range, in whichever order; the longest separator first, since `..` is a part
  /// of `...`.
  package static func ends(of text: String) -> (Double, Double)? {
    for separator in ["...", "…", "..", ":", ","] {
      let parts = text.split(separator: separator, omittingEmptySubsequences: false)
      guard parts.count == 2, let lower = parse(spelled: parts[0]),
        let upper = parse(spelled: parts[1])
      else { continue }
      return (lower, upper)
    }
    return nil
  }

  /// Reads a number with blanks around it, and with U+2212 for any minus, that of an exponent too.
  package static func parse(spelled text: some StringProtocol) -> Double? {
    let scalars = text.unicodeScalars.map { $0 == "\u{2212}" ? "-" : $0 }
    let first = scalars.firstIndex { !$0.properties.isWhitespace } ?? scalars.endIndex
    let last = scalars.lastIndex { !$0.properties.isWhitespace } ?? first
    guard first < scalars.endIndex else { return nil }
    var bare = String.UnicodeScalarView()
    bare.append(contentsOf: scalars[first...last])
    return parse(String(bare))
  }
}

extension ClosedRange<Double> {
  /// The range as a line of state has it: `-4...4`.
  package var spelled: String {
    NumberText.exact(lowerBound) + "..." + NumberText.exact(upperBound)
  }
}
