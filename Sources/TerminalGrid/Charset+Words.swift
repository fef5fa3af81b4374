extension Charset {
  /// A line of text in these characters that says the same, though it may be wider: `x >= 0`, `e^-x`.
  ///
  /// For titles and sentences that are laid out afterwards; ``transliterate(_:)-(String)`` keeps the width.
  public func spelled(_ text: String) -> String {
    if self == .unicode { return text }
    let line = Array(text)
    return line.indices.map { place in
      Self.words(in: line, at: place) ?? transliterate(String(line[place]))
    }.joined()
  }

  /// The words for a character of a line, where its look-alike would say something else: `>=`, `^2`, `inf`.
  static func words(in line: [Character], at place: Int) -> String? {
    let character = line[place]
    if character.isASCII { return nil }
    let before = place > 0 ? line[place - 1] : " "
    let after = place + 1 < line.count ? line[place + 1] : " "
    // One caret for the whole exponent.
    if let raised = raised[character] { return (Self.raised[before] == nil ? "^" : "") + raised }
    switch character {
    // A product stands close between its factors; the dots of a track and between remarks are no products.
    case "·": return before.endsFactor && after.beginsFactor ? "*" : nil
    case "→": return line[..<place].isBehindKey ? nil : "->"
    case "√": return after == "(" ? "sqrt" : "sqrt "
    default: return words[character]
    }
  }

  private static let raised: [Character: String] = [
    "⁻": "-", "⁺": "+", "⁽": "(", "⁾": ")", "ˣ": "x", "ʸ": "y", "ᶻ": "z", "ᵃ": "a", "ᵇ": "b",
    "ᵈ": "d",
    "ᵉ": "e", "ⁱ": "i", "ʲ": "j", "ᵏ": "k", "ᵐ": "m", "ⁿ": "n", "ᵖ": "p", "ʳ": "r", "ˢ": "s",
    "ᵗ": "t",
    "ᵘ": "u", "ᵛ": "v", "ʷ": "w", "ᵀ": "T", "ᵅ": "alpha", "ᵝ": "beta", "ᵞ": "gamma", "ᵟ": "delta",
    "ᶿ": "theta", "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7",
    "⁸": "8", "⁹": "9",
  ]

  private static let words: [Character: String] = [
    "≥": ">=", "≤": "<=", "≠": "!=", "≈": "~=", "±": "+-", "∞": "inf", "∂": "d", "∈": "in",
    "½": "1/2", "¼": "1/4", "…": "...", "ᵢ": "_i", "ⱼ": "_j", "ₖ": "_k", "ₙ": "_n", "ₓ": "_x",
    "Φ": "Phi", "Δ": "Delta", "Γ": "Gamma", "Π": "prod", "Σ": "sum", "∑": "sum", "∏": "prod",
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "eps", "η": "eta", "θ": "theta",
    "κ": "kappa", "λ": "lambda", "μ": "mu", "µ": "mu", "ν": "nu", "π": "pi", "ρ": "rho",
    "σ": "sigma",
    "τ": "tau", "φ": "phi", "χ": "chi", "ψ": "psi", "ω": "omega",
  ]
}

extension Character {
  /// Whether a factor of a product may end so: `x`, `2`, `)`, `f′`.
  fileprivate var endsFactor: Bool { isLetter || isNumber || ")]|′″".contains(self) }

  /// Whether a factor of a product may begin so: `x`, `2`, `(`, `√`.
  fileprivate var beginsFactor: Bool { isLetter || isNumber || "([|√Σ−".contains(self) }
}

extension ArraySlice<Character> {
  /// Whether an arrow behind this text is that of a key, as in `← →` and `S-→`.
  fileprivate var isBehindKey: Bool {
    last == "-" || last { $0 != " " } == "←"
  }
}
