import ActivationMath
import Testing

@testable import Formula

/// Numbers that a lesson states.
@Suite struct EquationTests {
  @Test(arguments: [
    "sigmoid'(5) = 0.00665", "gelu(-1) ≈ -0.1587", "gelu(-1) ≈ −0.1587", "tanh(1)=0.76",
    "exp(-20) = 2.06e-9", "elu(-1, alpha=0.5) = -0.316", "sigmoid(0) = 0.5", "relu(2)*3 = 6",
    "softplus(0, beta=2) - log(2)/2 = 0.000", "jax.nn.gelu(1) = 0.8412", "exp(1000) = inf",
    "2*sin(pi/6) = 1", "1.0507*elu(0) = 0", "log1p(1) = 6.9e-1",
  ])
  func holds(text: String) throws {
    let equation = try #require(try Equation(parsing: text))
    #expect(equation.holds, "\(equation.correction)")
  }

  static let untrue: [(String, String)] = [
    ("sigmoid'(5) = 0.00666", "sigmoid'(5) is 0.00665, not 0.00666"),
    ("sigmoid(0) = 0.4", "sigmoid(0) is 0.5, not 0.4"),
    ("relu(1) = 1e-330", "relu(1) is 1, not 1e-330"),
    ("relu(1) = 0e-999", "relu(1) is 1, not 0e-999"),
    ("relu(1) = 1e99999999999999999999", "relu(1) is 1, not 1e99999999999999999999"),
    ("relu(1) = 1e-99999999999999999999", "relu(1) is 1, not 1e-99999999999999999999"),
    ("exp(1000) = 5", "exp(1000) is inf, not 5"),
  ]

  @Test(arguments: untrue)
  func fails(text: String, correction: String) throws {
    let equation = try #require(try Equation(parsing: text))
    #expect(!equation.holds)
    #expect(equation.correction == correction)
  }

  @Test(arguments: [
    "alpha = 0.01", "relu(x) = 0", "f(0) = 0.5x", "x = 1", "sigmoid(0)", "softmax(3, 2.5) = 0.6",
    "zzzz(3) = 1", "sigmoid(z) = 0.5", "relu(2) == 2", "relu(2) <= 2", "a + 2 = 4", "= relu(1)", "",
  ])
  func claimsNothing(text: String) throws {
    let claims = try Equation(parsing: text).map { _ in true } ?? false
    #expect(!claims)
  }

  @Test func aMisspeltFunctionIsAMistake() {
    #expect(throws: Diagnostics.self) { try Equation(parsing: "sigmod(0) = 0.5") }
  }
}
