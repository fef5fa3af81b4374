import ActivationMath
import Plotting
import TerminalGrid
import Testing

@Suite struct CurveTests {
  @Test func oneFunctionHasAColourForEachOrder() throws {
    let curves = Curve.overlay([try Sample.named("elu(alpha=0.5)")], orders: Order.allCases)
    #expect(curves.map(\.role) == [.curve1, .slope, .curvature])
    #expect(curves.map(\.label) == ["f", "f′", "f″"])
    #expect(curves.map(\.style) == [.solid, .dashed, .dotted])
  }

  @Test func severalFunctionsHaveAColourEach() throws {
    let functions = [try Sample.named("relu"), try Sample.named("elu(alpha=0.5)")]
    let curves = Curve.overlay(functions, orders: [.value, .slope])
    #expect(curves.map(\.role) == [.curve1, .curve1, .curve2, .curve2])
    #expect(curves.map(\.label) == ["relu", "relu′", "elu(alpha=0.5)", "elu(alpha=0.5)′"])
  }

  @Test func aFamilyIsLabelledByItsParameter() throws {
    let curves = Curve.family(of: try Sample.named("elu"), parameter: 0, values: [0.25, 2])
    #expect(curves.map(\.label) == ["α = 0.25", "α = 2"])
    guard case .function(let member, .value) = curves[1].source else {
      Issue.record("not a function")
      return
    }
    #expect(member.arguments == [2])
  }

  @Test func aTangentTouchesItsCurve() throws {
    let tangent = try #require(
      Curve.tangent(to: Sample.square, at: 3, role: .probe, label: "t"))
    guard case .line(let slope, let intercept) = tangent.source else {
      Issue.record("not a line")
      return
    }
    #expect(slope == 6 && intercept == -9)
    #expect(Curve.tangent(to: Sample(f: { _ in .nan }), at: 0, role: .probe, label: "t") == nil)
  }
}
