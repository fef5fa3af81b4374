import TerminalGrid
import Testing

@Suite struct CharsetWordsTests {
  @Test(arguments: [
    ("f(x) = x if x ≥ 0 else a·x", "f(x) = x if x >= 0 else a*x"),
    ("1 / (1 + e⁻ˣ)", "1 / (1 + e^-x)"), ("x²·eˣ", "x^2*e^x"), ("−∞ … ∞", "-inf ... inf"),
    ("f′ = σ(βx)", "f' = sigma(betax)"), ("x₁", "x1"),
    ("fᵢ = e^(xᵢ/T) / Σₖ e^(xₖ/T)", "f_i = e^(x_i/T) / sum_k e^(x_k/T)"),
    ("√(1 + x²), √s", "sqrt(1 + x^2), sqrt s"), ("3.1 → 0.96", "3.1 -> 0.96"),
    ("← → probe, S-← S-→", "< > probe, S-< S->"),
    ("step 1 · 0 %, 3.0 ····", "step 1 . 0 %, 3.0 ...."),
  ])
  func saysTheSameInASCII(text: String, spelled: String) {
    #expect(Charset.ascii.spelled(text) == spelled)
    #expect(Charset.unicode.spelled(text) == text)
  }
}
