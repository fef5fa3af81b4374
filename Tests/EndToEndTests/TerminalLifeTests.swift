import Foundation
import TestSupport
import Testing

/// How the program lives on a terminal: still when nothing happens, gone when the terminal is.
@Suite struct TerminalLifeTests {
  private func started(_ script: String? = nil) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(script: script)
    try terminal.wait(for: "Hillock")
    try terminal.waitForQuiet()
    return terminal
  }

  #if os(Linux)
    /// Nanoseconds on a processor so far, from the scheduler.
    private func processorTime(of terminal: PseudoTerminal) throws -> String {
      let statistics = try String(
        contentsOfFile: "/proc/\(terminal.pid)/schedstat", encoding: .utf8)
      return String(statistics.prefix { $0 != " " })
    }

    @Test func whenNothingHappensNothingIsWrittenAndNoTimeIsUsed() throws {
      let terminal = try started()
      // The lessons are read beside the running program, which takes a moment.
      var before = try processorTime(of: terminal)
      while try !terminal.staysQuiet(seconds: 2) || processorTime(of: terminal) != before {
        before = try processorTime(of: terminal)
      }
      #expect(try terminal.staysQuiet(seconds: 2))
      #expect(try processorTime(of: terminal) == before)
    }
  #endif

  @Test func aClosedWindowEndsTheProgram() throws {
    let terminal = try started()
    terminal.hangUp()
    try terminal.wait { $0.status == 128 + SIGHUP }
  }

  @Test func aLostTerminalEndsTheProgramEvenIfHangupsAreIgnored() throws {
    let terminal = try started(#"trap "" HUP; exec "$HILLOCK""#)
    terminal.hangUp()
    try terminal.wait { $0.status != nil }
  }

  @Test(arguments: [
    SIGTERM, SIGHUP, SIGINT, SIGUSR1, SIGUSR2, SIGALRM, SIGXCPU, SIGXFSZ, SIGVTALRM, SIGPROF,
    SIGSYS,
  ])
  func aSignalEndsItAndTheLineIsAsBefore(_ signal: Int32) throws {
    let terminal = try started()
    terminal.send(signal: signal)
    try terminal.wait { $0.status == 128 + signal }
    #expect(terminal.modes == terminal.formerModes)
    try expectScreenTakenDown(terminal)
  }

  @Test func aSignalEndsItThoughNobodyReadsTheTerminal() throws {
    let terminal = try started()
    // Whole frames (^L) until the terminal is full: then typing goes unread as well.
    try terminal.fillUnread(with: "\u{C}")
    terminal.send(signal: SIGTERM)
    try terminal.waitUnread { $0.status == 128 + SIGTERM }
    #expect(terminal.modes == terminal.formerModes)
    try expectScreenTakenDown(terminal)
  }

  #if os(Linux)
    @Test func aCrashOfAnotherThreadGivesTheTerminalBack() throws {
      // At different moments of the start, and beside the running program.
      for start in 0..<16 {
        let terminal = try PseudoTerminal(environment: ["SWIFT_BACKTRACE": "enable=no"])
        var other: Int32?
        try terminal.wait { terminal in
          other = terminal.otherThread
          return other != nil
        }
        if start == 15 { try terminal.wait(for: "Hillock") }
        if start > 0 { usleep(UInt32(start) * 1000) }
        let thread = try #require(other)
        guard send(signal: SIGILL, to: thread, of: terminal.pid) else { continue }
        try terminal.wait { $0.status == 128 + SIGILL }
        #expect(terminal.modes == terminal.formerModes)
        try expectScreenTakenDown(terminal)
      }
    }
  #endif

  @Test func aSuspendedProgramLeavesTheLineAsItWas() throws {
    let terminal = try Tmux()
    let files = try TemporaryDirectory()
    try terminal.enter("stty -a >\(files.path("before")); hillock")
    try terminal.wait(for: "╭ Functions ")
    try terminal.press("C-z")
    // The screen is given back before the process stops, and the shell speaks only after that.
    try terminal.wait { $0.contains("Stopped") && $0.endsWithPrompt }
    try terminal.enter("stty -a >\(files.path("stopped")); echo suspended")
    try terminal.wait(for: "\nsuspended\n")
    try terminal.enter("fg")
    try terminal.wait(for: "╭ Functions ")
    try terminal.press("q")
    try terminal.wait { $0.contains("\nsuspended\n") && $0.endsWithPrompt }
    try terminal.enter("stty -a >\(files.path("after")); echo left")
    try terminal.wait(for: "\nleft\n")
    // dash itself changes nothing, so that both are what the shell set.
    #expect(try files.read("stopped") == files.read("before"))
    #expect(try files.read("after") == files.read("before"))
  }

  @Test func theRealCursorStandsInThePromptAndElsewhereOnWhatTheKeysMove() throws {
    let terminal = try Tmux()
    try terminal.enter("hillock")
    try terminal.wait(for: "╭ Functions ")
    for (key, mark) in [("Down", "▸ ReLU6"), ("k", "▸ ")] {
      try terminal.press(key)
      try terminal.wait { screen in Self.cursor(of: terminal, on: screen, isAt: mark) }
    }
    try terminal.press(":")
    try terminal.type("soft")
    try terminal.wait { screen in Self.cursor(of: terminal, on: screen, isAt: "", column: 6) }
    try terminal.press("Escape")
    try terminal.wait { screen in Self.cursor(of: terminal, on: screen, isAt: "▸ ") }
    try terminal.press("q")
    try terminal.wait { $0.hasPrefix("$ hillock\n$") && (try? terminal.cursor()) != nil }
  }

  /// Whether the cursor is shown, and a text begins at it, in a column if that is asked for.
  private static func cursor(
    of terminal: Tmux, on screen: String, isAt text: String, column: Int? = nil
  ) -> Bool {
    guard let place = try? terminal.cursor() else { return false }
    let rows = screen.split(separator: "\n", omittingEmptySubsequences: false)
    guard rows.indices.contains(place.row), column == nil || place.column == column else {
      return false
    }
    return rows[place.row].dropFirst(place.column).hasPrefix(text)
  }
}

