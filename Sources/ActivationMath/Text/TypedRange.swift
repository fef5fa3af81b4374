/// A range as people type it: `-4...4`, `-4..4`, `-4…4`, `-4:4`, `-4,4`, `-4;4`, `-4 to 4`, in brackets
/// or bare.
package struct TypedRange: Hashable, Sendable {
  /// The range; both ends are finite.
  package let range: ClosedRange<Double>

  /// Reads a text; its ends are numbers as `TypedNumber` reads them.
  package init(_ text: String) throws(TypedNumber.Mistake) {
    guard let (first, last) = Self.writtenEnds(of: text) else {
      throw TypedNumber.Mistake(description: "a range has two ends, such as -4...4 or -4:4")
    }
    let (lower, upper) = (try TypedNumber(first).value, try TypedNumber(last).value)
    guard lower.isFinite, upper.isFinite else {
      throw TypedNumber.Mistake(description: "the ends of a range must be finite")
    }
    guard lower != upper else {
      throw TypedNumber.Mistake(description: "it is empty; the second number must be larger")
    }
    guard lower < upper else {
      let ends = NumberText.exact(upper) + "..." + NumberText.exact(lower)
      throw TypedNumber.Mistake(description: "the smaller number comes first: \(ends)")
    }
    range = lower...upper
  }

  /// The two ends as they are written; nil if the text has none of the forms.
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

  private static func unbracketed(_ text: Substring) -> Substring {
    let inner = text.drop(while: \.isWhitespace)
    guard let last = inner.lastIndex(where: { !$0.isWhitespace }), inner.startIndex < last,
      "[(".contains(inner[inner.startIndex]), "])".contains(inner[last])
    else { return text }
    return inner[inner.index(after: inner.startIndex)..<last]
  }
}
