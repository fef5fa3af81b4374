import ActivationMath
import Testing
@testable import Formula
@Suite struct ScratchTests {
  @Test func show() throws {
    let d = Definitions(parsing: """
      swoosh(x; beta = 1 in 0.1...10) = x * sigmoid(beta * x)
      bump(x; a = 0.5) = where(x > 0, x, a * expm1(x))
      f(x) = where(x>1, x, -1)
      g(x) = abs(x^2 - 2)
      h(x) = sqrt(x^2)
      k(x) = 1/x
      l(x) = floor(x)
      m(x) = relu6(2*x+1)
      n(x) = gelu''(x)
      o(x) = x^2 * (x > 0)
      p(x) = x ? 2 : 3
      q(x) = 2x + y - betta(x
      """)
    for x in d.diagnostics { print(x.rendered()) }
    for f in d.definitions {
      let a = f.activation
      print(f.name, a.breakpoints.count, a.breakpoints.prefix(3))
      let fa = a.facts
      print(fa.range.text, fa.leftEnd.text, fa.rightEnd.text, fa.monotonicity, fa.symmetry, fa.smoothness.notation, fa.landmarks.map { "\($0.kind) \($0.x)" }.prefix(8), fa.saturation.map(\.text))
    }
    let relu = Definitions(parsing: "f(x)=max(x,0)").definitions[0].activation
    print(Moments(of: relu), Moments(of: relu).gain)
    let s = try Expression(parsing: "elu'(probe) > 0.9 and elu.alpha == 1")
    print(s.variables, s.isCondition, s.holds(["probe": 1]), s.holds(["probe": -1]))
    for e in ["sigmoid'(5) = 0.00665", "sigmoid'(5) = 0.00666", "gelu(-1) ≈ -0.1587", "alpha = 0.01", "relu(x) = 0", "sigmod(0) = 0.5", "exp(-20) = 2.06e-9", "elu(-1, alpha=0.5) = -0.316"] {
      do { let q = try Equation(parsing: e); print(e, q.map { "\($0.holds) \($0.correction)" } ?? "no claim") } catch { print(e, error) }
    }
  }
}
