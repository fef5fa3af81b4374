import ActivationMath

/// A slider of an instrument as prompts and `:set` see it: what it is called, how far it goes, where it
/// stands.
struct NamedSlider: Hashable, Sendable {
  var parameter: Parameter
  var value: Double

  /// The name.
  var name: String { parameter.name }

  /// The track in words: `0.05 to 5`.
  var extent: String {
    let range = parameter.slider.range
    return "\(NumberText.short(range.lowerBound)) to \(NumberText.short(range.upperBound))"
  }

  /// Track and value in words: `0.05 to 5, now 1`.
  var standing: String { "\(extent), now \(NumberText.short(value))" }

  /// Reads a typed value within the track.
  ///
  /// - Throws: what is wrong with it, and how to go beyond the track where that makes sense.
  func value(reading text: String) throws(CommandMistake) -> Double {
    let value = try Self.number(text)
    try check(value)
    guard parameter.slider.range.contains(value) else {
      throw CommandMistake(
        description: "\(name) goes from \(extent) here; :set \(name) \(text.trimmed) goes beyond")
    }
    return value
  }

  /// - Throws: that the value makes no sense here.
  func check(_ value: Double) throws(CommandMistake) {
    guard parameter.domain.contains(value) else {
      throw CommandMistake(description: "\(name) must be \(parameter.requirement)")
    }
  }

  private static func number(_ text: String) throws(CommandMistake) -> Double {
    guard !text.trimmed.isEmpty else { throw CommandMistake(description: "type a number, or Esc") }
    return try CommandMistake.number(text)
  }
}

extension [NamedSlider] {
  /// The slider that answers to a name, a library's spelling of it or its symbol.
  func index(of name: String) -> Int? {
    firstIndex { $0.name == name } ?? firstIndex { $0.parameter.answers(to: name) }
  }
}
