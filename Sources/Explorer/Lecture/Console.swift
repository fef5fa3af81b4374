package import TerminalGrid

/// The speaker's console as a value: what the presenter reported last, and what is typed here.
package struct Console: Sendable {
  /// The presenter's last report; nil before the first.
  package var report: LectureReport?
  /// Whether a presenter answers now.
  package var isConnected = false
  /// The message while no presenter is there.
  package var waiting: String
  /// The console's own message.
  package var notice: String?
  /// The size of the terminal.
  package var size = Size(columns: 80, rows: 24)
  private(set) var desk = SpeakerDesk()
  private(set) var help: HelpModel?

  /// A console that has heard nothing yet.
  package init(waiting: String) { self.waiting = waiting }

  /// Takes an input and says what is asked for.
  package mutating func update(_ input: Input) -> SpeakerDesk.Request? {
    switch input {
    case .resize(let size): self.size = size
    case .mouse(let event): return point(event)
    case _ where help != nil: updateHelp(input)
    default:
      notice = nil
      let vote = report?.question?.vote
      let choices = vote?.isOpen == true ? report?.question?.right.count : nil
      guard let request = desk.update(input, votingOn: choices) else { return nil }
      guard request == .help else { return request }
      help = HelpModel()
    }
    return nil
  }

  private mutating func updateHelp(_ input: Input) {
    guard var open = help else { return }
    let page = helpPage(open)
    help = open.update(input, last: page.last, page: page.rows) ? open : nil
  }

  /// The page of all keys.
  func helpPage(_ help: HelpModel) -> HelpPage {
    HelpPage(
      title: "Keys: in either terminal", groups: SpeakerAction.keys.help, search: "",
      in: Rect(size))
  }

  /// A press on the projected screen puts the pointer there.
  private func point(_ event: MouseEvent) -> SpeakerDesk.Request? {
    guard event.action == .press || event.action == .drag, help == nil, let report,
      let room = ConsoleLayout(size).screen, room.contains(event.at)
    else { return nil }
    let shown = report.screen.grid.size
    return .command(
      .pointAt(
        column: event.at.column - room.origin.column, row: event.at.row - room.origin.row,
        columns: shown.columns, rows: shown.rows))
  }

  /// The room that it has for the projected screen.
  package var room: Size { ConsoleLayout(size).screen?.size ?? Size(columns: 0, rows: 0) }
}

/// The rectangles of a console's parts.
struct ConsoleLayout: Hashable, Sendable {
  /// The line of the time.
  private(set) var clock: Rect
  /// The frame of the projected screen, and the screen in it; nil where there is no room.
  private(set) var frame: Rect?
  private(set) var screen: Rect?
  /// The note, what comes next, the votes.
  private(set) var notes: Rect
  /// The line of spare steps.
  private(set) var spare: Rect?
  /// The bottom line: typed text, a message, else the keys.
  private(set) var bottom: Rect?

  init(_ size: Size) {
    var rest = Rect(size)
    (clock, rest) = rest.split(top: 1)
    if size.rows >= 4 {
      let (above, below) = rest.split(bottom: 1)
      (rest, bottom) = (above, below)
    }
    if size.rows >= 12 {
      let (above, below) = rest.split(bottom: 1)
      (rest, spare) = (above, below)
    }
    guard size.columns >= 70, rest.size.rows >= 8 else {
      notes = rest
      return
    }
    let (left, right) = rest.split(left: size.columns * 11 / 20)
    (frame, screen) = (left, left.inset(left: 1, top: 1, right: 1, bottom: 1))
    notes = right.inset(left: 1)
  }
}
