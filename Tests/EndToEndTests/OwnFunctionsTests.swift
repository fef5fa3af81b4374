import TestSupport
import Testing

@Suite struct OwnFunctionsTests {
  // MARK: On the command line

  @Test func aDefinitionIsAFunctionEverywhere() throws {
    let define = ["--define", "f(x; a=1) = where(x > a, x, -1)"]
    #expect(
      try CommandRun.hillock(["eval", "f(a=2)", "3"] + define).output == "x  value\n3  3\n")
    #expect(try CommandRun.hillock(["info", "f"] + define).output.contains("Your own"))
    #expect(
      try CommandRun.hillock(["list", "--family", "custom"] + define).output.contains("f(x)"))
  }

  @Test func aJumpIsAJump() throws {
    let run = try CommandRun.hillock(
      "plot", "--define", "f(x)=where(x>1, x, -1)", "f", "f'", "--range", "-4...4", "--size",
      "50x14")
    #expect(
      run.output == """
           │                     ┊
         4 ┤                     ┊                   ⢀⡰ f
           │                     ┊                 ⡠⠔⠁
         3 ┤                     ┊              ⢀⠔⠊
           │                     ┊           ⢀⡠⠊⠁
         2 ┤                     ┊         ⡠⠒⠁
           │                     ┊      ⣀⠔⠉
         1 ┤                     ┊┈┈┈┈○⠊⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒ f′
           │                     ┊
         0 ┼⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒●┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
           │                     ┊
        −1 ┼⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒●
           └┬────┬────┬─────┬────┼────┬─────┬────┬────┬
           −4   −3   −2    −1    0    1     2    3    4

        """)
  }

  @Test func aPrimeDifferentiatesWhatTheCatalogueHas() throws {
    #expect(
      try CommandRun.hillock("eval", "gelu'", "0", "1").output
        == CommandRun.hillock("eval", "gelu", "0", "1", "--order", "1").output
        .replacing("slope", with: "value"))
  }

  @Test func everyMistakeOfAllDefinitionsIsNamed() throws {
    let directory = try TemporaryDirectory()
    let file = try directory.write("f(x) = x\ng(x) = sigmod(x)\n", to: "mine.hillock")
    let run = try CommandRun.hillock(
      "eval", "f", "1", "--functions", file, "--define", "h(x) = x 2")
    #expect(
      run
        == CommandRun(
          errors: """
            \(file):2:8: error: unknown function 'sigmod'; did you mean sigmoid?
              g(x) = sigmod(x)
                     ^~~~~~
            --define:1:10: error: an operator is missing between 'x' and '2'; write '*' to multiply
              h(x) = x 2
                       ^

            """, status: 65))
    #expect(
      try CommandRun.hillock("eval", "f", "1", "--functions", "/nowhere").status == 74)
  }

  @Test func aDefinitionMayUseAFileAndTheLibrary() throws {
    let directory = try TemporaryDirectory()
    let file = try directory.write("f(x) = lisht(x)\n", to: "mine.hillock")
    let run = try CommandRun.hillock(
      "eval", "g", "0", "--functions", file, "--define", "g(x) = f(x) + smish(x)")
    #expect(run == CommandRun(output: "x  value\n0  0\n"))
  }

  // MARK: The person's own file

  @Test(arguments: ["$HOME/.config", "$HOME/elsewhere"])
  func theOwnFileIsReadAndItsMistakesStopNothing(base: String) throws {
    let choice = base.hasSuffix(".config") ? "" : "export XDG_CONFIG_HOME=\(base)\n"
    let run = try CommandRun.shell(
      """
      \(choice)mkdir -p \(base)/hillock
      printf 'mine(x) = 2*x\\nbad(x) = y\\n' >\(base)/hillock/functions.hillock
      hillock eval mine 3
      """)
    #expect(run.output == "x  value\n3  6\n")
    #expect(run.status == 0)
    #expect(run.errors.contains("/hillock/functions.hillock:2:10: error: unknown name 'y'"))
  }

  @Test func whatIsSavedInTheProgramIsThereNextTime() throws {
    let directory = try TemporaryDirectory()
    let terminal = try Tmux()
    try terminal.enter("XDG_CONFIG_HOME=\(directory.path) hillock")
    try terminal.wait(for: "╭ Functions ")
    for line in [":let hill(x; a = 1) = a*exp(-x^2)", ":save"] {
      try terminal.type(line)
      try terminal.press("Enter")
      try terminal.wait(for: line == ":save" ? "saved hill in" : "a*exp(-x^2)")
    }
    #expect(
      try directory.read("hillock/functions.hillock") == "hill(x; a = 1) = a*exp(-x^2)\n")
    #expect(
      try CommandRun.hillock(
        "eval", "hill(a=3)", "0", environment: ["XDG_CONFIG_HOME": directory.path]
      ).output == "x  value\n0  3\n")
  }

  // MARK: The library

  @Test func theLibraryStandsUnderMore() throws {
    let output = try CommandRun.hillock("list", "--family", "more").output
    #expect(output.hasPrefix("More\n"))
    #expect(output.contains("  tanh_exp "))
    #expect(try CommandRun.hillock("eval", "lisht", "0").status == 0)
  }

  @Test func whatIsEstimatedSaysSo() throws {
    let output = try CommandRun.hillock("info", "h", "--define", "h(x) = max(x, 0)").output
    let facts = output.split(separator: "\n").drop { $0 != "Facts" }.dropFirst()
    #expect(facts.count == 13)
    #expect(facts.allSatisfy { $0.hasSuffix("(estimated)") })
    #expect(output.contains("  E f           0.3989 for x from N(0, 1)  (estimated)\n"))
    #expect(output.contains("  gain 1/√E f²  1.414 for x from N(0, 1)  (estimated)\n"))
    let json = try CommandRun.hillock(
      "info", "h", "--define", "h(x) = max(x, 0)", "--format", "json"
    ).output
    #expect(json.contains("\"estimated\": true"))
    #expect(json.contains("\"square_of_slope\": 0.5"))
  }

  // MARK: Lessons

  @Test func theNumbersOfALessonAreListed() throws {
    let directory = try TemporaryDirectory()
    let file = try directory.write(
      "---\nformat: 1\nid: a\ntitle: A\n---\n## One\nFrom 3 on, `relu(2) = 2`.\n", to: "a.md")
    #expect(
      try CommandRun.hillock("lessons", "check", "--numbers", directory.path).output == """
        \(file):7:6: unchecked: 3
        \(file):7:13: checked: relu(2) = 2
        1 checked, 0 live, 0 shown, 0 cited, 1 unchecked

        """)
  }
}
