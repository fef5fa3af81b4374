import TerminalGrid
import TestSupport
import Testing

/// What the configuration file, the environment and the options change in the program.
@Suite struct ConfigurationTests {
  /// The program with a configuration file; nothing it says on standard error is seen.
  private func program(
    _ configuration: String = "", arguments: [String] = [], environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      arguments,
      script: #"""
        mkdir -p .config/hillock && printf '%s' "$CONFIGURATION" >.config/hillock/config.yaml &&
        exec "$HILLOCK" "$@" 2>errors
        """#,
      environment: environment.merging(["CONFIGURATION": configuration]) { $1 })
    // A message may stand where the tabs are.
    try terminal.wait(for: "all keys")
    try terminal.waitForQuiet()
    return terminal
  }

  /// Checks that the colour of the first curve is that of the theme, and not that of the other.
  private func expectColors(
    of theme: Theme, not other: Theme, _ terminal: PseudoTerminal
  ) throws {
    let (wanted, unwanted) = (try Self.curve(theme), try Self.curve(other))
    #expect(wanted != unwanted)
    #expect(terminal.text.contains(wanted), "\(theme) is not there")
    #expect(!terminal.text.contains(unwanted), "\(other) is there")
  }

  private static func curve(_ theme: Theme) throws -> String {
    let color = theme.look(of: Style(.curve1), depth: .indexed256).foreground
    guard case .indexed(let number)? = color else { throw NoSuchColor() }
    return "38;5;\(number)"
  }

  private struct NoSuchColor: Error {}

  // MARK: Motion

  /// A sweep that runs smoothly is never quiet; one without motion goes on by a step each second.
  @Test(arguments: [
    ("", ["explore", "prelu", "--motion", "off"], false),
    ("motion: off", ["explore", "prelu"], false), ("motion: \"off\"", ["explore", "prelu"], false),
    ("motion: off", ["explore", "prelu", "--motion", "on"], true),
    ("motion: on", ["explore", "prelu"], true), ("", ["explore", "prelu"], true),
  ])
  func motion(configuration: String, arguments: [String], isMoving: Bool) throws {
    let terminal = try program(configuration, arguments: arguments)
    terminal.forget()
    try terminal.write("v")
    try terminal.wait { !$0.output.isEmpty }
    if !isMoving { try terminal.waitForQuiet() }
    #expect(try terminal.staysQuiet(seconds: 0.4) == !isMoving)
    terminal.forget()
    try terminal.wait { !$0.output.isEmpty }
  }

  // MARK: Colours

  @Test(
    "the option goes before the environment, that before the file",
    arguments: [
      ("", [:], [], "default"), ("theme: light", [:], [], "light"),
      ("", ["HILLOCK_THEME": "light"], [], "light"),
      ("theme: high-contrast", ["HILLOCK_THEME": "light"], [], "light"),
      ("", ["HILLOCK_THEME": "high-contrast"], ["explore", "--theme", "light"], "light"),
      ("theme: light", ["HILLOCK_THEME": ""], [], "light"),
    ] as [(String, [String: String], [String], String)])
  func theme(
    configuration: String, environment: [String: String], arguments: [String], name: String
  ) throws {
    let terminal = try program(configuration, arguments: arguments, environment: environment)
    let theme = try #require(Theme.named(name))
    for other in [Theme.default, .light, .highContrast] where other != theme {
      try expectColors(of: theme, not: other, terminal)
    }
  }

  @Test func aThemeChosenInTheProgramReplacesEveryColour() throws {
    let terminal = try program()
    try expectColors(of: .default, not: .light, terminal)
    try terminal.write(":theme light\r")
    try terminal.waitForQuiet()
    terminal.forget()
    try terminal.write("\u{C}")
    try terminal.wait(for: "Hillock")
    try terminal.waitForQuiet()
    try expectColors(of: .light, not: .default, terminal)
  }

  @Test func aThemeThatIsNotThereIsSaid() throws {
    let terminal = try PseudoTerminal(environment: ["HILLOCK_THEME": "pink"])
    try terminal.wait { $0.status == 64 }
    #expect(terminal.text.contains("there is no theme 'pink'"))
    let file = try program("theme: pink")
    try file.wait(for: "'pink'")
  }

  // MARK: Canvas, range and keys

  @Test(arguments: ["ascii", "block", "braille"])
  func theCanvasIsTheOneOfTheFile(canvas: String) throws {
    let terminal = try program("canvas: \(canvas)")
    let hasBraille = terminal.text.unicodeScalars.contains {
      (0x2801...0x28FF).contains($0.value)
    }
    #expect(hasBraille == (canvas == "braille"))
    let hasBlocks = terminal.text.contains("▀") || terminal.text.contains("▄")
    #expect(hasBlocks == (canvas == "block"))
  }

  /// What the program says of itself on leaving, after these keys.
  private func state(
    _ configuration: String, arguments: [String] = [], keys: String
  ) throws -> String {
    let terminal = try program(
      configuration, arguments: ["explore", "--print-state"] + arguments)
    try terminal.write(keys)
    try terminal.waitForQuiet()
    terminal.forget()
    try terminal.write("q")
    try terminal.wait { $0.status == 0 }
    let line = terminal.text.split(whereSeparator: \.isNewline).last { $0.contains("plot: ") }
    return line.map(String.init) ?? ""
  }

  @Test func theRangeIsTheOneOfTheFileUnlessTheOptionSaysAnother() throws {
    #expect(try state("range: -1.5...2.5", keys: "").contains("| x=-1.5...2.5"))
    #expect(
      try state("range: -1.5...2.5", arguments: ["--range", "-7...9"], keys: "")
        .contains("| x=-7...9"))
    #expect(try !state("", keys: "").contains("x=-1.5"))
  }

  @Test func aKeyOfTheFileStandsForAnother() throws {
    #expect(try state("", keys: "z").contains("plot: prelu |"))
    #expect(try state("keys: {z: k}", keys: "z").contains("plot: prelu(a=0.26)"))
  }

  // MARK: Complaints

  @Test(arguments: [["explore"], ["learn"]])
  func whatIsWrongWithOnesOwnFunctionsIsSaidInTheProgram(command: [String]) throws {
    let terminal = try PseudoTerminal(
      command,
      script: #"""
        mkdir -p .config/hillock && printf 'bad(x) = y\n' >.config/hillock/functions.hillock &&
        exec "$HILLOCK" "$@" 2>errors
        """#)
    try terminal.wait(for: "functions.hillock:1:10: error: unknown name 'y'")
  }

  @Test(arguments: [["explore"], ["learn"]])
  func whatIsWrongWithTheConfigurationIsSaidInTheProgram(command: [String]) throws {
    let terminal = try program("canvas: oil", arguments: command)
    try terminal.wait(for: "'oil'")
  }
}
