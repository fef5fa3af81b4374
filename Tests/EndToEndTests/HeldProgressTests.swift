import Foundation
import TestSupport
import Testing

@Suite struct HeldProgressTests {
  private static let lesson = """
    ---
    format: 1
    id: first
    title: First
    ---

    Before everything.

    ## Next

    The first step.
    """

  @Test func aHeldLockIsSaidAndNothingIsLost() throws {
    let course = try TemporaryDirectory()
    try course.write(Self.lesson, to: "01-first.md")
    let state = try TemporaryDirectory()
    let directory = state.path("hillock")
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    let lock = open(directory + "/progress.json.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)

    let terminal = try PseudoTerminal(
      ["learn", "first", "--lessons", course.path], environment: ["XDG_STATE_HOME": state.path])
    try terminal.wait(for: "Before everything.")
    try terminal.write(" ")
    try terminal.wait(for: "another program holds")
    try terminal.write("q")
    try terminal.wait(for: "the next start takes it up")
    try terminal.wait { $0.status != nil }
    #expect(terminal.status == 0)
    #expect(!FileManager.default.fileExists(atPath: directory + "/progress.json"))
    close(lock)

    let later = try PseudoTerminal(
      ["learn", "--lessons", course.path], environment: ["XDG_STATE_HOME": state.path])
    try later.wait(for: "The first step.")
    try later.write("\u{7F}q")
    try later.wait { $0.status != nil }
    let files = try FileManager.default.contentsOfDirectory(atPath: directory).sorted()
    #expect(files == ["progress.json", "progress.json.lock"])
    #expect(
      try String(contentsOfFile: directory + "/progress.json", encoding: .utf8).contains("next"))
  }
}
