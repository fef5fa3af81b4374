import ActivationMath
import RealModule
import Testing

@testable import Formula

/// Estimated facts against the proven ones of the catalogue, and moments against exact ones.
@Suite struct EstimatesTests {
  /// Smooth at the ends and free of oscillation, so that an estimate can be right.
  static let ids = [
    "relu", "leaky_relu", "relu6", "elu", "gelu", "silu", "mish", "sigmoid", "tanh", "softplus",
    "hard_tanh", "hard_sigmoid", "hard_silu", "tanh_shrink", "gaussian", "identity", "sparse_plus",
  ]

  @Test(arguments: ids) func agreeWithTheCatalogue(id: String) throws {
    guard case .scalar(let known)? = Catalogue.standard.function(id: id) else { return }
    let formula = try #require(CatalogueForms.formulas[id]).activation
    let (facts, wanted) = (formula.facts, known.facts)
    #expect(facts.isEstimated && !wanted.isEstimated)
    #expect(abs(facts.range.lower - wanted.range.lower) < 1e-9 || facts.range == wanted.range)
    #expect(abs(facts.range.upper - wanted.range.upper) < 1e-9 || facts.range == wanted.range)
    #expect(facts.range.includesLower == wanted.range.includesLower)
    #expect(facts.range.includesUpper == wanted.range.includesUpper)
    #expect(facts.leftEnd == wanted.leftEnd)
    #expect(facts.rightEnd == wanted.rightEnd)
    #expect(facts.monotonicity == wanted.monotonicity)
    #expect(facts.symmetry == wanted.symmetry)
    #expect(facts.centring == wanted.centring)
    #expect(facts.smoothness == wanted.smoothness)
    let places = facts.landmarks.map { [$0.kind.rawValue, NumberText.short($0.x, digits: 8)] }
    #expect(
      places == wanted.landmarks.map { [$0.kind.rawValue, NumberText.short($0.x, digits: 8)] })
  }

  @Test(
    arguments: [
      ("sin(x)", .oscillating), ("500*sin(x)", .oscillating), ("x*sin(x)", .oscillating),
      ("x*cos(x)", .oscillating), ("x + sin(x)", .unbounded(sign: 1)), ("sin(x)/x", .limit(0)),
      ("sin(x)/sqrt(x)", .limit(0)), ("exp(exp(x))", .unbounded(sign: 1)),
      ("floor(x)", .unbounded(sign: 1)), ("log(x)", .unbounded(sign: 1)), ("1/x^2", .limit(0)),
      ("sqrt(x)", .unbounded(sign: 1)), ("log(1 + exp(x))", .line(slope: 1, offset: 0)),
      ("sqrt(-x)", .unknown), ("x^-0.01", .unknown), ("5e-5 + 1/x^2", .limit(5e-5)),
      ("-x^3", .unbounded(sign: -1)), ("exp(-x)*sin(x)", .limit(0)),
      ("x + sqrt(x)", .unbounded(sign: 1)),
      ("x^2", .unbounded(sign: 1)),
      ("3*x - 2", .line(slope: 3, offset: -2)),
    ] as [(String, EndBehaviour)])
  func farAway(formula: String, right: EndBehaviour) throws {
    let facts = try Definitions.parse("f(x) = \(formula)")[0].activation.facts
    #expect(facts.rightEnd == right)
  }

  @Test(
    "Beside a pole nothing counts as flat, since no slope is the steepest",
    arguments: [
      "1/x^2", "x/(x^2 - 6)", "1/sin(x)",
    ])
  func polesLeaveNothingSaturated(formula: String) throws {
    #expect(try facts(formula).saturation == [])
  }

  private func facts(_ formula: String) throws -> Facts {
    try Definitions.parse("f(x) = \(formula)")[0].activation.facts
  }

  private func places(_ kind: Landmark.Kind, _ formula: String) throws -> [String] {
    try facts(formula).landmarks.filter { $0.kind == kind && abs($0.x) < 7 }
      .map { NumberText.short($0.x, digits: 5) }
  }

  @Test func rootsAreWhereTheFunctionIsNothing() throws {
    #expect(try places(.root, "1/sin(x)").isEmpty)
    #expect(try places(.root, "x/(x^2 - 6)") == ["0"])
    #expect(try places(.root, "1 + sin(x)") == ["−1.5708", "4.7124"])
    #expect(try places(.root, "(x - 1)^2") == ["1"])
    #expect(try places(.root, "tan(x)") == ["−6.2832", "−3.1416", "0", "3.1416", "6.2832"])
    #expect(try places(.root, "abs(x - 0.1)") == ["0.1"])
    #expect(try places(.minimum, "log(-1 - x^2)").isEmpty)
    #expect(try places(.maximum, "1/x^2").isEmpty)
  }

  /// What goes up and down for ever is not only what it is near 0.
  @Test(arguments: [
    ("x*cos(x)", "(−∞, ∞)"), ("x*sin(x)", "(−∞, ∞)"), ("abs(x)*(1 + sin(x))", "[0, ∞)"),
    ("sin(x)", "[−1, 1]"), ("0.77*sin(x/100)", "[−0.77, 0.77]"), ("1 + sin(x)", "[0, 2]"),
    ("sin(x)/x", "[−0.2172, 1)"), ("(exp(x) - 1)/x", "(0, ∞)"), ("x/x", "[1, 1]"),
  ])
  func theRangeKnowsWhatHappensFarOut(formula: String, range: String) throws {
    #expect(try facts(formula).range.text == range)
  }

  @Test func whatGrowsFasterThanAnyPowerHasNoMean() throws {
    let moments = Moments(of: try Definitions.parse("f(x) = exp(-1/x)")[0].activation)
    #expect(moments.mean.isNaN)
    #expect(moments.square == .infinity)
  }

  @Test func polesAreBreaks() throws {
    let poles = try Definitions.parse("f(x) = x/(x^2 - 6)")[0].activation.breakpoints
    #expect(poles.map { NumberText.short($0.x, digits: 5) } == ["−2.4495", "2.4495"])
    #expect(poles.allSatisfy { $0.isPole })
    #expect(poles.map { $0.left.value } == [-.infinity, -.infinity])
    #expect(poles.map { $0.right.value } == [.infinity, .infinity])
    #expect(try facts("x/(x^2 - 6)").smoothness == .discontinuous)
    #expect(try facts("1/x^2").smoothness == .discontinuous)
    let cosecant = try Definitions.parse("f(x) = 1/sin(x)")[0].activation.breakpoints
    #expect(cosecant.count > 30 && cosecant.allSatisfy { $0.isPole })
  }

  @Test func symmetryLooksPastPlacesWithoutAValue() throws {
    #expect(try facts("1/x^2").symmetry == .even)
    #expect(try facts("1/x").symmetry == .odd)
    #expect(try facts("sin(x)/x").symmetry == .even)
    #expect(try facts("log(x)").symmetry == .none)
    #expect(try facts("log(-1 - x^2)").symmetry == .none)
  }

  @Test func divergentMomentsSaySo() throws {
    let text = ["1/x", "1/x^2", "exp(x^2)", "abs(x)^0.5", "exp(x)", "log(abs(x))"]
    let all = try text.map { Moments(of: try Definitions.parse("f(x) = \($0)")[0].activation) }
    #expect(all[0].mean.isNaN && all[0].square == .infinity)
    #expect(all[1].square == .infinity)
    #expect(all[2].square == .infinity && all[2].mean.isNaN)
    #expect(all[3].square.isFinite && all[3].squareOfSlope == .infinity)
    #expect(all[4].square.isFinite && all[4].fourthOfSlope.isFinite)
    #expect(all[5].square.isFinite)
  }

  @Test func momentsOfReLUAreExact() throws {
    let moments = Moments(of: try Definitions.parse("f(x) = max(x, 0)")[0].activation)
    #expect(abs(moments.mean - 1 / (2 * Double.pi).squareRoot()) < 1e-14)
    #expect(abs(moments.square - 0.5) < 1e-14)
    #expect(abs(moments.squareOfSlope - 0.5) < 1e-14)
    #expect(abs(moments.gain - 2.0.squareRoot()) < 1e-14)
  }

  @Test func momentsOfPolynomialsAndExponentials() throws {
    let all = try Definitions.parse("a(x) = x^3 - x\nb(x) = exp(x)\nc(x) = where(x > 0.3, 1, 0)")
    let (cube, exponential, step) = (
      Moments(of: all[0].activation), Moments(of: all[1].activation), Moments(of: all[2].activation)
    )
    #expect(abs(cube.square - 10) < 1e-12)
    #expect(abs(cube.squareOfSlope - 22) < 1e-12)
    #expect(abs(exponential.mean / Double.exp(0.5) - 1) < 1e-13)
    #expect(abs(exponential.square / Double.exp(2) - 1) < 1e-13)
    #expect(abs(step.mean - 0.3820885778110474) < 1e-14)
  }

  @Test func momentsOfTheCatalogue() throws {
    guard case .scalar(let gelu)? = Catalogue.standard.function(id: "gelu") else { return }
    // E x·Φ(x) = 1/√(4π)
    #expect(abs(Moments(of: gelu).mean - 1 / (4 * Double.pi).squareRoot()) < 1e-14)
  }
}
