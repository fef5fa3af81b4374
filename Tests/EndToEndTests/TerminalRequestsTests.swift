import Foundation
import TestSupport
import Testing

/// What the program asks of a real terminal when keys want something of it.
@Suite struct TerminalRequestsTests {
  private func started() throws -> PseudoTerminal {
    let terminal = try PseudoTerminal()
    try terminal.wait(for: "Hillock")
    try terminal.waitForQuiet()
    terminal.forget()
    return terminal
  }

  @Test func codeIsHandedToTheClipboard() throws {
    let terminal = try started()
    try terminal.write("y1")
    try terminal.wait(for: "\u{1B}]52;c;")
    let text = terminal.text
    let start = try #require(text.range(of: "]52;c;")?.upperBound)
    let code = text[start...].prefix { $0 != "\u{7}" }
    let bytes = try #require(Data(base64Encoded: String(code)))
    #expect(String(decoding: bytes, as: UTF8.self).contains("PReLU"))
  }

  @Test func theMouseIsGivenBackWhileTheProgramRuns() throws {
    let terminal = try started()
    try terminal.write("m")
    try terminal.wait(for: "\u{1B}[?1002l")
    try terminal.waitForQuiet()
    #expect(!terminal.text.contains("\u{1B}[?1002h"))
    terminal.forget()
    try terminal.write("m")
    try terminal.wait(for: "\u{1B}[?1002h")
  }

  @Test func everythingIsDrawnAnew() throws {
    let terminal = try started()
    try terminal.write("\u{C}")
    try terminal.wait(for: "Hillock")
  }

  @Test func anotherThemeSendsOtherColours() throws {
    let terminal = try PseudoTerminal()
    try terminal.wait(for: "Hillock")
    try terminal.waitForQuiet()
    let before = colours(terminal)
    try terminal.write(":theme light")
    try terminal.waitForQuiet()
    terminal.forget()
    try terminal.write("\r")
    try terminal.wait(for: "Hillock")
    try terminal.waitForQuiet()
    #expect(!before.isEmpty)
    #expect(!colours(terminal).isSubset(of: before))
  }

  private func colours(_ terminal: PseudoTerminal) -> Set<String> {
    Set(terminal.text.matches(of: /\u{1B}\[([34]8;5;\d+)m/).map { String($0.output.1) })
  }

  #if os(Linux)
    /// Where nothing could continue it, a suspended program gives the screen up and takes it again.
    @Test func errorsAreHeldBackAgainAfterSuspending() throws {
      let terminal = try started()
      try terminal.write("\u{1A}")
      try terminal.wait(for: "Hillock")
      try terminal.waitForQuiet()
      terminal.forget()
      let errors = try #require(FileHandle(forWritingAtPath: "/proc/\(terminal.pid)/fd/2"))
      try errors.seekToEnd()
      try errors.write(contentsOf: Data("a complaint\n".utf8))
      #expect(try terminal.staysQuiet(seconds: 0.3))
      try terminal.write("q")
      try terminal.wait { $0.status == 0 }
      let text = terminal.text
      let complaint = try #require(text.range(of: "a complaint"))
      let end = try #require(text.range(of: "[?1049l"))
      #expect(end.upperBound <= complaint.lowerBound)
    }
  #endif
}
