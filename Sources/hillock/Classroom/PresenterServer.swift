import Explorer
import Host
import TerminalGrid

/// The presenter's end of the socket: the consoles that are there, and what they want.
struct PresenterServer {
  /// A console.
  private struct Guest {
    let channel: LineChannel
    /// The room that it has for the screen; nil until it says so.
    var room: Size?
    /// The last message.
    var told = ""
  }

  private let listener: SocketListener
  /// Held for as long as the presenter lives.
  private let lock: FileLock
  private var guests: [Guest] = []
  private static let capacity = 8

  /// A server that listens at a place.
  init(at place: MeetingPlace) throws { (listener, lock) = try place.listen() }

  /// Can be read when a console comes or says something.
  var descriptors: [Int32] { [listener.descriptor] + guests.map(\.channel.descriptor) }

  /// Whether a console has not yet taken all that it was told.
  var isSending: Bool { guests.contains { $0.channel.isSending } }

  /// Whether a console is there.
  var hasConsole: Bool { guests.contains { $0.room != nil } }

  /// Takes what has come: what the speaker wants, and why a console was dropped.
  mutating func receive() -> (commands: [LectureCommand], complaints: [String]) {
    while guests.count < Self.capacity,
      let channel = listener.accept(limit: LectureWire.consoleLimit)
    { guests.append(Guest(channel: channel)) }
    var (commands, complaints): ([LectureCommand], [String]) = ([], [])
    for index in guests.indices {
      do throws(LectureWire.Mistake) {
        commands += try receive(from: &guests[index])
      } catch {
        guests[index].channel.hangUp()
        complaints.append("a console was dropped: \(error)")
      }
    }
    guests.removeAll { !$0.channel.isOpen }
    return (commands, complaints)
  }

  private func receive(from guest: inout Guest) throws(LectureWire.Mistake) -> [LectureCommand] {
    var commands: [LectureCommand] = []
    for received in guest.channel.receive() {
      guard case .line(let line) = received else {
        guard case .rubbish(let reason) = received else { continue }
        throw LectureWire.Mistake(description: reason)
      }
      let message = try LectureWire.message(line, as: ConsoleMessage.self)
      guest.room = Size(columns: min(message.columns, 1000), rows: min(message.rows, 1000))
      if let command = message.command { commands.append(command) }
    }
    return commands
  }

  /// Tells every console what is new, as far as it listens; who is behind gets the latest only.
  mutating func publish(_ report: (Size) -> LectureReport) {
    for index in guests.indices {
      let channel = guests[index].channel
      channel.flush()
      guard !channel.isSending, let room = guests[index].room else { continue }
      let line = LectureWire.line(PresenterMessage(report: report(room)))
      guard line != guests[index].told else { continue }
      guests[index].told = line
      channel.send(line)
    }
  }
}
