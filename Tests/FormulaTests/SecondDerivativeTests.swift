import ActivationMath
import RealModule
import Testing

@testable import Formula

/// f″ of formulas, against what it is and against f′ a little to both sides.
@Suite struct SecondDerivativeTests {
  private func function(_ formula: String) throws -> FormulaActivation {
    try Definitions.parse("f(x; a = 0.5) = \(formula)")[0].activation
  }

  @Test(arguments: [0.3, 0.5, 1, 2, 3.5])
  func ofAPowerWithBothPartsVarying(x: Double) throws {
    // (xˣ)″ = xˣ((ln x + 1)² + 1/x)
    let power = try function("x^x")
    let factor = Double.log(x) + 1
    let wanted = Double.pow(x, x) * (factor * factor + 1 / x)
    #expect(abs(power.slope(x) - Double.pow(x, x) * factor) <= 1e-14 * abs(wanted))
    #expect(abs(power.curvature(x) - wanted) <= 1e-14 * abs(wanted))
  }

  static let formulas = [
    "x^x", "(1 + x^2)^x", "(1 + x^2)^sin(x)", "x^(x^2)", "(2 + cos(x))^(x - 3)", "x^3", "2^x",
    "x^a", "a^x", "x^-1.5", "sqrt(x)", "exp(-x^2)", "expm1(x)*x", "log(x)/x", "log1p(x)",
    "sin(x)*x",
    "cos(x^2)", "tan(x/4)", "sinh(x)", "cosh(x)/x", "tanh(x)*x", "atan(x^2)", "erf(x)*x", "erfc(x)",
    "x*sin(x)/(1 + x^2)", "abs(x - 5)^3", "min(x^2, x^3 + 9)", "max(sin(x), 2*x)",
    "where(x > 9, x, x^2*tanh(x))", "gelu(x)*x", "swish(x, beta=2)^2", "x*sigmoid(a*x)",
  ]

  @Test(arguments: formulas) func isTheSlopeOfTheSlope(formula: String) throws {
    let f = try function(formula)
    for x in [0.37, 0.8, 1.3, 2.1] {
      let step = 1e-5
      let difference = (f.slope(x + step) - f.slope(x - step)) / (2 * step)
      let curvature = f.curvature(x)
      #expect(abs(curvature - difference) <= 1e-7 * max(1, abs(curvature)), "at \(x)")
      let rise = (f.value(x + step) - f.value(x - step)) / (2 * step)
      #expect(abs(f.slope(x) - rise) <= 1e-7 * max(1, abs(rise)), "at \(x)")
    }
  }
}
