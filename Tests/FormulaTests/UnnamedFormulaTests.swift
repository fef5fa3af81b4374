import ActivationMath
import Testing

@testable import Formula

/// Formulas that stand where the name of a function is asked for.
@Suite struct UnnamedFormulaTests {
  @Test(arguments: [
    ("x*tanh(x)", "f(x) = x*tanh(x)"), ("-x^2", "f(x) = -x^2"), ("|x|", "f(x) = |x|"),
    ("ln(x)", "f(x) = ln(x)"), ("2x", "f(x) = 2x"), ("lambda x: x**2", "f(x) =  x**2"),
    ("lambda x : torch.relu(x)*x", "f(x) =  torch.relu(x)*x"),
  ])
  func getsAName(text: String, line: String) throws {
    #expect(try UnnamedFormula.definition(of: text, catalogue: .standard) == line)
  }

  @Test(arguments: [
    "gelu2", "sigmod(x)", "nn.Softplus(beta=2", "2", "−3", "nan", "", "F.dropout(x)",
  ])
  func isNoFormulaByItsLooks(text: String) throws {
    #expect(try UnnamedFormula.definition(of: text, catalogue: .standard) == nil)
  }

  @Test(arguments: [
    ("ln x", "write ln(x)"), ("x +", "a value is missing"), ("a*x", "unknown name 'a'"),
    ("softmax(x) + 1", "a function of a whole vector"),
  ])
  func mistakesAreThoseOfAFormula(text: String, part: String) {
    let error = #expect(throws: Diagnostics.self) {
      try UnnamedFormula.definition(of: text, catalogue: .standard)
    }
    #expect(error?.all.first?.text.contains(part) == true, "\(error as Any)")
  }

  @Test func theNextOneHasAnotherName() throws {
    let catalogue = Catalogue.standard.adding(try Definitions.parse("f(x) = x^2"))
    #expect(try UnnamedFormula.definition(of: "x^3", catalogue: catalogue) == "g(x) = x^3")
  }
}
