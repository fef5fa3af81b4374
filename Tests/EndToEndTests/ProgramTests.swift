import TestSupport
import Testing

/// The program as a person has it: in a terminal.
@Suite struct ProgramTests {
  @Test func aMovedSliderChangesTheNumbers() throws {
    let terminal = try Tmux()
    try terminal.enter("hillock")
    try terminal.wait(for: "PReLU(a = 0.25)")
    try terminal.press("k")
    // Each is waited for: a poll may see a frame half written.
    for part in ["PReLU(a = 0.26)", "1  0.26"] { try terminal.wait(for: part) }
    try terminal.press("J")
    try terminal.wait(for: "PReLU(a = 0.16)")
  }

  @Test func theProgramOpensWithTheFunctionsAndTheRangeAskedFor() throws {
    let terminal = try Tmux()
    try terminal.enter("hillock explore 'elu(alpha=0.5)' relu --range -2...3")
    // Every part is waited for: a poll may see a frame half written.
    for part in ["ELU(α = 0.5)", "relu", "└┬", " −2.0 ", " 3.0\n"] { try terminal.wait(for: part) }
  }

  @Test func aLessonIsWalkedThrough() throws {
    let course = try TemporaryDirectory()
    try course.write(Self.lesson, to: "01-first.md")
    let terminal = try Tmux()
    try terminal.enter("hillock learn first --lessons \(course.path)")
    try terminal.wait(for: "Before everything.")
    try terminal.press("Space")
    try terminal.wait(for: "The first step.")
    try terminal.press("Space")
    let screen = try terminal.wait(for: "The second step.")
    #expect(!screen.contains("The first step."))
    try terminal.press("PPage")
    try terminal.wait(for: "The first step.")
  }

  @Test func theScreenFollowsTheSizeOfTheTerminal() throws {
    let terminal = try Tmux(columns: 120, rows: 40)
    try terminal.enter("hillock")
    try terminal.wait(for: "╭ Functions ")
    for (columns, rows) in [(40, 12), (5, 2), (1, 1), (200, 60)] {
      try terminal.resize(columns: columns, rows: rows)
    }
    try terminal.wait { screen in
      screen.split(separator: "\n").contains { $0.count > 120 && $0.hasSuffix("? help") }
    }
  }

  @Test(arguments: ["q", "C-c"])
  func everyWayOutGivesTheTerminalBack(_ key: String) throws {
    let terminal = try Tmux()
    let files = try TemporaryDirectory()
    try terminal.enter(
      "stty -a >\(files.path("before")); hillock; stty -a >\(files.path("after")); echo left")
    try terminal.wait(for: "╭ Functions ")
    try terminal.press(key)
    try terminal.wait { $0.hasPrefix("$ stty") && $0.contains("\nleft\n") }
    #expect(try files.read("after") == files.read("before"))
  }

  @Test(arguments: ["TERM", "HUP"])
  func aSignalGivesTheTerminalBack(_ signal: String) throws {
    let terminal = try Tmux()
    let files = try TemporaryDirectory()
    try terminal.enter(
      "stty -a >\(files.path("before")); sh -c 'echo $$ >\(files.path("pid")); exec hillock'; "
        + "stty -a >\(files.path("after")); echo left")
    try terminal.wait(for: "╭ Functions ")
    let pid = try files.read("pid").prefix { $0.isNumber }
    #expect(try CommandRun.shell("kill -\(signal) \(pid)").status == 0)
    try terminal.wait { $0.hasPrefix("$ stty") && $0.contains("\nleft\n") }
    #expect(try files.read("after") == files.read("before"))
  }

  @Test func aSuspendedProgramComesBack() throws {
    let terminal = try Tmux()
    try terminal.enter("hillock")
    try terminal.wait(for: "╭ Functions ")
    try terminal.press("k", "C-z")
    try terminal.wait(for: "Stopped")
    try terminal.enter("fg")
    try terminal.wait(for: "PReLU(a = 0.26)")
  }

  @Test func withoutATerminalTheRemedyIsSaid() throws {
    #expect(
      try CommandRun.hillock()
        == CommandRun(
          errors: "hillock: standard input is not a terminal; run hillock in one, "
            + "or print a picture with 'hillock plot relu'\n", status: 1))
  }

  @Test func anUnknownLessonIsAUsageError() throws {
    let course = try TemporaryDirectory()
    try course.write(Self.lesson, to: "01-first.md")
    #expect(
      try CommandRun.hillock("learn", "frist", "--lessons", course.path)
        == CommandRun(
          errors: "hillock: there is no lesson 'frist'; did you mean first?\n", status: 64))
    #expect(try CommandRun.hillock("learn", "--lessons", "/nowhere").status == 74)
  }

  private static let lesson = """
    ---
    format: 1
    id: first
    title: A walk
    ---

    Before everything.

    ## One

    The first step.

    ```view
    plot: [relu]
    ```

    ## Two

    The second step.
    """
}
