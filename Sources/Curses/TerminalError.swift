/// Why a full-screen program cannot run here, with the remedy.
package enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Standard input or output is a file or a pipe.
  case notATerminal(stream: String)
  /// `TERM` is not set.
  case termNotSet
  /// `TERM` names a terminal that terminfo does not know.
  case unknownTerminal(String)
  /// `TERM` names a terminal that cannot put its cursor anywhere.
  case noCursorAddressing(String)
  /// ncurses could not start for another reason.
  case startFailed(String)
  /// The terminal went away while the program ran.
  case lost

  /// The sentence for people.
  package var description: String {
    switch self {
    case .notATerminal(let stream):
      "\(stream) is not a terminal; run hillock in one, or print a picture with 'hillock plot relu'"
    case .termNotSet:
      "TERM is not set; say what the terminal is, for example: TERM=xterm-256color hillock"
    case .unknownTerminal(let name):
      "terminfo does not know the terminal TERM=\(name); install its entry (on Debian: "
        + "ncurses-term) or try: TERM=xterm-256color hillock"
    case .noCursorAddressing(let name):
      "a terminal with TERM=\(name) cannot show a full screen; "
        + "'hillock plot relu' prints a picture as lines of text"
    case .startFailed(let name):
      "ncurses could not start on the terminal TERM=\(name); try: TERM=xterm-256color hillock"
    case .lost:
      "the terminal is gone"
    }
  }
}
