import Foundation
import TestSupport
import Testing

/// Which colours the program sends, and that the terminal's palette stays the person's own.
@Suite struct TerminalColorTests {
  private static let cache = ".cache/hillock/terminfo/h/hillock-xterm-256color"

  /// The bytes of the first screen.
  private func screen(_ terminal: PseudoTerminal) throws -> Screen {
    try terminal.wait(for: "Hillock")
    try terminal.waitForQuiet()
    return Screen(bytes: terminal.text)
  }

  /// What a screen's colours are sent in; a failure prints this rather than the bytes.
  private struct Screen: Equatable, CustomStringConvertible {
    var has24Bit = false
    var has256 = false
    var has16 = false

    init(bytes: String) {
      has24Bit = bytes.contains(/\u{1B}\[[34]8;2;/)
      has256 = bytes.contains(/\u{1B}\[[34]8;5;/)
      has16 = bytes.contains(/\u{1B}\[(3|4|9|10)[0-7]m/)
    }

    var description: String { "24 bit \(has24Bit), 256 \(has256), 16 \(has16)" }
  }

  @Test(arguments: ["truecolor", "24bit"])
  func aTerminalThatPromisesThemGetsColoursOf24Bit(_ promise: String) throws {
    let terminal = try PseudoTerminal(environment: ["COLORTERM": promise])
    let screen = try screen(terminal)
    #expect(screen.has24Bit && !screen.has256)
    #expect(FileManager.default.fileExists(atPath: terminal.home.path(Self.cache)))
  }

  @Test func withoutThePromiseTheyAreTheNearestOfThe256() throws {
    let screen = try screen(PseudoTerminal())
    #expect(screen.has256 && !screen.has24Bit)
  }

  @Test(
    "without tic, or without a cache, the nearest of the 256 do",
    arguments: [
      ["PATH": "/nowhere"], ["XDG_CACHE_HOME": "/proc/nowhere"],
    ])
  func fallback(environment: [String: String]) throws {
    let screen = try screen(
      PseudoTerminal(environment: environment.merging(["COLORTERM": "truecolor"]) { $1 }))
    #expect(screen.has256 && !screen.has24Bit)
  }

  @Test func theCacheServesWithoutTic() throws {
    let first = try PseudoTerminal(environment: ["COLORTERM": "truecolor"])
    _ = try screen(first)
    let second = try PseudoTerminal(
      environment: [
        "COLORTERM": "truecolor", "PATH": "/nowhere", "XDG_CACHE_HOME": first.home.path(".cache"),
      ])
    #expect(try screen(second).has24Bit)
  }

  @Test("the palette is neither changed nor reset", arguments: ["", "truecolor"])
  func palette(promise: String) throws {
    let terminal = try PseudoTerminal(environment: ["COLORTERM": promise])
    _ = try screen(terminal)
    try terminal.write("q")
    try terminal.wait { $0.status == 0 }
    for sequence in ["\u{1B}]4;", "\u{1B}]104", "\u{1B}]P", "\u{1B}]R"] {
      #expect(!terminal.text.contains(sequence))
    }
  }

  @Test func withoutColourThereIsNone() throws {
    let screen = try screen(
      PseudoTerminal(environment: ["COLORTERM": "truecolor", "NO_COLOR": "1"]))
    #expect(!screen.has24Bit && !screen.has256 && !screen.has16)
  }
}
