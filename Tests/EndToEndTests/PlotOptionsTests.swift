import TestSupport
import Testing

/// Names, scales, points and pixels of pictures.
@Suite struct PlotOptionsTests {
  @Test func titleAndNamesOfAxesStandThere() throws {
    let options = ["--title", "Growth", "--xlabel", "input", "--ylabel", "output"]
    let text = try CommandRun.hillock(["plot", "gelu", "--size", "60x16"] + options).output
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(rows.count == 17)
    #expect(rows[0].contains("Growth") && rows[1].hasPrefix("output"))
    #expect(rows[15].contains("input"))
    let svg = try CommandRun.hillock(["plot", "gelu", "--format", "svg"] + options).output
    for name in ["Growth", "input", "output"] { #expect(svg.contains(">\(name)</text>")) }
  }

  @Test func aTitleCommandsNoTerminal() throws {
    let output = try CommandRun.hillock(
      "plot", "relu", "--title", "a\u{1B}[31m\u{7}b\nc", "--size", "60x12"
    ).output
    #expect(!output.contains("\u{1B}") && !output.contains("\u{7}"))
    #expect(output.split(separator: "\n").count == 12)
  }

  @Test func anAxisByMagnitudeCountsInPowers() throws {
    let output = try CommandRun.hillock(
      "plot", "relu", "--log", "xy", "--range", "0.001...1000", "--size", "60x16"
    ).output
    for label in ["0.001", "0.1", "10", "1000"] { #expect(output.contains(label)) }
    #expect(try CommandRun.hillock("plot", "softmax", "--logits", "1,2", "--log", "x").status == 64)
    #expect(try CommandRun.hillock("plot", "relu", "--log", "z").status == 64)
  }

  @Test func pointsOfAFileAreDrawnAndCounted() throws {
    let directory = try TemporaryDirectory()
    let table = try directory.write("x;y\n-1;0,5\n", to: "comma.csv")
    #expect(
      try CommandRun.hillock("plot", "tanh", "--points", table)
        == CommandRun(
          errors: "hillock: \(table):2: '0,5' has a decimal comma; write 0.5\n", status: 65))
    let good = try directory.write("x,y\n# measured\n-1, 0.5\n\n2,1/2\n", to: "good.csv")
    let run = try CommandRun.hillock("plot", "tanh", "--points", good, "--size", "60x14")
    #expect(run.output.hasSuffix("⠂ good.csv: 2 points\n") && run.status == 0)
    #expect(
      try CommandRun.hillock("plot", "tanh", "--points", good, "--format", "json").output
        .contains("\"points\""))
    let wide = try directory.write("1,2,3\n", to: "wide.csv")
    #expect(
      try CommandRun.hillock("plot", "tanh", "--points", wide).errors
        == "hillock: \(wide):1: a row has x and y, two numbers, not 3: '1,2,3'\n")
    #expect(try CommandRun.hillock("plot", "tanh", "--points", "/nowhere.csv").status == 74)
    let many = try directory.write(
      String(repeating: "0,0\n", count: 100_001), to: "many.csv")
    #expect(
      try CommandRun.hillock("plot", "tanh", "--points", many).errors
        == "hillock: \(many):100001: there are more than 100000 points\n")
  }

  @Test func pointsAloneAreLandmarks() throws {
    let wanted = try CommandRun.hillock("plot", "gelu", "--landmarks", "--size", "60x14")
    #expect(wanted.output.contains("◇ root"))
    #expect(try CommandRun.hillock("plot", "gelu", "--points", "--size", "60x14") == wanted)
    #expect(try CommandRun.hillock("plot", "--points", "gelu", "--size", "60x14") == wanted)
  }

  @Test func panelsOfAStackHaveCaptions() throws {
    let output = try CommandRun.hillock("plot", "sigmoid", "--stack", "--size", "60x20").output
    #expect(output.contains("f(x) =") && output.contains("f′(x) ="))
    let several = try CommandRun.hillock("plot", "relu", "silu", "--stack", "--size", "60x20")
    #expect(several.output.contains("f, the value") && several.output.contains("f′, the slope"))
    let svg = try CommandRun.hillock("plot", "sigmoid", "--stack", "--format", "svg").output
    #expect(svg.contains("f′(x) ="))
  }

  @Test func everyOneOfSixCurvesIsShownOrNamed() throws {
    let names = ["relu", "relu6", "elu", "gelu", "silu", "leaky_relu"]
    for size in ["80x24", "60x16", "24x10"] {
      let output = try CommandRun.hillock(["plot"] + names + ["--size", size]).output
      for name in names { #expect(output.contains(name), "\(name) \(size)") }
    }
  }

  @Test func softmaxFillsItsBarsAtOne() throws {
    let output = try CommandRun.hillock(
      "plot", "softmax", "--logits", "car=0,tree=0", "--size", "28x4"
    ).output
    #expect(
      output == """
        softmax of car = 0, tree = 0
        car = 0   0.500 ██████
        tree = 0  0.500 ██████

        """)
  }

  @Test(arguments: [
    ("kitty", "\u{1B}_Ga=T,f=100,m=1;iVBORw0KGgo"), ("iterm", "\u{1B}]1337;File=inline=1;size="),
    ("sixel", "\u{1B}P0;1q\"1;1;160;120#0;2;"),
  ])
  func terminalsTakePixels(format: String, start: String) throws {
    let run = try CommandRun.hillock("plot", "relu", "--format", format, "--size", "160x120")
    #expect(run.output.hasPrefix(start) && run.status == 0)
    let directory = try TemporaryDirectory()
    let path = directory.path("picture")
    #expect(
      try CommandRun.hillock(
        "plot", "relu", "--format", format, "--size", "160x120", "-o", path
      ).status == 0)
    #expect(try directory.read("picture") == run.output)
    let terminal = try PseudoTerminal(
      ["plot", "relu", "--format", format], environment: ["TERM": "linux"])
    try terminal.wait { $0.status != nil }
    #expect(terminal.status == 64 && terminal.text.contains("a terminal of the kind 'linux'"))
  }
}
