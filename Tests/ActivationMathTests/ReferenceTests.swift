@testable import ActivationMath
import TestSupport
import Testing

@Suite struct ReferenceTests {
  private func notation(_ reference: String) throws -> String {
    try Catalogue.standard.resolve(reference).function.notation
  }

  @Test(arguments: [
    ("relu", "relu"), ("relu()", "relu"), (" relu ( ) ", "relu"),
    ("elu(alpha=0.5)", "elu(alpha=0.5)"),
    ("elu(0.5)", "elu(alpha=0.5)"), ("elu( alpha = 5e-1 )", "elu(alpha=0.5)"),
    ("elu(alpha=1)", "elu"), ("prelu(a=−0.5)", "prelu(a=-0.5)"), ("prelu(init=.3)", "prelu(a=0.3)"),
    ("leaky_relu(a=0.2)", "leaky_relu(negative_slope=0.2)"),
    ("softmax(T=2)", "softmax(temperature=2)"), ("elu(x)", "elu"),
    ("elu(x, 0.5)", "elu(alpha=0.5)"),
  ])
  func readsAndPrints(reference: String, notation: String) throws {
    #expect(try self.notation(reference) == notation)
  }

  @Test func printingReadsBack() throws {
    var generator = SplitMix(seed: 7)
    for function in Catalogue.standard.functions {
      for _ in 0..<20 {
        var function = function
        function.arguments = function.profile.parameters.map { parameter in
          if case .integer(let range) = parameter.domain { return Double(min(3, range.upperBound)) }
          return .random(in: parameter.slider.range, using: &generator)
        }
        if function.conflict != nil { continue }
        let back = try Catalogue.standard.resolve(function.notation).function
        #expect(back.arguments == function.arguments)
        #expect(back.profile.id == function.profile.id)
        #expect(back.notation == function.notation)
      }
    }
  }

  @Test(arguments: [
    ("", 1), ("  ", 3), ("(1)", 1), ("relu(", 6), ("elu(1", 6), ("elu(1) x", 8), ("relu)", 5),
    ("elu(alpha=x)", 11), ("elu(alpha=)", 11), ("elu(=1)", 5), ("elu(1,)", 7),
    ("elu(alpha=1, 2)", 14), ("elu(0x10)", 5), ("relu+elu", 5), ("elu((1))", 8),
  ])
  func syntaxErrorsNameTheColumn(reference: String, column: Int) {
    #expect {
      try Catalogue.standard.resolve(reference)
    } throws: { error in
      guard case .syntax(column, _) = error as? ReferenceError else {
        Issue.record("\(reference): \(error)")
        return false
      }
      return true
    }
  }

  @Test(arguments: [
    (
      "soft_plus", "unknown function 'soft_plus'; did you mean softplus?"
    ),
    ("zzzzzz", "unknown function 'zzzzzz'; 'hillock list' shows all of them"),
    ("relu(a=1)", "relu has no parameter 'a'; it has no parameters"),
    ("elu(aplha=1)", "elu has no parameter 'aplha'; it takes alpha"),
    ("elu(1, 2)", "2 values are too many for elu; it takes alpha"),
    ("elu(1, alpha=2)", "alpha of elu is given twice; keep one of the two values"),
    (
      "celu(alpha=0)",
      "alpha of celu must be a finite number other than 0 (x is divided by it), not 0"
    ),
    ("elu(alpha=nan)", "alpha of elu must be a finite number, not nan"),
    (
      "soft_shrink(-1)",
      "lambda of soft_shrink must be 0 or greater (below 0 the two outer pieces overlap), not -1"
    ),
    (
      "squareplus(b=-1)",
      "b of squareplus must be greater than 0 (at 0 it is relu, below 0 the root has no value "
        + "around x = 0), not -1"
    ),
    ("prelu(inf)", "a of prelu must be a finite number, not inf"),
    (
      "elu(alpha=x)",
      "column 11: 'x' is not a number; a reference looks like relu or elu(alpha=0.5)"
    ),
  ])
  func errorsCarryTheRemedy(reference: String, message: String) {
    #expect {
      try Catalogue.standard.resolve(reference)
    } throws: { error in
      "\(error)" == message
    }
  }
}
