import ActivationMath
import TestSupport
import Testing

@Suite struct NumberTextTests {
  @Test(
    arguments: [
      (0, "0"), (-0.0, "0"), (0.25, "0.25"), (-2, "−2"), (1, "1"), (1.0 / 3, "0.3333"),
      (9.5e-7, "9.5e-7"), (-9.5e-7, "−9.5e-7"), (0.0001, "0.0001"), (0.00009999999, "0.0001"),
      (0.000099994, "9.999e-5"), (999_999, "999999"), (999_999.9, "1e6"), (1_234_567, "1.235e6"),
      (12345.6, "12346"), (99999.99, "100000"), (100, "100"),
      (.leastNonzeroMagnitude, "4.941e-324"),
      (1.7976931348623157e308, "1.798e308"), (0.99996, "1"), (1234.5, "1234"), (1235.5, "1236"),
      (.nan, "nan"), (.infinity, "inf"), (-.infinity, "−inf"),
    ] as [(Double, String)])
  func shortIsForPeople(x: Double, text: String) {
    #expect(NumberText.short(x) == text)
  }

  @Test func shortTakesDigits() {
    #expect(NumberText.short(.pi, digits: 1) == "3")
    #expect(NumberText.short(.pi, digits: 7) == "3.141593")
    #expect(NumberText.short(-2.0 / 3, digits: 2) == "−0.67")
  }

  @Test(
    arguments: [
      (0, 0, "0"), (-0.0, 1, "0.0"), (-0.04, 1, "0.0"), (-0.06, 1, "−0.1"), (2.5, 0, "2"),
      (-12, 2, "−12.00"), (1e21, 0, "1e21"), (-.infinity, 2, "−inf"),
      (.nan, 0, "nan"),
    ] as [(Double, Int, String)])
  func fixedIsForTicks(x: Double, decimals: Int, text: String) {
    #expect(NumberText.fixed(x, decimals: decimals) == text)
  }

  @Test(
    arguments: [
      (0, "0"), (-0.0, "0"), (2, "2"), (-2, "-2"), (0.1, "0.1"), (1e-7, "1e-7"), (1e16, "1e16"),
      (.leastNonzeroMagnitude, "5e-324"), (1.5e300, "1.5e300"), (0.1 + 0.2, "0.30000000000000004"),
      (.nan, "nan"), (.infinity, "inf"), (-.infinity, "-inf"),
    ] as [(Double, String)])
  func exactIsForPrograms(x: Double, text: String) {
    #expect(NumberText.exact(x) == text)
  }

  @Test func exactOfFloatIsItsOwnShortest() {
    #expect(NumberText.exact(Float(0.1)) == "0.1")
    #expect(NumberText.exact(Float(1e-7)) == "1e-7")
    #expect(NumberText.exact(-Float.infinity) == "-inf")
  }

  @Test func exactReadsBack() {
    var generator = SplitMix(seed: 1)
    for _ in 0..<2000 {
      let x = Double(bitPattern: generator.next())
      let back = NumberText.parse(NumberText.exact(x))
      #expect(back == x || x.isNaN && back?.isNaN == true)
    }
  }

  @Test(
    arguments: [
      ("1", 1), ("-2", -2), ("−2", -2), ("+3", 3), (".5", 0.5), ("-.5", -0.5), ("5.", 5),
      ("1e-3", 0.001), ("1E3", 1000), ("2.5e+2", 250), ("inf", .infinity), ("-inf", -.infinity),
      ("−Infinity", -.infinity), ("1e999", .infinity), ("1e-999", 0),
    ] as [(String, Double)])
  func parsesNumbers(text: String, x: Double) {
    #expect(NumberText.parse(text) == x)
  }

  @Test(arguments: [
    "", " ", ".", "-", "e5", "1e", "1e+", "0x10", "1_000", "1,5", "--1", "-−1", " 1", "1 ", "1.2.3",
    "one", "١", "infi", "1e5.0", "nan(1)",
  ])
  func refusesJunk(text: String) {
    #expect(NumberText.parse(text) == nil)
  }

  @Test func parsesNaN() {
    #expect(NumberText.parse("nan")?.isNaN == true)
    #expect(NumberText.parse("NaN")?.isNaN == true)
  }

  @Test func parsesRanges() {
    #expect(NumberText.parseRange("-4...4") == -4...4)
    #expect(NumberText.parseRange("−1e-3....5") == -0.001...0.5)
    #expect(NumberText.parseRange("1....5") == nil)
    for junk in [
      "", "4", "4...", "...4", "4...-4", "1...1", "0...inf", "nan...1", "1..2", "1...2...3",
    ] {
      #expect(NumberText.parseRange(junk) == nil, "\(junk)")
    }
  }

  @Test(
    "Every length of number is read as the standard library reads it",
    arguments: [
      "9007199254740993", "9007199254740992.5", "0.1", "123456789012345678", "1e22", "1e23",
      "8.5e-22", "1e-23", "9999999999999999999", "18446744073709551616", "2.2250738585072014e-308",
      "1.7976931348623157e308", "1e400", "1e-400", "0.0000000000000000000000000001", "000012.50",
      "4.35", "0.3e1", "7.e2", "1e99999999999999999999",
    ])
  func everyLength(text: String) throws {
    #expect(NumberText.parse(text) == Double(text))
  }

  @Test func manyDigitsAreReadAsTheStandardLibraryReadsThem() {
    var generator = SplitMix(seed: 2)
    for _ in 0..<20_000 {
      let digits = UInt64.random(in: 0...9_999_999_999_999_999_999, using: &generator)
      let text = "\(digits >> UInt64.random(in: 0...60, using: &generator))"
      let exponent = Int.random(in: -30...30, using: &generator)
      #expect(NumberText.parse("\(text)e\(exponent)") == Double("\(text)e\(exponent)"))
    }
  }

  @Test func bytesAreTheSameText() {
    for x in [
      0, -0.0, 7, -12, 123_456, 1e15, -1e15, 0.5, .nan, -.infinity, Double.leastNonzeroMagnitude,
    ] {
      var bytes: [UInt8] = []
      NumberText.append(exact: x, to: &bytes)
      #expect(String(decoding: bytes, as: UTF8.self) == NumberText.exact(x))
    }
  }
}
