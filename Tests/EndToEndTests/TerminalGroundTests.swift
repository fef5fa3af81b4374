import TestSupport
import Testing

/// The colours follow the terminal's ground, unless somebody chose them.
@Suite struct TerminalGroundTests {
  private static let question = "\u{1B}]11;?\u{1B}\\"
  private static let light = "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\"
  private static let dark = "\u{1B}]11;rgb:0000/0000/0000\u{7}"
  /// White behind the text, which only the light theme paints.
  private static let whiteGround = "48;5;231"

  private func isLight(_ terminal: PseudoTerminal) throws -> Bool {
    try terminal.wait(for: "Hillock")
    try terminal.waitForQuiet()
    return terminal.text.contains(Self.whiteGround)
  }

  /// On a busy machine an answer may come too late; then another terminal is tried.
  @Test func aLightAnswerMakesItLight() throws {
    let isTaken = try (0..<50).contains { _ in
      let terminal = try PseudoTerminal()
      try terminal.wait(for: Self.question)
      try terminal.write(Self.light)
      guard try isLight(terminal) else { return false }
      try terminal.write("q")
      try terminal.wait { $0.status == 0 }
      return true
    }
    #expect(isTaken)
  }

  @Test func aDarkAnswerOrNoneLeavesItDark() throws {
    let terminal = try PseudoTerminal()
    try terminal.wait(for: Self.question)
    try terminal.write(Self.dark)
    #expect(try !isLight(terminal))
    #expect(try !isLight(PseudoTerminal()))
  }

  @Test func anAnswerThatComesLateIsNeitherTakenNorTyped() throws {
    let terminal = try PseudoTerminal()
    try terminal.wait(for: Self.question)
    #expect(try !isLight(terminal))
    // Long after the time for an answer: the screen has been quiet since.
    try terminal.waitForQuiet(seconds: 0.3)
    terminal.forget()
    try terminal.write(Self.light)
    try terminal.waitForQuiet(seconds: 0.3)
    #expect(terminal.text.isEmpty)
    try terminal.write("q")
    try terminal.wait { $0.status == 0 }
  }

  @Test(arguments: ["linux", "vt100", "vt220", "ansi"])
  func aTerminalThatWouldEchoIsNotAsked(term: String) throws {
    let terminal = try PseudoTerminal(environment: ["TERM": term])
    try terminal.wait(for: "Hillock")
    try terminal.waitForQuiet()
    let isAsked = terminal.text.contains("]11;?")
    #expect(!isAsked)
  }

  @Test func theVariableCountsWhereTheTerminalIsSilent() throws {
    #expect(try isLight(PseudoTerminal(environment: ["COLORFGBG": "0;15"])))
    #expect(try !isLight(PseudoTerminal(environment: ["COLORFGBG": "15;0"])))
  }

  @Test func whatIsChosenOverrules() throws {
    let variables = ["COLORFGBG": "0;15"]
    for terminal in [
      try PseudoTerminal(["--theme", "default"], environment: variables),
      try PseudoTerminal(environment: variables.merging(["HILLOCK_THEME": "default"]) { $1 }),
    ] {
      #expect(try !isLight(terminal))
      #expect(!terminal.text.contains(Self.question))
    }
    #expect(try isLight(PseudoTerminal(["--theme", "light"])))
  }

  @Test func aPictureAsksTheTerminalAndLeavesItAsItWas() throws {
    func picture(_ answer: String) throws -> PseudoTerminal {
      let terminal = try PseudoTerminal(["plot", "relu", "--size", "30x8"])
      let question = Self.question + "\u{1B}[c"
      try terminal.wait { $0.text.contains(question) || $0.status != nil }
      try terminal.write(answer)
      try terminal.wait { $0.status != nil }
      return terminal
    }
    let dark = try picture("\u{1B}[?62c").text
    // On a busy machine an answer may come too late; then another terminal is tried.
    let isTaken = try (0..<50).contains { _ in
      let terminal = try picture(Self.light + "\u{1B}[?62c")
      #expect(terminal.status == 0 && terminal.modes == terminal.formerModes)
      return terminal.text != dark
    }
    #expect(isTaken)
  }

  @Test func picturesFollowTheVariablesWithoutAGround() throws {
    let plot = ["plot", "relu", "--size", "30x8", "--color", "always"]
    func output(_ environment: [String: String]) throws -> CommandRun {
      try CommandRun.shell(
        "hillock \(plot.joined(separator: " "))",
        environment: ["TERM": "xterm-256color"].merging(environment) { $1 })
    }
    let dark = try output([:]).output
    let light = try output(["COLORFGBG": "0;15"]).output
    let chosen = try output(["HILLOCK_THEME": "light"]).output
    #expect(light != dark && light == chosen)
    #expect(!light.contains("[48;5;") && !light.contains(";48;5;"))
    let unknown = try output(["HILLOCK_THEME": "dracula"])
    #expect(unknown.status == 64)
    #expect(unknown.errors.contains("there is no theme 'dracula'; there are default, light"))
  }
}
