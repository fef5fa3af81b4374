extension Charset {
  /// A line of text in these characters that says the same, though it may be wider: `x >= 0`, `e^-x`.
  ///
  /// For titles and sentences; in a grid of cells ``transliterate(_:)-(String)`` keeps the width.
  public func spelled(_ text: String) -> String {
    if self == .unicode { return text }
    var result = ""
    var isRaised = false
    for scalar in text.unicodeScalars {
      if let raised = Self.raised[scalar] {
        // One caret for the whole exponent.
        result += (isRaised ? "" : "^") + raised
        isRaised = true
      } else {
        result += Self.words[scalar] ?? String(Character(scalar))
        isRaised = false
      }
    }
    return transliterate(result)
  }

  private static let raised: [Unicode.Scalar: String] = [
    "⁻": "-", "⁺": "+", "ˣ": "x", "ᵉ": "e", "ⁱ": "i", "ʲ": "j",
    "ⁿ": "n", "ᵀ": "T", "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6",
    "⁷": "7", "⁸": "8", "⁹": "9",
  ]

  private static let words: [Unicode.Scalar: String] = [
    "≥": ">=", "≤": "<=", "≠": "!=", "≈": "~=", "∞": "inf", "·": "*", "√": "sqrt", "∂": "d",
    "Φ": "Phi", "φ": "phi", "σ": "sigma", "α": "alpha", "β": "beta", "γ": "gamma", "θ": "theta",
    "λ": "lambda", "μ": "mu", "ω": "omega", "π": "pi", "Σ": "sum", "…": "...", "→": "->",
  ]
}
