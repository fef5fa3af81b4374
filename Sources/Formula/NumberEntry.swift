import ActivationMath

/// A number as people type it in a field of the program: `0.25`, `1/4`, `0,25`, `25 %`, `0.25^10`, `−2`.
package struct NumberEntry: Hashable, Sendable {
  /// The number; 25 for `25 %`.
  package let value: Double
  /// Whether it is in per cent.
  package let isPercent: Bool
  /// The number; 0.25 for `25 %`.
  package var number: Double { isPercent ? value / 100 : value }

  /// Why a text is no number, with the remedy.
  package struct Refusal: Error, Hashable, CustomStringConvertible {
    /// The fault, and what to type instead.
    package let description: String
  }

  /// Reads a text as people type or paste it.
  package init(reading text: String) throws(Refusal) {
    var text = Self.plain(text)
    isPercent = text.hasSuffix("%")
    if isPercent { text = Self.trimmed(text.dropLast()) }
    guard !text.isEmpty else { throw Refusal(description: "type a number, then Enter") }
    text = try Self.withPoints(text)
    if let number = NumberText.parse(text) {
      value = number
    } else {
      value = try Self.computed(text)
    }
  }

  /// The text with the signs of a keyboard, without what a paste brings along.
  private static func plain(_ text: String) -> String {
    let plain = text.map { signs[$0] ?? String($0) }.joined()
    return trimmed(trimmed(plain[...]).drop { $0 == "=" || $0 == "≈" })
  }

  private static let signs: [Character: String] = [
    "−": "-", "–": "-", "×": "*", "·": "*", "÷": "/", "⁄": "/", "∕": "/", "π": "pi",
    "\u{A0}": "", "\u{2009}": "", "\u{202F}": "",
  ]

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }

  private static func computed(_ text: String) throws(Refusal) -> Double {
    let example = "type a number, such as 0.25, 1/4, 25 % or 0.25^10"
    let nothing = Refusal(description: "'\(text)' is not a number; \(example)")
    guard !text.allSatisfy(\.isLetter) || ["pi", "e"].contains(text) else { throw nothing }
    let expression: Expression
    do throws(Diagnostics) {
      expression = try Expression(parsing: text, variables: [], catalogue: Catalogue([]))
    } catch {
      let reason = error.all.first?.message ?? "this is no number"
      throw Refusal(description: "'\(text)': \(reason); \(example)")
    }
    let value = expression.evaluate()
    guard !text.contains(where: "<>=!?".contains), !value.isNaN else {
      throw nothing
    }
    return value
  }
}

// MARK: - Decimal commas

extension NumberEntry {
  /// The text with a point for every decimal comma. Commas in a call part its arguments.
  private static func withPoints(_ text: String) throws(Refusal) -> String {
    guard text.contains(","), !text.contains("(") else { return text }
    var result = ""
    var number = ""
    for character in text {
      if "0123456789.,".contains(character) {
        number.append(character)
      } else {
        result += try withPoint(number) + String(character)
        number = ""
      }
    }
    return result + (try withPoint(number))
  }

  private static func withPoint(_ number: String) throws(Refusal) -> String {
    let parts = number.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return number }
    let digits = number.filter(\.isNumber)
    guard !number.contains(".") else {
      // The last mark is the decimal one: 1.000,5 and 1,000.5 alike.
      let fraction = number.reversed().prefix(while: \.isNumber).count
      let meant = "\(digits.dropLast(fraction)).\(digits.suffix(fraction))"
      throw Refusal(description: "'\(number)' has more than one mark; write \(meant)")
    }
    guard parts.count == 2 else {
      throw Refusal(description: "'\(number)' has more than one mark; write \(digits)")
    }
    let mayBeThousands = parts[1].count == 3 && (1...3).contains(parts[0].count)
    guard !mayBeThousands || parts[0].first == "0" else {
      let decimal = number.replacing(",", with: ".")
      throw Refusal(
        description: "'\(number)' can be read in two ways; write \(decimal) or \(digits)")
    }
    return number.replacing(",", with: ".")
  }
}
