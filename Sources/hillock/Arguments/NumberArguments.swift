import ActivationMath

/// A finite number such as `-1.5`, `1/2` or `50%`.
struct FiniteNumber {
  /// The number.
  var value: Double

  /// A default.
  init(_ value: Double) { self.value = value }

  /// Reads a number.
  ///
  /// - Throws: what is wrong with it, with a remedy.
  init(typed text: some StringProtocol) throws {
    value = try TypedNumber(text).value
    guard value.isFinite else { throw ArgumentMistake("the number must be finite") }
  }
}

/// Numbers with commas between them, such as `3,2.5,-2`.
struct NumberList {
  /// The numbers, one at least.
  var values: [Double]

  /// Reads numbers, infinities among them.
  init(typed text: some StringProtocol) throws {
    values = try String(text).split(separator: ",", omittingEmptySubsequences: false)
      .map { try TypedNumber($0).value }
  }
}

/// Several values of one parameter, such as `alpha=0.25,0.5,1`.
struct ParameterValues {
  /// How the parameter is spelled.
  var name: String
  /// The values.
  var values: [Double]

  /// Reads a name and its values.
  init(typed text: String) throws {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else {
      throw ArgumentMistake("write a parameter and its values, such as alpha=0.25,0.5,1")
    }
    name = String(parts[0])
    values = try NumberList(typed: parts[1]).values
  }
}

/// Numbers of a vector, all of them named or none: `3,2.5,-2` or `car=3,tree=2.5`.
struct LogitList {
  /// The names, or nothing.
  var names: [String] = []
  /// The numbers, one at least.
  var values: [Double] = []

  /// Reads numbers, each behind its name and `=` or `:` if it has one.
  init(typed text: String) throws {
    for item in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let sign = item.lastIndex(where: { $0 == "=" || $0 == ":" }) else {
        values.append(try TypedNumber(item).value)
        continue
      }
      let name = item[..<sign].split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard !name.isEmpty else { throw ArgumentMistake("a name is missing before '\(item)'") }
      guard !names.contains(name) else {
        throw ArgumentMistake("'\(name)' is there twice; each needs a name of its own")
      }
      names.append(name)
      values.append(try TypedNumber(item[item.index(after: sign)...]).value)
    }
    guard names.isEmpty || names.count == values.count else {
      throw ArgumentMistake("name all of them or none: car=3,tree=2.5 or 3,2.5")
    }
  }
}
