import TestSupport
import Testing

/// The program on terminals of many kinds, by their names in terminfo.
@Suite struct TerminalKindTests {
  @Test(
    arguments: [
      "xterm-256color", "xterm", "screen-256color", "tmux-256color", "linux", "rxvt-unicode",
      "vt100", "ansi",
    ])
  func aScreenIsShownAndTakenDown(_ term: String) throws {
    let terminal = try PseudoTerminal(environment: ["TERM": term])
    try terminal.wait(for: "Hillock")
    try terminal.write("q")
    try terminal.wait { $0.status == 0 }
    #expect(terminal.modes == terminal.formerModes)
  }

  @Test func aTerminalThatNobodyKnowsIsToldWhatToDo() throws {
    let terminal = try PseudoTerminal(environment: ["TERM": "nonesuch"])
    try terminal.wait { $0.status == 1 }
    #expect(terminal.text.contains("ncurses-term") && terminal.text.contains("xterm-256color"))
    #expect(terminal.modes == terminal.formerModes)
  }

  @Test func aRealVT100IsSentNothingItDoesNotKnow() throws {
    let terminal = try PseudoTerminal(environment: ["TERM": "vt100"])
    try terminal.wait(for: "Hillock")
    try terminal.write("q")
    try terminal.wait { $0.status == 0 }
    for foreign in ["\u{1B}[?1002", "\u{1B}[?2004", "\u{1B}]", "\u{1B}[38"] {
      #expect(!terminal.text.contains(foreign))
    }
  }

  @Test func inTheCLocaleEveryByteIsASCII() throws {
    let terminal = try PseudoTerminal(environment: ["LANG": "C"])
    try terminal.wait(for: "Hillock")
    try terminal.waitForQuiet()
    #expect(terminal.output.allSatisfy { $0 < 0x80 })
  }
}
