package import Formula

extension Quiz.NumberAnswer {
  /// The number that a learner's text means, in the unit of the question: per cent where the answer is
  /// given so, else a plain number.
  ///
  /// - Throws: why the text is no number.
  package func value(reading text: String) throws(NumberEntry.Refusal) -> Double {
    let entry = try NumberEntry(reading: text)
    return entry.isPercent && !isPercent ? entry.value / 100 : entry.value
  }
}
