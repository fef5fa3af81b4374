/// A number as people type it: `0.25`, `−2`, `1e-3`, `1/2`, `50 %`, `π/2`, `inf`.
///
/// The one reader for every field that a person fills in. What it does not take it refuses with a
/// remedy, and never reads a part of it.
package struct TypedNumber: Sendable {
  /// The number.
  package let value: Double

  /// Why a text is no number, with a remedy.
  package struct Mistake: Error, Hashable, Sendable, CustomStringConvertible {
    /// The sentence.
    package let description: String

    /// A mistake with its sentence.
    package init(description: String) { self.description = description }
  }

  /// Reads a text; blanks around it and inside, and either minus, are all the same.
  package init(_ text: some StringProtocol) throws(Mistake) {
    let shown = Self.trimmed(String(text))
    guard !shown.isEmpty else { throw Mistake(description: "a number is missing") }
    let bare = Self.bare(shown)
    if bare.last == "%" {
      value = try Self.quotient(String(bare.dropLast()), shown) / 100
    } else {
      value = try Self.quotient(bare, shown)
    }
  }

  /// The text with every minus as ASCII's, and without the blanks that stand beside a sign.
  private static func bare(_ text: String) -> String {
    let signs: Set<Character> = ["/", "%", "-"]
    var result = ""
    for word in text.map({ $0 == "\u{2212}" ? "-" : $0 }).split(whereSeparator: \.isWhitespace) {
      // Digits with a blank between them are two numbers.
      let joins =
        result.isEmpty || result.last.map(signs.contains) == true
        || word.first.map { $0 == "/" || $0 == "%" } == true
      result += (joins ? "" : " ") + String(word)
    }
    return result
  }

  private static func quotient(_ text: String, _ shown: String) throws(Mistake) -> Double {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2, let first = parts.first, let top = term(first) else {
      throw mistake(shown)
    }
    guard parts.count == 2 else { return top }
    guard let bottom = term(parts[1]) else { throw mistake(shown) }
    guard bottom != 0 else {
      throw Mistake(description: "'\(shown)' divides by 0")
    }
    return top / bottom
  }

  /// A decimal number, π, or a multiple of it.
  private static func term(_ text: Substring) -> Double? {
    if let number = NumberText.parse(text) { return number }
    guard let name = ["π", "pi"].first(where: { text.lowercased().hasSuffix($0) }) else {
      return nil
    }
    switch text.dropLast(name.count) {
    case "", "+": return .pi
    case "-": return -.pi
    case let factor: return NumberText.parse(factor).map { $0 * .pi }
    }
  }

  private static func mistake(_ text: String) -> Mistake {
    if let remedy = withPoint(text) {
      return Mistake(description: "'\(text)' has a decimal comma; write \(remedy)")
    }
    if let remedy = withoutSeparators(text) {
      return Mistake(description: "'\(text)' has a separator between digits; write \(remedy)")
    }
    return Mistake(description: "'\(text)' is not a number; write it as 0.25, 1/4 or 25%")
  }

  /// The text with points for decimal commas, or nil if it has none.
  package static func withPoint(_ text: some StringProtocol) -> String? {
    let text = String(text)
    guard text.contains(",") else { return nil }
    let terms = text.split(separator: "/", omittingEmptySubsequences: false)
    guard terms.allSatisfy({ $0.count { $0 == "," } <= 1 }) else { return nil }
    let meant = text.map { $0 == "," ? "." : String($0) }.joined()
    let isBetweenDigits = text.indices.allSatisfy { index in
      text[index] != ","
        || index > text.startIndex && text[text.index(before: index)].isNumber
          && text[text.index(after: index)...].first?.isNumber == true
    }
    guard isBetweenDigits, (try? TypedNumber(meant)) != nil else { return nil }
    return meant
  }

  /// `1000` for `1_000`, `1'000`, `1,000,000` or `1 000`.
  private static func withoutSeparators(_ text: String) -> String? {
    let rest = text.filter { !"_'’,".contains($0) && !$0.isWhitespace }
    let isGrouped = text.first?.isNumber == true || text.first == "-" || text.first == "\u{2212}"
    guard rest != text, isGrouped, NumberText.parse(rest) != nil else { return nil }
    return rest
  }

  private static func trimmed(_ text: String) -> String {
    let inner = text.drop(while: \.isWhitespace)
    return inner.lastIndex { !$0.isWhitespace }.map { String(inner[...$0]) } ?? ""
  }
}
