package import ActivationMath

extension NumberText {
  /// The two numbers of a range, in whichever order.
  package static func ends(of text: String) -> (Double, Double)? {
    guard let (first, last) = TypedRange.writtenEnds(of: text), let lower = parse(spelled: first),
      let upper = parse(spelled: last)
    else { return nil }
    return (lower, upper)
  }

  /// Reads a number as people type it.
  package static func parse(spelled text: some StringProtocol) -> Double? {
    (try? TypedNumber(text))?.value
  }
}

extension ClosedRange<Double> {
  /// The range as a line of state has it: `-4...4`.
  package var spelled: String {
    NumberText.exact(lowerBound) + "..." + NumberText.exact(upperBound)
  }
}
