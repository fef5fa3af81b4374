import ActivationMath
import Testing

/// What is said of parameters beyond their usual values.
@Suite struct DepartureTests {
  @Test(arguments: [
    ("elu(alpha=-1)", "Usually α > 0; here not monotone, a corner, no outputs below 0."),
    (
      "celu(alpha=-1)",
      "Usually α > 0; here no flat stretch, no lower bound, an exploding gradient for x → −∞."
    ),
    ("leaky_relu(negative_slope=2)", "Usually 0 ≤ a ≤ 1; here steeper on the left."),
    ("prelu(a=-0.5)", "Usually 0 ≤ a ≤ 1; here not monotone, no outputs below 0."),
    (
      "softplus(beta=-1)",
      "Usually β > 0; here outputs below 0, no lower bound, no outputs above 0, "
        + "no gradient for x → ∞."
    ),
    (
      "swish(beta=-2)",
      "Usually β ≥ 0; here no lower bound, no outputs above 0.1392, no gradient for x → ∞."
    ),
    ("hard_shrink(lambda=-1)", "Usually λ ≥ 0; here no flat stretch."),
    ("sine(omega=-3)", "Usually ω > 0; here nothing else changes."),
    (
      "rrelu(lower=-1, upper=2)", "Usually 0 ≤ lower ≤ 1, 0 ≤ upper ≤ 1; here nothing else changes."
    ),
  ])
  func whatIsLostIsSaid(reference: String, words: String) throws {
    #expect(try Catalogue.standard.resolve(reference).function.departure == words)
  }

  @Test func ofSeveralFunctionsEachIsSaidOnceWithItsName() throws {
    let functions = try ["elu(alpha=-1)", "relu", "sine(omega=-3)", "elu(alpha=-1)", "softmax"].map
    {
      try Catalogue.standard.resolve($0).function
    }
    #expect(
      functions.departures == [
        "elu(alpha=-1): Usually α > 0; here not monotone, a corner, no outputs below 0.",
        "sine(omega=-3): Usually ω > 0; here nothing else changes.",
      ])
    #expect(functions.suffix(1).departures == [])
  }

  /// Where e^t overflows, no difference of infinities is taken.
  @Test func theFallingTailOfCELUEndsInInfinity() throws {
    guard case .scalar(let celu) = try Catalogue.standard.resolve("celu(alpha=-1)").function else {
      Issue.record("CELU takes one number")
      return
    }
    #expect(celu.value(-800.0) == -.infinity && celu.slope(-800.0) == .infinity)
    #expect(celu.parameterSlope(0, at: -800.0) == -.infinity)
  }

  @Test(arguments: Catalogue.standard.functions) func whatIsUsualCostsNothing(function: Function) {
    #expect(function.departure == nil)
    for parameter in function.profile.parameters {
      #expect(parameter.usual.contains(parameter.default))
    }
  }
}
