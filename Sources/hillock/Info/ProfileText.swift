import ActivationMath

extension Parameter {
  /// The name that people type, and its symbol if that differs: `alpha (α)`.
  var label: String { symbol == name ? name : "\(name) (\(symbol))" }

  /// The meaning, the value, what is allowed and where the slider runs.
  func description(value: Double) -> String {
    let present = value == `default` ? "" : "\(NumberText.short(value)), "
    let ends = [slider.range.lowerBound, slider.range.upperBound].map { NumberText.short($0) }
    let learned = isLearnable ? "; learned" : ""
    return "\(meaning): \(present)default \(NumberText.short(`default`)), "
      + "\(domain.description), slider \(ends[0]) … \(ends[1])\(learned)"
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
