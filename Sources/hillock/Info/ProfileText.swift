import ActivationMath

extension Parameter {
  /// The name that people type, and its symbol if that differs: `alpha (α)`.
  var label: String { symbol == name ? name : "\(name) (\(symbol))" }

  /// The value here if it is not the default, the defaults, what is allowed, how the slider runs.
  func remarks(value: Double, profile: Profile) -> String {
    let remarks = [
      value == `default` ? nil : "here \(NumberText.short(value))",
      "default \(NumberText.short(`default`))" + deviations(in: profile),
      domain.description, usual == domain ? nil : "usually \(usual.description)", slider.text,
    ]
    return remarks.compactMap(\.self).joined(separator: "; ")
  }

  /// The libraries whose default is another: ` (0.01 in jax.nn and flax.linen)`.
  private func deviations(in profile: Profile) -> String {
    var libraries: [(value: Double, names: [String])] = []
    for spelling in profile.spellings where spelling.isListed {
      guard let value = profile.defaults(in: spelling)[name] else { continue }
      if let index = libraries.firstIndex(where: { $0.value == value }) {
        libraries[index].names.append(spelling.library.rawValue)
      } else {
        libraries.append((value, [spelling.library.rawValue]))
      }
    }
    let texts = libraries.map { value, names in
      "\(NumberText.short(value)) in \(names.joined(separator: ", "))"
    }
    return texts.isEmpty ? "" : " (\(texts.joined(separator: "; ")))"
  }
}

extension Slider {
  /// The slider's ends and steps: `slider 0.1 … 3 in steps of 0.05`.
  fileprivate var text: String {
    let ends = [range.lowerBound, range.upperBound].map { NumberText.short($0) }
    let step = NumberText.short(step)
    let pace = isLogarithmic ? "\(step) steps to a factor of ten" : "steps of \(step)"
    return "slider \(ends[0])\u{A0}…\u{A0}\(ends[1]) in \(pace)"
  }
}

extension Profile {
  /// Of a spelling the declaration unless the code shows all of it, the library's own defaults, its
  /// remark.
  func peculiarities(of spelling: Spelling, code: String) -> [String] {
    let isPlain = spelling.isRecipe || code.contains(spelling.declared)
    return (isPlain ? [] : [spelling.declared])
      + defaults(in: spelling).sorted { $0.key < $1.key }
      .map { "\($0.key) = \(NumberText.short($0.value)) by default" }
      + (spelling.remark.isEmpty ? [] : [spelling.remark])
  }
}

extension Source {
  /// In one line: authors, year, title, identifier.
  var citation: String {
    ["\(authors) \(year)", title, identifier].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
