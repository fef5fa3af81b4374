package import ActivationMath

extension NumberText {
  /// The two ends of a range as they are written, in any of the ways in which people write one:
  /// `-4...4`, `-4..4`, `-4…4`, `-4:4`, `-4,4`, `-4;4`, `-4 to 4`, in brackets or bare; nil if it is
  /// none of them.
  ///
  /// The longest separator comes first, since `..` is a part of `...`.
  package static func writtenEnds(of text: String) -> (Substring, Substring)? {
    let text = unbracketed(text[...])
    for separator in ["...", "…", "..", ":", ";", " to ", ","] {
      let parts = text.split(separator: separator, omittingEmptySubsequences: false)
      if parts.count == 2 { return (parts[0], parts[1]) }
    }
    return nil
  }

  /// Reads a range; nil unless both ends are finite and the first is the smaller.
  package static func parseRange(spelled text: String) -> ClosedRange<Double>? {
    guard let (lower, upper) = ends(of: text), lower.isFinite, upper.isFinite, lower < upper else {
      return nil
    }
    return lower...upper
  }

  /// The two numbers of a range, in whichever order.
  package static func ends(of text: String) -> (Double, Double)? {
    guard let (first, last) = writtenEnds(of: text), let lower = parse(spelled: first),
      let upper = parse(spelled: last)
    else { return nil }
    return (lower, upper)
  }

  /// Reads a number as people type it.
  package static func parse(spelled text: some StringProtocol) -> Double? {
    (try? TypedNumber(text))?.value
  }

  private static func unbracketed(_ text: Substring) -> Substring {
    let inner = text.drop(while: \.isWhitespace)
    guard let last = inner.lastIndex(where: { !$0.isWhitespace }), inner.startIndex < last,
      "[(".contains(inner[inner.startIndex]), "])".contains(inner[last])
    else { return text }
    return inner[inner.index(after: inner.startIndex)..<last]
  }
}

extension ClosedRange<Double> {
  /// The range as a line of state has it: `-4...4`.
  package var spelled: String {
    NumberText.exact(lowerBound) + "..." + NumberText.exact(upperBound)
  }
}
