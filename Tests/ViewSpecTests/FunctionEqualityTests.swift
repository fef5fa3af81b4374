import ActivationMath
import Formula
import Testing

@testable import ViewSpec

@Suite("Functions are equal if they are the same")
struct FunctionEqualityTests {
  @Test(arguments: ["relu", "elu(alpha=2)", "gelu'", "bump(a=2)", "hump''", "softmax", "swiglu"])
  func equalsItself(reference: String) throws {
    #expect(try Fixtures.function(reference) == Fixtures.function(reference))
  }

  @Test(arguments: [
    ("elu", "elu(alpha=2)"), ("elu", "celu"), ("gelu'", "gelu''"), ("gelu", "gelu'"),
    ("bump", "bump(a=2)"), ("softmax", "softmin"), ("relu", "softmax"),
  ])
  func othersAreNotEqual(left: String, right: String) throws {
    #expect(try Fixtures.function(left) != Fixtures.function(right))
  }

  @Test func notANumberEqualsItself() throws {
    var function = try Fixtures.function("elu")
    function.arguments = [.nan]
    #expect(function == function)
    #expect(try function != Fixtures.function("elu"))
    var formula = try Fixtures.function("bump")
    formula.arguments = [.nan]
    #expect(formula == formula)
  }

  @Test("Two formulas of one text are not equal if they call different functions")
  func formulasAreComparedByWhatTheyCompute() throws {
    func twice(_ inner: String) throws -> Function {
      let all = Definitions(parsing: "g(x) = \(inner)\nf(x) = g(x)", catalogue: .standard)
      return .scalar(try #require(all.definitions.last).activation)
    }
    #expect(try twice("2*x") == twice("2*x"))
    #expect(try twice("2*x") != twice("3*x"))
    #expect(try twice("elu(x)") != twice("relu(x)"))
  }

  @Test("A comment does not make another function") func commentsDoNotMatter() throws {
    let texts = ["f(x) = 2*x", "# Double\nf(x) = 2*x"]
    let functions = texts.compactMap {
      Definitions(parsing: $0, catalogue: .standard).definitions.first?.activation
    }
    #expect(functions[0].isEqual(to: functions[1]))
  }
}
