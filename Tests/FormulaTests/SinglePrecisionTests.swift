import ActivationMath
import Testing

@testable import Formula

/// Formulas computed in 32 bits, every step rounded.
@Suite struct SinglePrecisionTests {
  private func function(_ formula: String) throws -> FormulaActivation {
    try Definitions.parse("f(x) = \(formula)")[0].activation
  }

  /// The results of NumPy 2.4 in float32.
  @Test(
    arguments: [
      ("exp(x) - 1", 1e-8, 0), ("exp(x) - 1", 1e-7, 1.192_092_9e-7),
      ("exp(x) - 1", 3e-7, 3.576_278_7e-7), ("log(1 + exp(x))", 88, 88),
      ("log(1 + exp(x))", 89, .infinity), ("log(1 + exp(x))", -17, 0),
      ("(x + 16777216) - 16777216", 1, 0),
    ] as [(String, Float, Float)])
  func everyStepIsRounded(formula: String, x: Float, result: Float) throws {
    #expect(try function(formula).value(x) == result)
  }

  @Test func infinityMinusInfinityIsNoNumber() throws {
    #expect(try function("exp(x) - exp(x) + x").value(100 as Float).isNaN)
  }

  @Test func aFunctionOfTheCatalogueIsOneStep() throws {
    #expect(try function("softplus(x) - 0").value(89 as Float) == 89)
  }
}
