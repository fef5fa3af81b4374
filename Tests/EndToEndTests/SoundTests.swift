import Foundation
import TestSupport
import Testing

/// The key `a`: a curve that is heard.
@Suite struct SoundTests {
  /// Explore on a terminal whose only player, if there is one, keeps what it is given.
  private func explore(_ directory: TemporaryDirectory, player: String?) throws -> PseudoTerminal {
    let programs = directory.path("programs")
    let manager = FileManager.default
    try manager.createDirectory(atPath: programs, withIntermediateDirectories: false)
    for name in ["sh", "cp"] {
      try manager.createSymbolicLink(
        atPath: programs + "/" + name, withDestinationPath: "/bin/" + name)
    }
    if let player {
      try directory.write(
        "#!/bin/sh\ncp \"$1\" '\(directory.path("heard.part"))' && "
          + "mv '\(directory.path("heard.part"))' '\(directory.path("heard.wav"))'\n",
        to: "programs/\(player)")
      try manager.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: programs + "/" + player)
      try manager.createSymbolicLink(atPath: programs + "/mv", withDestinationPath: "/bin/mv")
    }
    let terminal = try PseudoTerminal(
      ["explore", "relu", "--range", "-2...2"], columns: 100, rows: 30,
      environment: ["PATH": programs, "XDG_RUNTIME_DIR": directory.path])
    try terminal.wait(for: "all keys")
    return terminal
  }

  @Test(arguments: ["paplay", "pw-play", "aplay", "afplay"])
  func thePlayerThatIsThereIsGivenTheCurve(player: String) throws {
    let directory = try TemporaryDirectory()
    let terminal = try explore(directory, player: player)
    try terminal.write("a")
    try terminal.wait(for: "playing: from left to right")
    let heard = directory.path("heard.wav")
    try terminal.wait { _ in FileManager.default.fileExists(atPath: heard) }
    let file = directory.path("same.wav")
    let plot = try CommandRun.hillock("plot", "relu", "--range", "-2...2", "-o", file)
    #expect(plot.status == 0)
    #expect(
      FileManager.default.contents(atPath: heard) == FileManager.default.contents(atPath: file))
  }

  @Test func withoutAPlayerAMessageSaysWhatToDo() throws {
    let terminal = try explore(try TemporaryDirectory(), player: nil)
    try terminal.write("a")
    try terminal.wait(for: "no player is found: paplay, pw-play, aplay, afplay")
  }
}
