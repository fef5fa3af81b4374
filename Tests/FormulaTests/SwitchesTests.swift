import ActivationMath
import Testing

@testable import Formula

/// Breakpoints of formulas: where they are, and the limits from both sides.
@Suite struct SwitchesTests {
  private func breakpoints(_ formula: String) throws -> [Breakpoint] {
    try Definitions.parse("f(x; a = 0.5) = \(formula)")[0].activation.breakpoints
  }

  @Test func aJumpIsAJump() throws {
    let all = try breakpoints("where(x > 1, x, -1)")
    #expect(all == [Breakpoint(x: 1, left: Jet(-1, 0), right: Jet(1, 1))])
  }

  @Test func aKinkOfTheCatalogueCarriesOver() throws {
    let all = try breakpoints("relu6(2*x + 1)")
    #expect(all.map(\.x) == [-0.5, 2.5])
    #expect(all.map(\.left) == [Jet(0, 0), Jet(6, 2)])
    #expect(all.map(\.right) == [Jet(0, 2), Jet(6, 0)])
  }

  @Test func limitsAreExact() throws {
    let all = try breakpoints("where(x > 0, x, a*expm1(x))")
    #expect(all == [Breakpoint(x: 0, left: Jet(0, 0.5, 0.5), right: Jet(0, 1, 0))])
  }

  static let linear: [(String, [Double])] = [
    ("abs(x - 0.1)", [0.1]), ("max(3*x, 1)", [1.0 / 3]), ("sign(x)", [0]), ("x*(x > 0.25)", [0.25]),
    ("clip(x, -2, 7)", [-2, 7]), ("min(x, a)", [0.5]), ("hard_tanh(x, min=-3, max=4)", [-3, 4]),
    ("x^2", []), ("gelu(x)", []), ("where(x > 0, x, 0)^2", [0]), ("1/x", [0]), ("sin(x)/x", []),
    ("where(x == 2, 1, 0)", [2]), ("where(x > 0, x, x)", []), ("1/(x^2 + 1)", []),
  ]

  @Test(arguments: linear)
  func exactWhereTheConditionIsLinear(formula: String, places: [Double]) throws {
    #expect(try breakpoints(formula).map(\.x) == places)
  }

  static let bent: [(String, [Double])] = [
    ("abs(x^2 - 2)", [-1.4142135623730951, 1.4142135623730951]), ("abs(exp(x) - 1)", [0]),
    ("where(x^3 > 8, 1, 0)", [2]), ("max(x, x^2)", [0, 1]), ("sqrt(x^2)", [0]),
    ("where(tanh(x) > 0.5, 1, 0)", [0.5493061443340549]),
  ]

  @Test(arguments: bent)
  func bracketedElsewhere(formula: String, places: [Double]) throws {
    let found = try breakpoints(formula).map(\.x)
    #expect(found.count == places.count, "\(found)")
    for (x, wanted) in zip(found, places) { #expect(abs(x - wanted) <= 4e-16) }
  }

  @Test func floorHasManyJumps() throws {
    let all = try breakpoints("floor(x)")
    #expect(all.count == 201)
    #expect(all[100] == Breakpoint(x: 0, left: Jet(-1, 0), right: Jet(0, 0)))
    #expect(try breakpoints("floor(1000*x)").count == Switches.limit)
  }

  @Test func polesAreInfinite() throws {
    let pole = try breakpoints("1/x")[0]
    #expect([pole.left.value, pole.right.value] == [-.infinity, .infinity])
  }

  static let sides: [(String, Jet, Jet)] = [
    ("min(x, 0)", Jet(0, 1), Jet(0, 0)), ("min(0, x)", Jet(0, 1), Jet(0, 0)),
    ("max(x, 0)", Jet(0, 0), Jet(0, 1)), ("max(0, x)", Jet(0, 0), Jet(0, 1)),
    ("abs(x)", Jet(0, -1), Jet(0, 1)), ("min(x, x^2)", Jet(0, 1), Jet(0, 0, 2)),
    ("min(where(x > 0, 1, -1), 0)", Jet(-1, 0), Jet(0, 0)),
    ("max(where(x > 0, 1, -1), 0)", Jet(0, 0), Jet(1, 0)),
    ("min(sign(x), 2*x)", Jet(-1, 0), Jet(0, 2)),
    ("max(sign(x), 2*x)", Jet(0, 2), Jet(1, 0)),
    ("abs(where(x > 0, 3, -1))", Jet(1, 0), Jet(3, 0)),
    ("relu(x) + relu(-x)", Jet(0, -1), Jet(0, 1)),
  ]

  @Test(arguments: sides)
  func eachSideGoesByItsOwnBranch(formula: String, left: Jet, right: Jet) throws {
    let here = try breakpoints(formula).first { abs($0.x) < 1e-12 }
    #expect(here?.left == left)
    #expect(here?.right == right)
  }
}