/// Checks that what a session takes was given back last: mouse, pastes, cursor, screen.
func expectScreenTakenDown(_ terminal: PseudoTerminal) throws {
  for mode in ["1006", "1002", "2004", "1049"] {
    #expect(terminal.last("[?\(mode)h", comesBefore: "[?\(mode)l"), "mode \(mode) is still set")
  }
  #expect(terminal.isCursorShown)
}

#if os(Linux)
  /// Sends a signal to one thread; false if it has ended. glibc has no function for `tgkill`, whose
  /// number is 234 on x86-64 and 131 elsewhere.
  private func send(signal: Int32, to thread: Int32, of process: pid_t) -> Bool {
    typealias Call = @convention(c) (Int, Int, Int, Int) -> Int
    guard let symbol = dlsym(nil, "syscall") else { return false }
    #if arch(x86_64)
      let number = 234
    #else
      let number = 131
    #endif
    let call = unsafeBitCast(symbol, to: Call.self)
    return call(number, Int(process), Int(thread), Int(signal)) == 0
  }

  extension PseudoTerminal {
    /// A thread beside the first.
    fileprivate var otherThread: Int32? {
      let threads = try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(pid)/task")
      return threads?.compactMap { Int32($0) }.first { $0 != pid }
    }
  }
#endif

extension PseudoTerminal {
  /// Whether the cursor was shown, rather than hidden, last.
  fileprivate var isCursorShown: Bool { last("[?25l", comesBefore: "[?25h") }

  /// Whether the first sequence was not written, or the second was written after it.
  fileprivate func last(_ first: String, comesBefore second: String) -> Bool {
    let text = text
    guard let first = text.range(of: first, options: .backwards) else { return true }
    return text.range(of: second, range: first.upperBound..<text.endIndex) != nil
  }
}

extension String {
  /// Whether the last line that is not empty is the shell's, which waits for a command.
  fileprivate var endsWithPrompt: Bool { split(separator: "\n").last == "$" }
}
