/// The Greek letters, by which formulas name their parameters.
enum Greek {
  /// `β` is `beta`.
  static let names: [Character: String] = [
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "ϵ": "epsilon",
    "ζ": "zeta", "η": "eta", "θ": "theta", "κ": "kappa", "λ": "lambda", "μ": "mu", "µ": "mu",
    "ν": "nu", "ξ": "xi", "π": "pi", "ρ": "rho", "σ": "sigma", "τ": "tau", "φ": "phi", "ϕ": "phi",
    "χ": "chi", "ψ": "psi", "ω": "omega", "Φ": "Phi",
  ]

  /// `h₀` is `h0`.
  static let subscripts: [Character: String] = [
    "₀": "0", "₁": "1", "₂": "2", "₃": "3", "₄": "4", "₅": "5", "₆": "6", "₇": "7", "₈": "8",
    "₉": "9",
  ]

  /// `beta` is `β`; of letters with two shapes the usual one.
  static let letters = Dictionary(
    names.filter { !"ϵµϕ".contains($0.key) }.map { ($0.value, String($0.key)) },
    uniquingKeysWith: { first, _ in first })

  /// The name with each Greek letter spelt out, and subscripts on the line.
  static func spelt(_ name: some StringProtocol) -> String {
    // Nearly every name has only letters that stay as they are.
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return String(name) }
    return name.map { names[$0] ?? subscripts[$0] ?? String($0) }.joined()
  }
}
