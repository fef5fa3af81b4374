import ActivationMath
import Testing

/// Numbers as people type them, and the words in which others are refused.
@Suite struct TypedNumberTests {
  @Test(
    arguments: [
      ("0.25", 0.25), (" -2 ", -2), ("−2", -2), ("1/2", 0.5), ("-3 / 4", -0.75), ("50%", 0.5),
      ("50 %", 0.5), ("−1/2 %", -0.005), ("1e-3", 1e-3), ("1e−3", 1e-3), ("inf", .infinity),
      ("-inf", -.infinity), ("π", .pi), ("-pi", -.pi), ("2π", 2 * .pi), ("pi/2", .pi / 2),
      ("+.5", 0.5), ("5.", 5), ("- 2", -2),
    ] as [(String, Double)])
  func isRead(text: String, number: Double) throws {
    #expect(try TypedNumber(text).value == number)
  }

  @Test(arguments: [
    ("", "a number is missing"), ("  ", "a number is missing"),
    ("0,5", "'0,5' has a decimal comma; write 0.5"),
    ("-1,5/2", "'-1,5/2' has a decimal comma; write -1.5/2"),
    ("1_000", "'1_000' has a separator between digits; write 1000"),
    ("1,000,000", "'1,000,000' has a separator between digits; write 1000000"),
    ("1 000", "'1 000' has a separator between digits; write 1000"),
    ("1/0", "'1/0' divides by 0"),
    ("0.5x", "'0.5x' is not a number; write it as 0.25, 1/4 or 25%"),
    ("1/2/3", "'1/2/3' is not a number; write it as 0.25, 1/4 or 25%"),
    ("0x10", "'0x10' is not a number; write it as 0.25, 1/4 or 25%"),
    ("%", "'%' is not a number; write it as 0.25, 1/4 or 25%"),
    ("a,b", "'a,b' is not a number; write it as 0.25, 1/4 or 25%"),
    (",5", "',5' is not a number; write it as 0.25, 1/4 or 25%"),
  ])
  func isRefusedWithARemedy(text: String, message: String) {
    #expect(throws: TypedNumber.Mistake.self) { try TypedNumber(text) }
    do throws(TypedNumber.Mistake) {
      _ = try TypedNumber(text)
    } catch {
      #expect(error.description == message)
    }
  }

  @Test func sharesAreWholeOnlyWhereTheyAre() {
    let texts = [0, 1, 0.5, 0.99997, 0.9999999, 1e-9, 0.00012, 0.123456, 0.9996].map(
      NumberText.percent)
    #expect(
      texts == [
        "0 %", "100 %", "50 %", "99.997 %", ">99.999 %", "<0.001 %", "0.012 %", "12.3 %",
        "99.96 %",
      ])
  }

  @Test func aSumOfRoundingIsZero() {
    var sum = CarefulSum()
    for number in [0.1, 0.2, -0.3, 1e16, -1e16] { sum.add(number) }
    #expect(sum.value == 0)
    sum.add(1e3)
    #expect(sum.value != 0)
    var small = CarefulSum()
    for number in [1e-30, 2e-30] { small.add(number) }
    #expect(abs(small.value - 3e-30) < 1e-40)
  }

  @Test func whatOnlyTheRoundingOfXLeavesIsZero() throws {
    guard case .scalar(let sine) = try Catalogue.standard.resolve("sine").function,
      case .scalar(let exponential) = try Catalogue.standard.resolve("exponential").function
    else { return }
    #expect(sine.value(Double.pi) != 0 && sine.readable(.value, at: .pi) == 0)
    #expect(sine.readable(.value, at: 1e-20) == 1e-20)
    #expect(exponential.readable(.value, at: -60) == exponential.value(-60.0))
  }
}
