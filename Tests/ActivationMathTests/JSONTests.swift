import Testing

@testable import ActivationMath

@Suite struct JSONTests {
  @Test func textIsEscaped() {
    #expect(JSON.quoted("a\"b\\c\n\t\u{1B}α") == #""a\"b\\c\n\t\u001bα""#)
    #expect(JSON.quoted("a\u{202E}b\u{9B}") == #""a\u202eb\u009b""#)
  }

  @Test func numbersThatJSONDoesNotKnowAreStrings() {
    let numbers = [1, -0.5, 1e300, .nan, .infinity, -.infinity].map { JSON.number($0) }
    #expect(JSON.array(numbers).compact == #"[1, -0.5, 1e300, "nan", "inf", "-inf"]"#)
  }

  @Test func shortValuesStayOnOneLine() {
    let value = JSON.object([("a", .array([.bool(true), .object([])])), ("b", .string("c"))])
    #expect(value.pretty() == #"{"a": [true, {}], "b": "c"}"#)
  }

  @Test func longValuesAreBrokenUp() {
    let value = JSON.object([
      ("first", .array([.number(1), .number(2)])), ("second", .bool(false)),
    ])
    #expect(
      value.pretty(width: 20) == """
        {
          "first": [1, 2],
          "second": false
        }
        """)
  }
}
