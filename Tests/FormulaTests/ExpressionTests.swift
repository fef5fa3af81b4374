import ActivationMath
import Testing

@testable import Formula

/// Tasks and live values, which follow the probe and the sliders.
@Suite struct ExpressionTests {
  @Test func followsProbeAndSliders() throws {
    let task = try Expression(parsing: "elu'(probe) > 0.9")
    #expect(task.variables == ["probe", "elu.alpha"])
    #expect(task.isCondition)
    #expect(task.holds(["probe": 1]))
    #expect(!task.holds(["probe": -1]))
    #expect(task.holds(["probe": -1, "elu.alpha": 3]))
    #expect(!task.holds())
  }

  @Test func slidersHaveTheirDefaults() throws {
    #expect(try Expression(parsing: "leaky_relu(-100)").evaluate() == -1)
    #expect(try Expression(parsing: "nn.PReLU(-1)", variables: []).variables == ["prelu.a"])
    #expect(try Expression(parsing: "elu(-1, alpha=2)").variables.isEmpty)
  }

  @Test func aSliderCanBeNamed() throws {
    let task = try Expression(parsing: "elu.alpha >= 2 and probe < 0")
    #expect(task.holds(["elu.alpha": 2, "probe": -1]))
    #expect(!task.holds(["probe": -1]))
  }

  @Test func definitionsTakePart() throws {
    let catalogue = Catalogue.standard.adding(try Definitions.parse("f(x; a = 3) = a*x"))
    let value = try Expression(parsing: "f(probe) + f'(0)", catalogue: catalogue)
    #expect(value.evaluate(["probe": 2]) == 9)
    #expect(value.evaluate(["probe": 2, "f.a": 1]) == 3)
  }

  static let wrong: [(String, String)] = [
    ("x + 1", "1:1: error: x has no value here; known are probe, pi, e"),
    ("prob > 1", "1:1: error: unknown name 'prob'; did you mean probe?"),
    (
      "elu'(probe) > ",
      "1:15: error: a value is missing after '>'; "
        + "a number, a name or '(' can stand here"
    ),
    (
      "probe > 1 2",
      "1:11: error: an operator is missing between '1' and '2'; "
        + "write '*' to multiply"
    ),
    ("", "1:1: error: a value is missing here; a number, a name or '(' can stand here"),
  ]

  @Test(arguments: wrong)
  func mistakes(text: String, wanted: String) {
    #expect(throws: Diagnostics.self) {
      do throws(Diagnostics) { _ = try Expression(parsing: text) } catch {
        #expect(error.description == wanted)
        throw error
      }
    }
  }

  @Test func liveValues() throws {
    let live = try #require(try LiveValue(parsing: "= relu'(probe)"))
    #expect(live.text(["probe": 2]) == "1")
    #expect(live.text([:]) == "…")
    #expect(live.text(["probe": .nan]) == "nan")
    let none = try LiveValue(parsing: "relu(1) = 1").map { _ in true } ?? false
    #expect(!none)
    do throws(Diagnostics) {
      _ = try LiveValue(parsing: "= relo(probe)")
    } catch {
      #expect(error.all.map(\.column) == [3])
      #expect(error.all.map(\.source) == ["= relo(probe)"])
    }
  }
}
