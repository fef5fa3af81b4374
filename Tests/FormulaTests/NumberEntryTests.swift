import Testing

@testable import Formula

@Suite struct NumberEntryTests {
  @Test(arguments: [
    ("0.25", 0.25), (" 1/4 ", 0.25), ("0,25", 0.25), ("25 %", 25), ("0.25^10", 0.25 * .pow20),
    ("−2", -2), ("–2", -2), ("= 3", 3), ("2×3", 6), ("1e-3", 0.001), ("1,5 + 1,5", 3),
    ("max(1,2)", 2), ("0,125", 0.125), ("1234,5", 1234.5), ("inf", .infinity), ("12\u{A0}%", 12),
  ])
  func whatPeopleTypeIsANumber(text: String, value: Double) throws {
    #expect(try NumberEntry(reading: text).value == value)
  }

  @Test(arguments: [
    ("", "type a number, then Enter"), ("%", "type a number, then Enter"),
    ("1,000", "'1,000' can be read in two ways; write 1.000 or 1000"),
    ("1,000,000", "'1,000,000' has more than one mark; write 1000000"),
    ("1.000,5", "'1.000,5' has more than one mark; write 1000.5"),
    (
      "a lot",
      "'a lot': unknown name 'a'; type a number, such as 0.25, 1/4, 25 % or 0.25^10"
    ),
    ("1 < 2", "'1 < 2' is not a number; type a number, such as 0.25, 1/4, 25 % or 0.25^10"),
    ("0/0", "'0/0' is not a number; type a number, such as 0.25, 1/4, 25 % or 0.25^10"),
  ])
  func theRestIsRefusedWithTheRemedy(text: String, message: String) {
    #expect(throws: NumberEntry.Refusal.self) { try NumberEntry(reading: text) }
    do { _ = try NumberEntry(reading: text) } catch { #expect(error.description == message) }
  }
}

extension Double {
  /// 0.25¹⁰ as a quotient that is exact.
  fileprivate static let pow20 = 4 / 1_048_576.0
}
