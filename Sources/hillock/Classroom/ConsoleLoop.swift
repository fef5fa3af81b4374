import Curses
import Explorer
import Host
import TerminalGrid

/// The speaker's console on a terminal.
struct ConsoleLoop {
  private var console: Console
  private var line: PresenterLine
  private var votes: VotesFile?

  /// How often the clock moves.
  private static let second = 1.0

  /// A console that meets its presenter at a place, and keeps votes in a file.
  init(at place: MeetingPlace, votes: VotesFile?) {
    line = PresenterLine(to: place)
    self.votes = votes
    console = Console(waiting: PresenterLine.waiting)
  }

  /// Runs until the speaker leaves it; the presentation goes on.
  mutating func run(on terminal: inout some Terminal & ~Copyable) throws {
    console.size = terminal.size
    while true {
      try listen()
      let now = SystemTime.now
      terminal.show(console.view(at: now, clock: Self.clock(at: now)))
      guard
        let input = try terminal.nextInput(
          timeout: line.pause ?? Self.second, orReadable: line.descriptors)
      else { continue }
      guard handle(input, &terminal) else { return }
    }
  }

  private static func clock(at now: Int64) -> String {
    let (hour, minute) = SystemTime.clock(at: now)
    return "\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  /// Takes what the presenter says, and looks for one that is gone.
  private mutating func listen() throws {
    for report in try line.receive(room: console.room, memory: console.report?.memory) {
      console.report = report
      do {
        try votes?.keep(report.votes, of: report.lesson)
      } catch {
        console.notice = (error as? Failure)?.message ?? "\(error)"
      }
    }
    console.isConnected = line.isConnected
    console.waiting = line.state
  }

  private mutating func handle(
    _ input: Input, _ terminal: inout some Terminal & ~Copyable
  ) -> Bool {
    let request = console.update(input)
    if case .resize = input { line.send(nil, room: console.room) }
    switch request {
    case .command(let command):
      if !line.send(command, room: console.room) { console.notice = PresenterLine.waiting }
    case .quit: return false
    case .redraw: terminal.redraw()
    case .suspend: terminal.suspend()
    case .help, nil: break
    }
    return true
  }
}
