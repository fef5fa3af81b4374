import ActivationMath
import Testing

@testable import Formula

/// Slopes and curvatures where the formula as written overflows, has no value, or is singled out.
@Suite struct NeighbourhoodTests {
  private func jet(_ formula: String, at x: Double) throws -> Jet {
    let f = try Definitions.parse("f(x) = \(formula)")[0].activation
    let jet = f.jets(at: [x])[0]
    // Both ways to compute them are one.
    let single = Order.allCases.map { f.derivative($0, at: x) }
    #expect([jet.value, jet.slope, jet.curvature].map(\.bitPattern) == single.map(\.bitPattern))
    return jet
  }

  private func expect(_ formula: String, at x: Double, is wanted: Jet) throws {
    let found = try jet(formula, at: x)
    for order in Order.allCases {
      let (a, b) = (found[order], wanted[order])
      let isSame = a == b || a.isNaN && b.isNaN || abs(a - b) <= 1e-14 * abs(b)
      #expect(isSame, "\(order.symbol) of \(formula) at \(x) is \(a), not \(b)")
    }
  }

  static let overflowing: [(String, Double, Jet)] = [
    ("x*tanh(exp(x))", 710, Jet(710, 1, 0)), ("x*tanh(exp(x))", 1.7e308, Jet(1.7e308, 1, 0)),
    ("1/(1 + exp(-x))", -800, Jet(0, 0, 0)), ("1/(1 + exp(-x))", 1e300, Jet(1, 0, 0)),
    ("log(1 + exp(x))", 800, Jet(800, 1, 0)), ("exp(x)/(1 + exp(x))", 800, Jet(1, 0, 0)),
    ("(exp(x) - exp(-x))/(exp(x) + exp(-x))", 1000, Jet(1, 0, 0)),
    ("sqrt(1 + x^2)", -1e200, Jet(1e200, -1, 0)), ("sqrt(relu(x))", -1, Jet(0, 0, 0)),
    ("x*exp(-exp(-x))", -1e5, Jet(0, 0, 0)), ("x/cosh(x)", 1e308, Jet(0, 0, 0)),
    ("atan(exp(exp(x)))", 800, Jet(.pi / 2, 0, 0)), ("erf(sinh(x))", 900, Jet(1, 0, 0)),
    ("x*sigmoid(exp(x))", 720, Jet(720, 1, 0)),
    ("log(cosh(x))", 2000, Jet(2000 - 0.6931471805599453, 1, 0)),
    ("cbrt(x^3)", 1e200, Jet(1e200, 1, 0)), ("exp(2*x)^0.5/exp(x)", 600, Jet(1, 0, 0)),
  ]

  @Test(arguments: overflowing) func whatOverflowsOnTheWayHasItsLimit(
    formula: String, x: Double, wanted: Jet
  ) throws {
    let found = try jet(formula, at: x)
    #expect(abs(found.value - wanted.value) <= 1e-13 * abs(wanted.value) + 1e-300)
    #expect(abs(found.slope - wanted.slope) <= 1e-13, "f′ is \(found.slope)")
    #expect(abs(found.curvature - wanted.curvature) <= 1e-13, "f″ is \(found.curvature)")
  }

  static let singled: [(String, Double, Jet)] = [
    ("where(x == 0, 0, x)", 0, Jet(0, 1, 0)),
    ("where(x == 0, 1, sin(x)/x)", 0, Jet(1, 0, -1.0 / 3)),
    ("where(x != 0, (1 - cos(x))/x^2, 1/2)", 0, Jet(0.5, 0, -1.0 / 12)),
    ("where(x == 1, 1, log(x)/(x - 1))", 1, Jet(1, -0.5, 2.0 / 3)),
    ("where(x == 0, 1, expm1(x)/x)", 0, Jet(1, 0.5, 1.0 / 3)),
    ("where(x >= 0 and x <= 0, 1, tanh(x)/x)", 0, Jet(1, 0, -2.0 / 3)),
    ("where(abs(x) > 0, x, 0)", 0, Jet(0, 1, 0)), ("x*(x != 0)", 0, Jet(0, 1, 0)),
    ("where(x == 0, 5, x^2)", 0, Jet(5, 0, 2)), ("hard_shrink(x, lambda=0)", 0, Jet(0, 1, 0)),
    // A condition that both sides do not share still decides.
    ("where(x > 0, x, 0)", 0, Jet(0, 0, 0)), ("where(x >= 0, 3*x, x)", 0, Jet(0, 3, 0)),
    ("where(floor(x) == 2, x^2, x)", 2.5, Jet(6.25, 5, 2)),
    ("where(relu(x) == 0, -x, x)", -1, Jet(1, -1, 0)),
  ]

