import Explorer
import Host
import TerminalGrid

/// A console's end of the socket: looks for a presenter, again and again, and talks with it.
struct PresenterLine {
  private let place: MeetingPlace
  private var channel: LineChannel?
  /// Why there is no presenter, or what was wrong with the last one.
  private(set) var state = PresenterLine.waiting

  /// The message while there is none.
  static let waiting =
    "waiting for a presentation; 'hillock present LESSON' in another terminal begins one"
  /// How long to wait before looking again, in seconds.
  private static let patience = 0.25

  /// A line to whoever presents at a place.
  init(to place: MeetingPlace) { self.place = place }

  /// Whether a presenter is there.
  var isConnected: Bool { channel?.isOpen == true }

  /// Can be read when the presenter says something.
  var descriptors: [Int32] { isConnected ? channel.map { [$0.descriptor] } ?? [] : [] }

  /// How soon to look again; nil while a presenter is there and listens.
  var pause: Double? { isConnected && channel?.isSending == false ? nil : Self.patience }

  /// The reports that have come. A presenter that is new hears how much room there is, and where
  /// the one before it was.
  mutating func receive(room: Size, memory: LectureMemory?) throws -> [LectureReport] {
    if !isConnected {
      channel = try place.connect()
      guard isConnected else { return [] }
      send(memory.map(LectureCommand.resume), room: room)
    }
    channel?.flush()
    var reports: [LectureReport] = []
    for received in channel?.receive() ?? [] {
      do throws(LectureWire.Mistake) {
        guard case .line(let line) = received else { continue }
        reports.append(try LectureWire.message(line, as: PresenterMessage.self).report)
      } catch {
        state = "what presents is not understood: \(error)"
        channel?.hangUp()
      }
    }
    if isConnected { state = Self.waiting }
    return reports
  }

  /// Tells the presenter what the speaker wants, and how much room there is; false if none is there.
  @discardableResult
  mutating func send(_ command: LectureCommand?, room: Size) -> Bool {
    guard isConnected else { return false }
    channel?.send(
      LectureWire.line(
        ConsoleMessage(columns: room.columns, rows: room.rows, command: command)))
    return isConnected
  }
}
