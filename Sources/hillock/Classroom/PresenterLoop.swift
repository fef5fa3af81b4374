import Curses
import Explorer
import Host
import LessonKit
import TerminalGrid

/// A lecture on the projector's terminal, moved by its keys and by the consoles.
struct PresenterLoop {
  private(set) var lecture: Lecture
  private var desk = SpeakerDesk()
  private var server: PresenterServer
  private var watch: LessonWatch
  private let reader: CourseReader?

  /// Consoles hear so often how late it is.
  private static let pause = 5.0
  /// So soon a console that did not take all that it was told is tried again.
  private static let retry = 0.05

  /// A loop over a lecture; the reader reads its lesson again when the file in the directory changes.
  init(
    _ lecture: Lecture, server: PresenterServer, directory: String? = nil,
    reader: CourseReader? = nil
  ) {
    (self.lecture, self.server, self.reader) = (lecture, server, reader)
    watch = LessonWatch(directory: directory)
  }

  /// Runs on a terminal until the speaker leaves.
  mutating func run(on terminal: inout some Terminal & ~Copyable) throws {
    while true {
      lecture.size = terminal.size
      look()
      takeFromConsoles()
      show(on: &terminal)
      tellConsoles()
      guard let input = try terminal.nextInput(timeout: timeout, orReadable: descriptors) else {
        continue
      }
      guard handle(input, &terminal) else { return }
    }
  }

  private var descriptors: [Int32] { server.descriptors + (reader.map { [$0.descriptor] } ?? []) }

  private var timeout: Double? {
    if server.isSending { return Self.retry }
    if watch.isWatching { return LessonWatch.pause / .seconds(1) }
    return server.hasConsole ? Self.pause : nil
  }

  private mutating func look() {
    if let course = reader?.take() { take(course) }
    if watch.hasChanged(lecture.file) { reader?.read() }
  }

  /// Takes the lesson as it is now; with errors the last good one stays.
  private mutating func take(_ course: Result<Course, CourseError>) {
    guard let course = try? course.get() else { return lecture.report("the lesson is gone") }
    if let lesson = course.lessons.first(where: { $0.file == lecture.file }) {
      lecture.replace(by: lesson)
    } else {
      let broken = course.broken.first { $0.file == lecture.file }
      let reason = broken?.diagnostics.first?.headline ?? "the file is gone"
      lecture.report("the last good version is shown: \(reason)")
    }
  }

  private mutating func takeFromConsoles() {
    let (commands, complaints) = server.receive()
    for command in commands { lecture.carryOut(command, at: SystemTime.now) }
    if let complaint = complaints.last { lecture.report(complaint) }
  }

  private func show(on terminal: inout some Terminal & ~Copyable) {
    var grid = lecture.audience(terminal.size)
    desk.draw(on: &grid)
    terminal.show(grid)
  }

  private mutating func tellConsoles() {
    let lecture = lecture
    server.publish { lecture.report(room: $0, at: SystemTime.now) }
  }

  /// Does what a key at the projector's terminal asks for; false when it is time to leave.
  private mutating func handle(
    _ input: Input, _ terminal: inout some Terminal & ~Copyable
  ) -> Bool {
    if case .mouse(let event) = input {
      point(event, in: terminal.size)
      return true
    }
    switch desk.update(input, votingOn: lecture.openVote) {
    case .command(let command): lecture.carryOut(command, at: SystemTime.now)
    case .help: lecture.report("? on the console lists the keys; nothing is shown here")
    case .quit: return false
    case .redraw: terminal.redraw()
    case .suspend: terminal.suspend()
    case nil: break
    }
    return true
  }

  private mutating func point(_ event: MouseEvent, in size: Size) {
    guard event.action == .press || event.action == .drag else { return }
    lecture.carryOut(
      .pointAt(
        column: event.at.column, row: event.at.row, columns: size.columns, rows: size.rows),
      at: SystemTime.now)
  }
}
