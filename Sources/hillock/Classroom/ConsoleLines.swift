import Explorer
import Host
import TerminalGrid

/// The speaker's console as a conversation in lines, for screen readers and the terminals of phones.
struct ConsoleLines {
  private var line: PresenterLine
  private var votes: VotesFile?
  private var report: LectureReport?
  /// The last lines.
  private var said: [String] = []
  private var input: [UInt8] = []

  /// Room for a whole projected screen, whose words can be asked for.
  private static let room = Size(columns: 1000, rows: 1000)

  /// A console that meets its presenter at a place, and keeps votes in a file.
  init(at place: MeetingPlace, votes: VotesFile?) {
    line = PresenterLine(to: place)
    self.votes = votes
  }

  /// Runs until the input ends or says `quit`.
  mutating func run() throws {
    try Self.say(["a console in lines; 'help' lists the commands"])
    var wasConnected = true
    while true {
      try listen()
      if line.isConnected != wasConnected {
        wasConnected = line.isConnected
        try Self.say([wasConnected ? "the presentation is there" : line.state])
      }
      let readable = Descriptors.readable(
        [Descriptors.input] + line.descriptors, seconds: line.pause ?? -1)
      guard readable.contains(Descriptors.input) else { continue }
      guard try Descriptors.read(Descriptors.input, into: &input) else { return }
      while let typed = takeLine() { guard try answer(typed) else { return } }
    }
  }

  private mutating func takeLine() -> String? {
    guard let end = input.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    defer { input.removeFirst(end + 1) }
    return String(decoding: input[..<end], as: UTF8.self)
  }

  /// Does what a line asks for; false for `quit`.
  private mutating func answer(_ typed: String) throws -> Bool {
    switch typed.split(whereSeparator: \.isWhitespace).joined(separator: " ") {
    case "": break
    case "quit", "q": return false
    case "help", "?": try Self.say(LectureCommand.wordsHelp)
    case "where", "read": try Self.say(report?.spoken(at: SystemTime.now) ?? [line.state])
    case "screen": try Self.say(report?.screenLines ?? [line.state])
    case let words:
      guard let command = LectureCommand(words: words) else {
        try Self.say(["'\(words)' is no command; 'help' lists them"])
        return true
      }
      if !line.send(command, room: Self.room) { try Self.say([line.state]) }
    }
    return true
  }

  /// Says what has changed in what the presenter reports.
  private mutating func listen() throws {
    for next in try line.receive(room: Self.room, memory: report?.memory) {
      report = next
      try votes?.keep(next.votes, of: next.lesson)
      let (head, rest) = (next.place, next.spoken(at: SystemTime.now).dropFirst())
      let news = [head] + rest
      guard news != said else { continue }
      let fresh = said.first == head ? rest.filter { !said.contains($0) } : news
      said = news
      try Self.say(fresh)
    }
  }

  private static func say(_ lines: [String]) throws {
    guard !lines.isEmpty else { return }
    try Output.standard(ShownText.lines(lines))
  }
}