  @Test(arguments: singled) func aPlaceThatIsSingledOutDoesNotDecideASlope(
    formula: String, x: Double, wanted: Jet
  ) throws { try expect(formula, at: x, is: wanted) }

  static let outside: [(String, Double)] = [
    ("log(x)", -1), ("0*log(x)", -1), ("sqrt(x)", -4), ("log(x)^0", -1), ("0/(x - 1)", 1),
    ("log'(x)", -1), ("x + log1p(x)", -2), ("log(-1 - x^2)", 3), ("sin(x)/x", 0),
    ("log1mexp(x)", -1), ("x^0.5", -1), ("log10(x)", -1), ("log2(x)", -1),
  ]

  @Test(arguments: outside) func nothingIsKnownOutsideTheDomain(formula: String, x: Double) throws {
    try expect(formula, at: x, is: Jet(.nan, .nan, .nan))
  }

  static let edges: [(String, Double, Jet)] = [
    ("sqrt(x)", 0, Jet(0, .infinity, -.infinity)), ("sqrt(x)*sqrt(x)", 0, Jet(0, 1, 0)),
    ("sqrt(x^2)", 0, Jet(0, 0, 0)), ("max(x, 0)", 0, Jet(0, 0.5, 0)),
    ("x^1.5", 0, Jet(0, 0, .infinity)),
    ("exp(-1/x^2)*(x != 0)", 1, Jet(0.36787944117144233, 0.7357588823428847, -0.7357588823428847)),
    ("abs(x)", 0, Jet(0, 0, 0)), ("cbrt(x)", 8, Jet(2, 1.0 / 12, -1.0 / 144)),
  ]

  @Test(arguments: edges) func edgesAndKinks(formula: String, x: Double, wanted: Jet) throws {
    try expect(formula, at: x, is: wanted)
  }

  @Test func aDerivativeOfADerivativeIsALimitToo() throws {
    let text = "sinc(x) = where(x == 0, 1, sin(x)/x)\nsecond(x) = sinc''(x)"
    let all = try Definitions.parse(text)
    #expect(abs(all[1].activation.value(0.0) + 1.0 / 3) < 1e-15)
    let catalogue = Catalogue.standard.adding(all)
    guard case .scalar(let primed) = try catalogue.resolve(primed: "sinc''").function else {
      return
    }
    #expect(abs(primed.value(0.0) + 1.0 / 3) < 1e-15)
  }

  @Test func theSlopeByAParameterIsFiniteToo() throws {
    let f = try Definitions.parse("f(x; a = 1) = x*tanh(exp(a*x))")[0].activation
    #expect(f.parameterSlope(0, at: 710.0) == 0)
    #expect(f.parameterSlope(0, at: 0.0) == 0)
  }
}

/// Numbers with a wide exponent, and series of them.
@Suite struct SeriesTests {
  @Test func wideNumbersHoldWhatDoublesCannot() {
    let large = Wide.apply(.exp, Wide(1e5))
    #expect(large.double == .infinity)
    #expect(abs(Wide.apply(.log, large).double - 1e5) < 1e-9)
    #expect((large / large).double == 1)
    #expect(abs(Wide.apply(.log, Wide.one / large).double + 1e5) < 1e-9)
    #expect(Wide.apply(.sqrt, large * large) == large)
    #expect((Wide(1e-300) * Wide(1e-300) / Wide(1e-300)).double == 1e-300)
    #expect((Wide.zero * .infinity).double == 0)
  }

  @Test func seriesDivideAndCompose() throws {
    let t = Series(start: 1, [Wide.one])
    let sine = try #require(Series.apply(.sin, t))
    let quotient: Series? = sine / t
    let sinc = try #require(quotient)
    #expect([0, 2, 4].map { sinc[$0]?.double } == [1, -1.0 / 6, 1.0 / 120])
    let root = try #require(Series.apply(.sqrt, Series(start: 0, [Wide.one, Wide.one])))
    #expect([0, 1, 2].map { root[$0]?.double } == [1, 0.5, -0.125])
    #expect(Series.apply(.sqrt, t) == nil)
    let inverse: Series? = Series(Wide.one) / t
    let pole = try #require(inverse)
    #expect(pole.limit?.double == .infinity)
    let flat = try #require(Series.apply(.tanh, pole))
    #expect(flat.derivative.limit?.double == 0)
  }
}
