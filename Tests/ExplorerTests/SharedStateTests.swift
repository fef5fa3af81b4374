import ActivationMath
import Testing

@testable import Explorer

@Suite("Shared state")
struct SharedStateTests {
  @Test(
    "Reading and writing are inverse to each other",
    arguments: [
      "prelu(a=0.3);relu|x=-4...4|d=1|probe=-1.5", "gelu", "elu(alpha=0.5)|y=-1...2|tangent=1",
      "tanh;sigmoid;soft_sign|x=0...10|d=0|probe=1e-300",
    ])
  func roundTrip(line: String) throws {
    #expect(try SharedState(parsing: line).description == line)
  }

  @Test("The program takes a state up and gives it back")
  func program() throws {
    let line = "prelu(a=0.3);relu|x=-4...4|d=2|probe=-1.5|tangent=1"
    var model = Fixtures.program()
    model.state = try SharedState(parsing: line)
    #expect(model.state.description == line)
    #expect(model.explore.kept.map(\.profile.id) == ["relu"])
    model.press("+ k")
    #expect(model.state.description != line)
  }

  @Test(
    "A mistake is named with its remedy",
    arguments: [
      ("", "a state begins with a function, as in 'prelu(a=0.3)|x=-4...4'"),
      ("rulu", "unknown function 'rulu'; did you mean relu?"),
      ("softmax", "softmax is a function of a vector; Explore shows scalar ones"),
      ("relu|x=4...-4", "x is a range such as -4...4, not '4...-4'"),
      ("relu|y=-1e308...1e308", "y: a picture reaches from −1e150 to 1e150"),
      (
        "relu;relu;relu;relu;relu;relu;relu",
        "7 functions are too many; a picture has room for 6"
      ),
      ("relu|d=3", "d is the number of derivatives, 0, 1 or 2, not '3'"),
      ("relu|probe=inf", "probe is a number such as -1.5, not 'inf'"),
      ("relu|zoom=2", "unknown setting 'zoom'; there are x, y, d, probe, tangent"),
      ("relu|probe", "'probe' is no setting; it looks like x=-4...4 or probe=1"),
    ])
  func mistakes(line: String, message: String) {
    #expect(throws: SharedState.Mistake(description: message)) {
      try SharedState(parsing: line)
    }
  }
}
