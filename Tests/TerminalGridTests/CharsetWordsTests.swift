import TerminalGrid
import Testing

@Suite struct CharsetWordsTests {
  @Test(arguments: [
    ("f(x) = x if x ≥ 0 else a·x", "f(x) = x if x >= 0 else a*x"),
    ("1 / (1 + e⁻ˣ)", "1 / (1 + e^-x)"), ("x²·eˣ", "x^2*e^x"), ("−∞ … ∞", "-inf ... inf"),
    ("f′ = σ(βx)", "f' = sigma(betax)"), ("x₁", "x1"),
  ])
  func saysTheSameInASCII(text: String, spelled: String) {
    #expect(Charset.ascii.spelled(text) == spelled)
    #expect(Charset.unicode.spelled(text) == text)
  }
}
