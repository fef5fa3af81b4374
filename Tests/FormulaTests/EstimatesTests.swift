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
      ("sin(x)", .oscillating), ("500*sin(x)", .oscillating), ("x*sin(x)", .unbounded(sign: -1)),
      ("x*sin(x)/100", .unbounded(sign: -1)), ("x^2", .unbounded(sign: 1)),
      ("3*x - 2", .line(slope: 3, offset: -2)),
    ] as [(String, EndBehaviour)])
  func farAway(formula: String, right: EndBehaviour) throws {
    let facts = try Definitions.parse("f(x) = \(formula)")[0].activation.facts
    #expect(facts.rightEnd == right)
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
