import Curses
import TerminalGrid

@testable import hillock

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A terminal without a screen: what comes is a script, what goes is kept.
struct FakeTerminal: Terminal {
  /// What the next wait brings.
  enum Step {
    case input(Input)
    /// The time runs out; where there is none, the test fails: nothing would ever happen.
    case time
    /// One of the other descriptors can be read.
    case wake
    /// Something happens elsewhere before the next step.
    case act(() -> Void)
  }

  /// What was asked of the terminal.
  enum Request: Equatable {
    case redraw, suspend
    case mouse(Bool)
    case copy(String)
    case theme(String)
  }

  /// The program waits for what never comes.
  struct Stuck: Error {}

  let size = Size(columns: 110, rows: 34)
  var theme = Theme.default { didSet { requests.append(.theme(theme.name)) } }
  private(set) var requests: [Request] = []
  private(set) var frames: [String] = []
  /// How long each wait was to last.
  private(set) var waits: [Double?] = []
  private var script: [Step]
  private let host: FakeHost

  init(_ script: [Step], on host: FakeHost) { (self.script, self.host) = (script, host) }

  mutating func show(_ grid: Grid) { frames.append(grid.text) }

  mutating func redraw() { requests.append(.redraw) }

  mutating func suspend() { requests.append(.suspend) }

  mutating func setMouse(_ isOn: Bool) { requests.append(.mouse(isOn)) }

  mutating func copyToClipboard(_ text: String) { requests.append(.copy(text)) }

  mutating func nextInput(
    timeout seconds: Double?, orReadable descriptors: [Int32]
  ) throws(TerminalError) -> Input? {
    // So that every input has a frame of its own.
    if seconds == 0 { return nil }
    waits.append(seconds)
    while !script.isEmpty {
      switch script.removeFirst() {
      case .input(let input): return input
      case .time:
        guard let seconds else { throw .lost }
        // A moment more: seconds are rounded.
        host.instant += .seconds(seconds) + .microseconds(1)
        return nil
      case .wake:
        try Self.wait(for: descriptors)
        return nil
      case .act(let body): body()
      }
    }
    throw .lost
  }

  private static func wait(for descriptors: [Int32]) throws(TerminalError) {
    var entries = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    guard poll(&entries, nfds_t(entries.count), 10_000) > 0 else { throw .lost }
  }
}

extension FakeTerminal.Step {
  /// A character that is typed.
  static func key(_ character: Character) -> Self { .input(.character(character)) }
}

extension [FakeTerminal.Step] {
  /// A text that is typed.
  static func typing(_ text: String) -> Self { text.map { .key($0) } }

  /// A command at the prompt.
  static func command(_ text: String) -> Self { typing(":" + text) + [.input(.key(.enter))] }
}
