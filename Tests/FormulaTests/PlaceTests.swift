import ActivationMath
import Testing

@testable import Formula

@Suite("Numbers of places: gradient(1)")
struct PlaceTests {
  private static let variables = [
    "gradient(1)", "gradient(2)", "gradient(last)", "a.gradient(1)", "loss",
  ]

  private func expression(_ text: String) throws(Diagnostics) -> Expression {
    try Expression(parsing: text, variables: Self.variables, catalogue: .standard)
  }

  @Test func areVariablesOfTheirOwn() throws {
    let task = try expression("gradient(1)/gradient( last ) < a.gradient(1) + relu(loss)")
    #expect(task.variables == ["gradient(1)", "gradient(last)", "a.gradient(1)", "loss"])
    #expect(task.isCondition)
    let values = ["gradient(1)": 1.0, "gradient(last)": 4, "a.gradient(1)": 0.25, "loss": 0.5]
    #expect(task.holds(values))
    #expect(!task.holds(values.merging(["loss": -1]) { $1 }))
  }

  @Test(
    arguments: [
      ("gradient(9) > 0", 1, "write gradient(1) to gradient(2), or gradient(last)"),
      ("gradient() > 0", 1, "write gradient(1)"),
      ("b.gradient(1) > 0", 1, ""), ("grad(1) > 0", 1, ""), ("gradient > 0", 1, "gradient(1)"),
    ])
  func mistakes(text: String, column: Int, remedy: String) {
    do throws(Diagnostics) {
      _ = try expression(text)
      Issue.record("\(text) is read")
    } catch {
      #expect(error.all[0].column == column)
      #expect(error.all[0].remedy.contains(remedy), "\(error.all[0].rendered())")
    }
  }
}
