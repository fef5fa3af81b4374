import ActivationMath
import Testing

@testable import Formula

@Suite struct ShortfallTests {
  private func texts(_ text: String, _ bindings: [String: Double]) throws -> [String] {
    let expression = try Expression(
      parsing: text, variables: ["a", "b"], catalogue: .standard)
    return expression.shortfalls(bindings).map(\.text)
  }

  @Test(arguments: [
    ("a < 0.01", 0.31, ["0.31, wanted under 0.01"]), ("a < 1", 0.5, []),
    ("a > 2", 1, ["1, wanted over 2"]), ("2 < a", 1, ["1, wanted over 2"]),
    ("a <= 2", 3, ["3, wanted at most 2"]), ("2 <= a", 1, ["1, wanted at least 2"]),
    ("a == 2", 1, ["1, wanted exactly 2"]), ("a != 2", 2, ["2, wanted other than 2"]),
    ("not a < 2", 1, ["1, wanted at least 2"]), ("not a <= 2", 1, ["1, wanted over 2"]),
    ("not 2 < a", 3, ["3, wanted at most 2"]), ("not a == 2", 2, ["2, wanted other than 2"]),
    ("abs(a - 1) < 0.02", 3, ["2, wanted under 0.02"]),
    ("a < 0.01", 0.010001, ["0.010001, wanted under 0.01"]),
    ("a < 1", .nan, ["no number yet, wanted under 1"]),
  ])
  func aComparisonSaysWhatItLacks(text: String, a: Double, expected: [String]) throws {
    #expect(try texts(text, ["a": a]) == expected)
  }

  @Test func severalComparisonsSayWhatIsMissing() throws {
    let both = ["5, wanted under 1", "0, wanted over 2"]
    #expect(try texts("a < 1 and b > 2", ["a": 5, "b": 0]) == both)
    #expect(try texts("a < 1 and b > 2", ["a": 0, "b": 0]) == ["0, wanted over 2"])
    #expect(try texts("a < 1 and b > 2 or b < -1", ["a": 5, "b": 0]) == ["0, wanted under −1"])
    #expect(try texts("-1 < a < 1", ["a": 5]) == ["5, wanted under 1"])
    #expect(try texts("not (a > 1 or b > 1)", ["a": 2, "b": 3]).count == 2)
    #expect(try texts("a > 1 or b > 1", ["a": 2, "b": 0]) == [])
  }
}
