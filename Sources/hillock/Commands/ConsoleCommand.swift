import ArgumentParser
import Curses
import Explorer
import TerminalGrid

/// `hillock console`: the speaker's screen beside `hillock present`.
struct ConsoleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "console", _superCommandName: Hillock.name,
    abstract: "The speaker's screen of a lecture: notes, time, votes, all keys.",
    discussion: """
      It waits for 'hillock present', finds it again when it was gone, and may be
      there twice. By ssh it works from another machine.
      """)

  @Flag(help: "Talk in lines, for screen readers and the terminals of phones.")
  var lines = false

  @Option(
    help: ArgumentHelp("Keep the votes in this file, as comma-separated rows.", valueName: "file"))
  var votes: String?

  @Option(help: "When to show colours.")
  var color = ColorChoice.auto

  @Option(
    help: ArgumentHelp("Colours: default, light, high-contrast, mono.", valueName: "name"))
  var theme: String?

  func run() throws {
    let place = try MeetingPlace.own()
    let votes = try votes.map(VotesFile.init)
    if lines { return try talk(at: place, votes) }
    let configuration = try Configuration(theme: theme)
    let depth = Display.standardOutput(color: color).depth
    var loop = ConsoleLoop(at: place, votes: votes)
    let options = Curses.Options(theme: configuration.theme, depth: depth)
    let result = Result {
      try Curses.withTerminal(options) { session in try loop.run(on: &session) }
    }
    if case .failure(TerminalError.noCursorAddressing) = result {
      return try talk(at: place, votes)
    }
    try result.get()
  }

  /// The console in lines, also where a terminal cannot show a screen.
  private func talk(at place: MeetingPlace, _ votes: VotesFile?) throws {
    var conversation = ConsoleLines(at: place, votes: votes)
    try conversation.run()
  }
}
