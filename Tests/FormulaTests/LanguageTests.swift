import ActivationMath
import RealModule
import Testing

@testable import Formula

/// What formulas mean: precedence, spellings, derivatives.
@Suite struct LanguageTests {
  static let meanings: [(String, Double)] = [
    ("-x^2", -9.0), ("2^3^2", 512), ("2^-1", 0.5), ("-2^2", -4), ("1 - 2 - 3", -4), ("8/4/2", 1),
    ("2 + 3*4", 14), ("(2 + 3)*4", 20), ("+x", 3), ("--x", 3), ("2*-x", -6), ("x^2*2", 18),
    ("x > 2 and x < 4", 1), ("x > 2 and not x < 4", 0), ("not x > 2 or x == 3", 1),
    ("0 < x < 2", 0), ("2 < x <= 3", 1), ("x != 3 ? 1 : 2", 2), ("x > 5 ? 1 : x > 2 ? 2 : 3", 2),
    ("where(x >= 3, 10, 20)", 10), ("min(x, 1, 2)", 1), ("max(1, x, 2)", 3), ("clip(x, 0, 1)", 1),
    ("abs(-x)", 3), ("sign(-x)", -1), ("floor(-x/2)", -2), ("sqrt(x + 1)", 2), ("expm1(0)", 0),
    ("pi - π", 0), ("e^0", 1), ("log(e^2)", 2), (".5 + 1.", 1.5), ("1e2", 100), ("2E-1", 0.2),
    ("x² + x³", 36), ("2·x×2÷3−1", 3), ("x ≥ 3 ∧ x ≠ 4", 1), ("elu(-x, 0.5)", -0.4751064658160680),
    ("elu(-x, alpha=0.5)", -0.4751064658160680), ("nn.Softsign(x)", 0.75), ("σ(0)", 0.5),
    ("sigmoid'(0)", 0.25), ("tanh″(0)", 0), ("sin'''(0)", -1), ("relu'(x)", 1),
    ("gelu''(0)", 0.7978845608028654), ("exp''''(0)", 1),
  ]

  @Test(arguments: meanings)
  func atThree(formula: String, wanted: Double) throws {
    let function = try Definitions.parse("f(x) = \(formula)")[0].activation
    #expect(abs(function.value(3.0) - wanted) < 1e-15, "\(function.value(3.0))")
  }

  @Test func definitionsUseEarlierOnes() throws {
    let text = """
      # Swoosh
      # Somebody (2020): A paper. arXiv:1
      swoosh(x; β = 1 in 0.1...10) = x * sigmoid(β * x)  # a comment

      twice(x; b = 2) = swoosh(swoosh(x, b), beta = 2*b)
      slope(x) = swoosh'(x)
      """
    let all = try Definitions.parse(text)
    let (swoosh, twice, slope) = (all[0].activation, all[1].activation, all[2].activation)
    #expect(all[0].body == "x * sigmoid(β * x)")
    #expect(all[0].line == 3)
    #expect(swoosh.profile.title == "Swoosh")
    #expect(swoosh.profile.sources == [Source("Somebody", 2020, "A paper", "arXiv:1")])
    #expect(swoosh.profile.parameters[0].symbol == "β")
    #expect(swoosh.profile.parameters[0].slider == .logarithmic(0.1...10))
    let inner = 1.5 / (1 + Double.exp(-3))
    #expect(abs(twice.value(1.5) - inner / (1 + Double.exp(-4 * inner))) < 1e-15)
    #expect(slope.value(0.7) == swoosh.slope(0.7))
  }

  @Test func theBranchNotTakenPoisonsNothing() throws {
    let function = try Definitions.parse(
      "f(x) = where(x > 0, sqrt(x), 0) + where(x != 0, 1/x, 0)*0")[0]
      .activation
    for order in Order.allCases { #expect(function.derivative(order, at: -1.0) == 0) }
    let safe = try Definitions.parse("f(x) = where(x > 0, x*log(x), 0)")[0].activation
    #expect([safe.value(0.0), safe.slope(0.0), safe.slope(-3.0)] == [0, 0, 0])
  }

  @Test func tiesFollowJAX() throws {
    let all = try Definitions.parse("a(x) = max(x, 0)\nb(x) = abs(x)\nc(x) = clip(x, -1, 1)")
    #expect(all[0].activation.slope(0.0) == 0.5)
    #expect(all[1].activation.slope(0.0) == 0)
    #expect(all[2].activation.slope(1.0) == 0.5)
  }

  @Test func powersOfNothing() throws {
    let all = try Definitions.parse("a(x) = x^2\nb(x; n = 2) = x^n\nc(x) = x^3 - x^-1")
    #expect(all[0].activation.curvature(0.0) == 2)
    #expect(all[1].activation.curvature(0.0) == 2)
    #expect(all[2].activation.slope(-2.0) == 12.25)
  }

  @Test func parametersHaveExactSlopes() throws {
    let all = try Definitions.parse(
      "f(x; a = 0.5, b = 2) = a^2*x*sigmoid(b*x)\ng(x; c = 0.7) = elu(x, c)\nh(x; c = 1) = elu'(x, c)"
    )
    let sigmoid = 1 / (1 + Double.exp(-3))
    #expect(abs(all[0].activation.parameterSlope(0, at: 1.5) - 1.5 * sigmoid) < 1e-15)
    let wanted = 0.25 * 1.5 * 1.5 * sigmoid * (1 - sigmoid)
    #expect(abs(all[0].activation.parameterSlope(1, at: 1.5) - wanted) < 1e-15)
    #expect(abs(all[1].activation.parameterSlope(0, at: -1.0) - Double.expMinusOne(-1)) < 1e-15)
    #expect(abs(all[2].activation.parameterSlope(0, at: -1.0) - Double.exp(-1)) < 1e-9)
  }

  @Test func nothingIsKnownOfNaN() throws {
    let function = try Definitions.parse("f(x) = where(x > 0, 1, 0)")[0].activation
    for order in Order.allCases { #expect(function.derivative(order, at: Double.nan).isNaN) }
    #expect(function.jets(at: [.nan])[0].value.isNaN)
  }

  @Test func infinityGivesTheLimit() throws {
    let function = try Definitions.parse("f(x) = x*sigmoid(x)")[0].activation
    #expect(function.value(-Double.infinity) == 0)
    #expect(function.value(Double.infinity) == .infinity)
    #expect(function.slope(Double.infinity) == 1)
  }

  @Test func aParameterOutsideItsDomainIsAConflict() throws {
    var function = try Definitions.parse("f(x; a = 1) = isru(x, a - 2 + 2*a)")[0].activation
    #expect(function.conflict == nil)
    function.arguments = [0.5]
    #expect(
      function.conflict
        == "alpha of isru must be greater than 0 (at 0 it is the identity, below 0 the root has no "
        + "value far out), not -0.5; move the parameter that it depends on")
  }

  @Test func formulasJoinTheCatalogue() throws {
    let catalogue = Catalogue.standard.adding(try Definitions.parse("swoosh(x; b = 1) = x*b"))
    let found = try catalogue.resolve("swoosh(b=3)").function
    #expect(found.notation == "swoosh(b=3)")
    #expect(found.profile.family == .custom)
    guard case .scalar(let function) = found else { return }
    #expect(function.value(Float(2)) == 6)
  }
}
