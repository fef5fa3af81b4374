import TestSupport
import Testing

@Suite struct PlotCommandTests {
  @Test func aPlotInAPipeHasNoEscapeAndKeepsItsSize() throws {
    for size in ["80x24", "120x40", "40x12", "7x3", "1x1"] {
      let run = try CommandRun.shell("hillock plot relu --derivative --size \(size) | cat")
      let parts = size.split(separator: "x").compactMap { Int($0) }
      let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      #expect(!run.output.contains("\u{1B}"))
      #expect(lines.count == parts[1], "\(size)")
      #expect(lines.allSatisfy { $0.count <= parts[0] }, "\(size)")
    }
  }

  @Test func theDerivativesJumpIsNotAVerticalLine() throws {
    let run = try CommandRun.hillock(
      "plot", "relu", "--derivative", "--range", "-2...2", "--size", "40x12")
    #expect(
      run.output == """
             relu    f(x) = max(x, 0)
        2.0 ┤                ┊              ⡰ f
            │                ┊            ⡠⠊
        1.5 ┤                ┊          ⡠⠊
            │                ┊        ⡠⠊
        1.0 ┤                ○⠂⠐⠒ ⠒⠂⡠⠊ ⠒⠂⠐⠒ ⠒ f′
            │                ┊    ⡠⠊
        0.5 ┤                ┊  ⡠⠊
            │                ┊⡠⠊
          0 ┼⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒●┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
            └┬───────┬───────┼───────┬──────┬
            −2      −1       0       1      2

        """)
  }

  @Test func asciiWhereTheLocaleIsNotUTF8() throws {
    let run = try CommandRun.hillock(
      "plot", "elu", "--size", "40x10", environment: ["LANG": "C"])
    #expect(run.output.utf8.allSatisfy { $0 < 0x80 })
    #expect(run.output.contains("elu"))
  }

  @Test func severalFunctionsAreToldApartByTheirLabels() throws {
    let output = try CommandRun.hillock("plot", "relu", "elu(alpha=0.5)", "--derivative").output
    for label in ["relu", "relu′", "elu(alpha=0.5)", "elu(alpha=0.5)′"] {
      #expect(output.contains(label))
    }
  }

  @Test func colourOnlyWhereItIsAskedFor() throws {
    #expect(try CommandRun.hillock("plot", "relu", "--color", "always").output.contains("\u{1B}["))
    #expect(
      try CommandRun.hillock("plot", "relu", environment: ["FORCE_COLOR": "1"]).output
        .contains("\u{1B}["))
    #expect(
      try !CommandRun.hillock(
        "plot", "relu", "--color", "never", environment: ["FORCE_COLOR": "1"]
      ).output.contains("\u{1B}"))
  }

  @Test func aFileIsOverwrittenOnlyByForce() throws {
    let directory = try TemporaryDirectory()
    let path = directory.path("relu.txt")
    let picture = try CommandRun.hillock("plot", "relu").output
    #expect(try CommandRun.hillock("plot", "relu", "-o", path) == CommandRun())
    #expect(try directory.read("relu.txt") == picture)
    try directory.write("mine", to: "relu.txt")
    #expect(
      try CommandRun.hillock("plot", "relu", "-o", path)
        == CommandRun(
          errors: "hillock: \(path): is there already; --force overwrites it\n", status: 74))
    #expect(try directory.read("relu.txt") == "mine")
    #expect(try CommandRun.hillock("plot", "relu", "-o", path, "--force") == CommandRun())
    #expect(try directory.read("relu.txt") == picture)
  }

  @Test func aFileThatCannotBeWrittenIsNamed() throws {
    let path = try TemporaryDirectory().path("missing/relu.txt")
    #expect(
      try CommandRun.hillock("plot", "relu", "-o", path)
        == CommandRun(
          errors: "hillock: \(path): cannot write: No such file or directory\n", status: 74))
  }

  @Test(arguments: [
    ["--range", "4...-4"], ["--range", "1"], ["--size", "0x3"], ["--size", "80"],
  ])
  func badRangesAndSizesAreUsageErrors(_ option: [String]) throws {
    let run = try CommandRun.hillock(["plot", "relu"] + option)
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("hillock: The value '\(option[1])' is invalid for '\(option[0]) "))
  }
}
