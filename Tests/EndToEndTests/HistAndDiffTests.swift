import TestSupport
import Testing

/// What a function makes of numbers, and how far two functions lie apart.
@Suite struct HistAndDiffTests {
  @Test func numbersAreCountedAndMeasured() throws {
    let run = try CommandRun.hillock("hist", "relu", "--points", "-", input: "-1\n-2 3\n4\n")
    #expect(run.status == 0)
    let rows = run.output.split(separator: "\n").suffix(8).map {
      $0.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    }
    #expect(
      rows == [
        "mean 1 1.75", "deviation 2.55 1.785", "mean of squares 7.5 6.25", "least −2 0",
        "largest 4 4", "zeros 0 % 50 %", "flat (slope under 1 % of its largest) 50 %",
        "mean of f′² 0.5",
      ])
  }

  @Test func noiseIsZero() throws {
    let output = try CommandRun.hillock("hist", "tanh").output
    let mean = output.split(separator: "\n").first { $0.hasPrefix("mean ") }
    #expect(mean?.split(separator: " ") == ["mean", "0", "0"])
  }

  @Test func badNumbersAreRefusedWithTheirLine() throws {
    #expect(
      try CommandRun.hillock("hist", "relu", "--points", "-", input: "value\n1\nx\n")
        == CommandRun(
          errors: "hillock: -:3: 'x' is not a number; write it as 0.25, 1/4 or 25%\n", status: 65))
    #expect(
      try CommandRun.hillock("hist", "relu", "--points", "-", input: "\n")
        == CommandRun(errors: "hillock: -: there are no numbers\n", status: 65))
    #expect(try CommandRun.hillock("hist", "softmax").status == 64)
  }

  @Test func theLargestDifferenceIsFound() throws {
    let run = try CommandRun.hillock("diff", "gelu", "gelu_tanh", "--size", "70x14")
    #expect(run.output.contains("largest difference 0.0004732 at x = −2.69894"))
    #expect(run.output.split(separator: "\n").count <= 14)
    let json = try CommandRun.hillock("diff", "relu", "step", "--format", "json", "--range", "0:3")
    #expect(json.output.contains("\"difference\": 2"))
  }

  @Test func oneFunctionDoesNotDifferFromItselfButInFloat() throws {
    #expect(
      try CommandRun.hillock("diff", "silu", "silu").output.contains(
        "no difference anywhere from −6 to 6"))
    let run = try CommandRun.hillock("diff", "silu", "silu", "--precision", "float32")
    #expect(run.output.contains("silu in float32 − in float64"))
    #expect(run.output.contains("largest difference"))
    #expect(try CommandRun.hillock("diff", "relu", "softmax").status == 64)
  }
}
