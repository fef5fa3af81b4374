/// The characters of exponents that are written above the line: `x²`, `e⁻ˣ`.
enum Raised {
  /// The letter on the line for each raised one.
  static let letters: [Character: String] = {
    let above = Array("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺⁽⁾ˣⁿᵃᵇᵈᵏᵐᵖʳˢᵗᵘᵛʷʸᶻ")
    let plain = Array("0123456789-+()xnabdkmprstuvwyz")
    let latin = zip(above, plain).map { ($0, String($1)) }
    let greek = [("ᵅ", "alpha"), ("ᵝ", "beta"), ("ᵞ", "gamma"), ("ᵟ", "delta"), ("ᶿ", "theta")]
    return Dictionary(
      latin + greek.map { (Character($0), $1) }, uniquingKeysWith: { first, _ in first })
  }()
}
