import CNcurses
import Host
package import TerminalGrid

/// The only way to the terminal: everything above speaks in grids and inputs.
package enum Curses {
  /// The options of a session.
  package struct Options: Sendable {
    /// The colours of the roles.
    package var theme: Theme
    /// The most colours to use; the terminal may have fewer.
    package var depth: ColorDepth
    /// Whether the program hears the mouse.
    package var mouse: Bool

    /// The theme for the terminal's ground, as many colours as there are, and the mouse, unless said otherwise.
    package init(theme: Theme = .automatic, depth: ColorDepth = .trueColor, mouse: Bool = true) {
      self.theme = theme
      self.depth = depth
      self.mouse = mouse
    }
  }

  /// Takes the terminal, runs the body, and gives the terminal back on every way out: when the body
  /// returns or throws, and when a signal or a crash ends the process.
  ///
  /// - Throws: `TerminalError` if there is no terminal that can show a full screen; else what the
  ///   body throws.
  package static func withTerminal<Result>(
    _ options: Options = Options(), _ body: (inout Session) throws -> Result
  ) throws -> Result {
    var session = try Session(options)
    if options.theme.isChosenByGround { session.askGround() }
    return try body(&session)
  }

  /// Prepares the calling thread for its own end: the terminal is given back even if it has used up its
  /// stack.
  package static func guardThread() { cn_guard_thread() }

  /// The characters that the locale of the environment can show.
  package static var localeCharset: Charset {
    cn_use_locale() ? .unicode : .ascii
  }

  /// Whether the environment says that the terminal's ground is light.
  static var variableGroundIsLight: Bool {
    Variable.value("COLORFGBG").flatMap(TerminalGround.isLight(colorFgBg:)) ?? false
  }

  /// The kind of the terminal; empty if nobody says it.
  static var term: String { Variable.value("TERM") ?? "" }

  /// Checks that there is a terminal at both ends, and starts ncurses on it.
  static func start(depth: ColorDepth) throws(TerminalError) {
    guard Descriptors.isTerminal(Descriptors.input) else {
      throw .notATerminal(stream: "standard input")
    }
    guard Descriptors.isTerminal(Descriptors.output) else {
      throw .notATerminal(stream: "standard output")
    }
    let term = Self.term
    guard !term.isEmpty else { throw .termNotSet }
    TerminfoDirectories.use()
    let entry = depth == .trueColor ? DirectColor.entry(for: term) : nil
    switch cn_start(entry ?? term) {
    case CN_STARTED: return
    case CN_UNKNOWN_TERM: throw .unknownTerminal(term)
    case CN_NO_ADDRESSING: throw .noCursorAddressing(term)
    default: throw .startFailed(term)
    }
  }
}
