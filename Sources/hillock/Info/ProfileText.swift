import ActivationMath

extension Parameter {
  /// The name that people type, and its symbol if that differs: `alpha (α)`.
  var label: String { symbol == name ? name : "\(name) (\(symbol))" }

  /// The meaning, then the value, what is allowed and where the slider runs.
  func description(value: Double) -> String {
    let ends = [slider.range.lowerBound, slider.range.upperBound].map { NumberText.short($0) }
    let remarks = [
      value == `default` ? nil : "here \(NumberText.short(value))",
      "default \(NumberText.short(`default`))",
      domain.description,
      "slider \(ends[0])\u{A0}…\u{A0}\(ends[1])",
      isLearnable ? "learned" : nil,
    ]
    return "\(meaning) (\(remarks.compactMap(\.self).joined(separator: ", ")))"
  }
}

extension Spelling {
  /// What the library does differently, one line each.
  var peculiarities: [String] {
    let defaults = defaults.sorted { $0.key < $1.key }
      .map { "\($0.key) = \(NumberText.short($0.value)) by default" }
    return defaults + (remark.isEmpty ? [] : [remark])
  }
}

extension Source {
  /// In one line: authors, year, title, identifier.
  var citation: String {
    ["\(authors) \(year)", title, identifier].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
