import ActivationMath
import Formula
import Testing

@Suite struct DerivativeReferenceTests {
  private func scalar(
    _ reference: String, in catalogue: Catalogue = .standard
  ) throws -> any Activation {
    guard case .scalar(let function) = try catalogue.resolve(primed: reference).function else {
      throw ReferenceError.syntax(column: 0, problem: "not scalar")
    }
    return function
  }

  @Test(
    "A primed name is the derivative",
    arguments: [
      "gelu'", "gelu′", "nn.GELU'", "gelu''", "gelu″", "elu'(alpha=0.5)", "swish'(beta=2)",
    ])
  func derivative(reference: String) throws {
    let derivative = try scalar(reference)
    let plain = try scalar(reference.filter { !"'′″".contains($0) })
    let isSecond = reference.contains("''") || reference.contains("″")
    for x in [-2.5, -0.3, 0.7, 3] {
      #expect(derivative.value(x) == (isSecond ? plain.curvature(x) : plain.slope(x)))
      if !isSecond { #expect(derivative.slope(x) == plain.curvature(x)) }
    }
    #expect(derivative.arguments == plain.arguments)
  }

  @Test("Its notation names it again")
  func notation() throws {
    let derivative = try scalar("elu'(alpha=0.5)")
    #expect(derivative.notation == "elu′(alpha=0.5)")
    #expect(try scalar(derivative.notation).value(-1.0) == derivative.value(-1.0))
  }

  @Test("A formula's derivative keeps its jump")
  func jump() throws {
    let definitions = try Definitions.parse("f(x) = where(x > 1, x, -1)")
    let derivative = try scalar("f'", in: Catalogue.standard.adding(definitions))
    #expect(derivative.breakpoints.map(\.x) == [1])
    #expect(derivative.breakpoints.map(\.left.value) == [0])
    #expect(derivative.breakpoints.map(\.right.value) == [1])
  }

  @Test(
    "What has no derivative says so",
    arguments: [
      ("softmax'", "softmax is a function of a whole vector, whose derivative is a Jacobian"),
      ("ge'lu", "primes stand at the end of a name"),
    ])
  func refusals(reference: String, problem: String) {
    #expect {
      try Catalogue.standard.resolve(primed: reference)
    } throws: { error in
      if case .syntax(_, problem)? = error as? ReferenceError { true } else { false }
    }
    #expect(
      throws: ReferenceError.unknownFunction(name: "gelo", suggestions: ["gelu", "gelu_tanh"])
    ) {
      try Catalogue.standard.resolve(primed: "gelo'")
    }
  }
}
