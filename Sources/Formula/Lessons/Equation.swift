package import ActivationMath
import RealModule

/// A number that a lesson states: `sigmoid'(5) = 0.00665`, `gelu(-1) ≈ -0.1587`.
///
/// What counts as one: an expression that calls a function or computes with numbers, `1/4`, then `=` or
/// `≈`, and a literal. A bare `alpha = 0.01` claims nothing, nor does what speaks of x or another letter,
/// `relu(x) = 0`. Parameters
/// that are not given have their defaults.
package struct Equation: Sendable {
  /// The left side as it was written.
  package let left: String
  /// The literal as it was written.
  package let right: String
  /// The value of the left side.
  package let value: Double
  /// The number on the right side.
  package let claimed: Double
  /// The value of one unit in the last digit shown: 1e-5 for `0.00665`.
  package let unit: Double

  /// Whether the value, rounded to the digits shown, is the number claimed.
  package var holds: Bool {
    if value.isNaN || claimed.isNaN { return value.isNaN && claimed.isNaN }
    if value.isInfinite || claimed.isInfinite { return value == claimed }
    // Half a unit, and a little more for the rounding of binary numbers at a tie.
    return abs(value - claimed) <= 0.5 * unit * (1 + 1e-9)
  }

  /// The correction, to as many digits as are shown: `sigmoid'(5) is 0.00665, not 0.00666`.
  package var correction: String { "\(left) is \(rounded), not \(right)" }

  /// The value to as many digits as are shown.
  package var rounded: String {
    guard value.isFinite else { return NumberText.exact(value) }
    let decimals = Int(clamping: (-Double.log10(unit)).rounded())
    let isPlain = !right.contains { "eE".contains($0) } && (0...40).contains(decimals)
    let text = isPlain ? NumberText.fixed(value, decimals: decimals) : NumberText.short(value)
    return String(text.map { $0 == "−" ? "-" : $0 })
  }

  /// Reads inline code; nil if it makes no claim.
  ///
  /// - Throws: what is wrong with the left side of a claim, such as a misspelt function.
  package init?(parsing text: String, catalogue: Catalogue) throws(Diagnostics) {
    guard let (left, right) = Self.sides(of: text), let unit = Self.unit(of: right),
      let claimed = NumberText.parse(right), Self.claims(left, catalogue)
    else { return nil }
    let expression = try Expression(parsing: left, variables: [], catalogue: catalogue)
    self.left = left
    self.right = right
    self.unit = unit
    self.claimed = claimed
    value = expression.evaluate()
  }

  /// The two sides of the last `=` or `≈` that is not part of another sign or of an argument.
  private static func sides(of text: String) -> (String, String)? {
    let characters = Array(text)
    guard characters.count <= Bounds.lineLength,
      let index = characters.lastIndex(where: { $0 == "=" || $0 == "≈" }), index > 0,
      !"<>=!:≈".contains(characters[index - 1])
    else { return nil }
    let sides = [characters[..<index], characters[(index + 1)...]].map { side in
      let head = side.drop(while: \.isBlank)
      return String(head.dropLast(head.reversed().prefix(while: \.isBlank).count))
    }
    return (sides[0], sides[1])
  }

  /// The value of one unit in the last digit; nil if the text is no literal.
  private static func unit(of text: String) -> Double? {
    guard let value = NumberText.parse(text) else { return nil }
    guard value.isFinite, !text.lowercased().contains("inf") else { return 1 }
    let parts = text.lowercased().split(separator: "e")
    let decimals =
      parts[0].split(separator: ".", omittingEmptySubsequences: false)
      .dropFirst().first?.count ?? 0
    let exponent = parts.count > 1 ? NumberText.parse(parts[1]) ?? 0 : 0
    return Double.pow(10, exponent - Double(decimals))
  }

  /// Whether the left side speaks of functions of the catalogue and of numbers alone.
  private static func claims(_ left: String, _ catalogue: Catalogue) -> Bool {
    let tokens = Lexer.tokens(of: FormulaLine(left)).tokens
    var calls = tokens.contains { token in
      if case .symbol(let symbol) = token.kind { arithmetic.contains(symbol) } else { false }
    }
    for (index, token) in tokens.enumerated() {
      guard case .name(let name) = token.kind else { continue }
      let next = tokens[(index + 1)...].first { if case .primes = $0.kind { false } else { true } }
      switch next?.kind {
      case .symbol(.open):
        guard isFunction(name, catalogue) else { return false }
        calls = true
      case .symbol(.assign): break
      default: if Language.constants[name] == nil { return false }
      }
    }
    return calls
  }

  private static let arithmetic: Set<Symbol> = [.plus, .minus, .times, .over, .power]

  /// Whether the name is a scalar function's, or so near to one that it must be a slip.
  private static func isFunction(_ name: String, _ catalogue: Catalogue) -> Bool {
    if Language.isFunction(name) { return true }
    do {
      if case .scalar = try catalogue.resolve(name: name).function { return true }
    } catch .unknownFunction(_, let near) {
      return !near.isEmpty || EditDistance.nearest(Language.functions, to: name) != nil
    } catch {}
    return false
  }
}
