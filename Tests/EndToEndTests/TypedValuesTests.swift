import TestSupport
import Testing

/// Values on the command line in the ways in which people write them.
@Suite struct TypedValuesTests {
  @Test(arguments: [
    "-4...4", "-4..4", "-4:4", "-4,4", "−4 ... 4", "[-4, 4]", "-4 to 4", "-8/2:400%",
  ])
  func rangesHaveManyForms(range: String) throws {
    let wanted = try CommandRun.hillock("plot", "gelu", "--range", "-4...4", "--format", "csv")
    #expect(wanted.status == 0)
    #expect(try CommandRun.hillock("plot", "gelu", "--range", range, "--format", "csv") == wanted)
    #expect(
      try CommandRun.hillock("plot", "gelu", "--range=\(range)", "--format", "csv") == wanted)
  }

  @Test(arguments: [
    (
      ["--range", "4...-4"],
      "'4...-4' is invalid for '--range <a...b>': the smaller number comes "
        + "first: -4...4"
    ),
    (
      ["--range", "-4..b"],
      "'-4..b' is invalid for '--range <a...b>': 'b' is not a number; write it "
        + "as 0.25, 1/4 or 25%"
    ),
    (
      ["--range", "-4"],
      "'-4' is invalid for '--range <a...b>': a range has two ends, such as "
        + "-4...4 or -4:4"
    ),
    (
      ["--range", "2:2"],
      "'2:2' is invalid for '--range <a...b>': it is empty; the second number "
        + "must be larger"
    ),
    (
      ["--range", "-1e200:1"],
      "'-1e200:1' is invalid for '--range <a...b>': a picture reaches from "
        + "−1e150 to 1e150"
    ),
    (
      ["--tangent", "0,5"],
      "'0,5' is invalid for '--tangent <x>': '0,5' has a decimal comma; write "
        + "0.5"
    ),
    (["--tangent", "inf"], "'inf' is invalid for '--tangent <x>': the number must be finite"),
    (
      ["--y-range", "x"],
      "'x' is invalid for '--y-range <a...b>': a range has two ends, such as "
        + "-4...4 or -4:4"
    ),
    (
      ["--sweep", "3"],
      "'3' is invalid for '--sweep <name=v1,v2,…>': write a parameter and its "
        + "values, such as alpha=0.25,0.5,1"
    ),
    (
      ["--size", "80"],
      "'80' is invalid for '--size <WxH>': a size is two whole numbers, such as "
        + "80x24"
    ),
    (
      ["--logits", "car=3,4"],
      "'car=3,4' is invalid for '--logits <v1,v2,…>': name all of them or "
        + "none: car=3,tree=2.5 or 3,2.5"
    ),
    (
      ["--logits", "a=1,a=2"],
      "'a=1,a=2' is invalid for '--logits <v1,v2,…>': 'a' is there twice; "
        + "each needs a name of its own"
    ),
  ])
  func whatIsTypedIsShownWithTheRemedy(options: [String], message: String) throws {
    let run = try CommandRun.hillock(["plot", "relu"] + options)
    #expect(run.errors.hasPrefix("hillock: The value \(message)\n"))
    #expect(run.status == 64 && run.output.isEmpty)
  }

  @Test(arguments: [
    (["relu", "0,5"], "'0,5' is two numbers or a decimal comma; write 0.5, or 0 5"),
    (["softmax", "3,5", "-2,1"], "'3,5' is two numbers or a decimal comma; write 3.5, or 3 5"),
    (["relu", ""], "'' is not a number"), (["relu", " "], "' ' is not a number"),
    (["relu", ","], "',' is not a number"),
    (["relu", "-2x"], "'-2x' is not a number; write it as 0.25, 1/4 or 25%"),
    (["relu", "1_000"], "'1_000' has a separator between digits; write 1000"),
  ])
  func evalRefusesAloud(arguments: [String], message: String) throws {
    #expect(
      try CommandRun.hillock(["eval"] + arguments)
        == CommandRun(errors: "hillock: \(message)\n", status: 64))
  }

  @Test func evalReadsFractionsAndPerCent() throws {
    #expect(
      try CommandRun.hillock("eval", "relu", "1/2", "25 %", "−3", "--format", "csv").output
        == "x,value\n0.5,0.5\n0.25,0.25\n-3,0\n")
  }

  @Test func aDecimalCommaInAStreamIsRefusedWithItsLine() throws {
    #expect(
      try CommandRun.hillock("eval", "relu", "-", "--format", "csv", input: "1\n0,5\n")
        == CommandRun(
          output: "x,value\n1,1\n",
          errors: "hillock: -:2: '0,5' is two numbers or a decimal comma; write 0.5, or each "
            + "number on a line of its own\n",
          status: 65))
    #expect(try CommandRun.hillock("eval", "softmax", "-", input: "0,0\n").status == 0)
  }

  @Test func aStreamLooksAsArgumentsDo() throws {
    let numbers = ["-2", "0.5", "1e-7", "12"]
    let typed = try CommandRun.hillock(["eval", "gelu"] + numbers)
    let piped = try CommandRun.hillock(
      "eval", "gelu", "-", input: numbers.joined(separator: "\n") + "\n")
    #expect(typed.output.hasPrefix(" x"))
    #expect(piped == typed)
  }

  @Test func resultsThatDoNotBelongToOneInputStandBelow() throws {
    #expect(
      try CommandRun.hillock("eval", "glu", "1", "2").output
        == "x      1, 2\nvalue  0.8807970779778823\n")
  }

  @Test func numbersAfterSoftmaxPointToTheLogits() throws {
    #expect(
      try CommandRun.hillock("plot", "softmax", "3", "2.5", "-2")
        == CommandRun(
          errors: "hillock: numbers go behind --logits: hillock plot softmax --logits 3,2.5,-2\n",
          status: 64))
    #expect(try CommandRun.hillock("plot", "relu", "3").errors.contains("hillock eval relu 3"))
  }

  @Test func twoFunctionsOfOneNameAreRefused() throws {
    let directory = try TemporaryDirectory()
    let file = try directory.write("f(x) = x\n", to: "one.hillock")
    for again in [["--define", "f(x) = 2*x"], ["--functions", file]] {
      let run = try CommandRun.hillock(["eval", "f", "1", "--functions", file] + again)
      #expect(
        run
          == CommandRun(
            errors: "hillock: 'f' is defined twice; leave one of them out\n", status: 64))
    }
  }

  @Test func aFunctionOfTheCommandLineStandsBeforeTheOwnFile() throws {
    let run = try CommandRun.shell(
      """
      mkdir -p "$HOME/.config/hillock"
      echo 'f(x) = x' >"$HOME/.config/hillock/functions.hillock"
      hillock eval f 1 --define 'f(x) = 2*x' --format csv
      """)
    #expect(run == CommandRun(output: "x,value\n1,2\n"))
  }

  @Test(arguments: ["0", "1", "20", "-5", "99999999999999999999", "x"])
  func helpKeepsItsDescriptionsInAnyWidth(columns: String) throws {
    let run = try CommandRun.shell("hillock plot --help", environment: ["COLUMNS": columns])
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output.contains("Overwrite the file.") && run.output.contains("--xlabel"))
  }

  @Test(arguments: ["Gelu", "RELU", "SoftMax"]) func otherCapitalsAreRead(name: String) throws {
    let run = try CommandRun.hillock("info", name)
    #expect(run.status == 0)
    #expect(run.output.contains(name.lowercased()))
  }
}
