/// An action that concerns the whole program.
enum ProgramAction: Hashable, Sendable {
  /// Went to a screen.
  case screenChosen(Screen)
  /// Asked for help, or for it to go.
  case helpToggled
  /// Opened the palette; the colon begins with the commands.
  case paletteOpened(withCommands: Bool)
  /// Asked for the card of what is shown.
  case cardOpened
  /// Wants to copy a library's line of code.
  case codeWanted
  /// Wants what is shown in a file.
  case exportStarted
  /// Asked for the next way of drawing: braille, blocks, ASCII.
  case canvasCycled
  /// Gave the mouse back to the terminal, or took it.
  case mouseToggled
  /// Wants the screen drawn anew, after something else has written on it.
  case redrawn
  /// Wants to leave.
  case quit
  /// Wants to stop the process for a while.
  case suspended
}

extension ProgramAction {
  /// The keys that do the same on every screen: a digit and a function key for each of them, digits and
  /// letters only where they do not belong to a number that is being typed.
  static func keys(
    for screens: [Screen], besideTyping: Bool, besideDigits: Bool = false
  ) -> KeyTable<ProgramAction> {
    let numbered = screens.enumerated()
    let digits = numbered.map { ("\($0 + 1)", $1) }
    let functionKeys = numbered.map { ("F\($0 + 2)", $1) }
    let row = KeyRow<ProgramAction>(
      screens.map(\.title).joined(separator: ", "),
      (besideTyping || besideDigits ? [] : digits) + functionKeys, ProgramAction.screenChosen)
    return KeyTable([
      KeyGroup(title: "Program", rows: [row] + (besideTyping ? [] : [export]) + common)
    ])
  }

  private static let export = KeyRow<ProgramAction>(
    "write what is shown into a file", ["e": .exportStarted])

  private static let common: [KeyRow<ProgramAction>] = [
    KeyRow("card: formula, facts, libraries, paper", hint: "card", ["i": .cardOpened]),
    KeyRow("the libraries' lines of code, to copy one by its digit", ["y": .codeWanted]),
    KeyRow("canvas: braille, blocks, ASCII", ["B": .canvasCycled]),
    KeyRow("mouse on or off", ["m": .mouseToggled]),
    KeyRow("draw the screen anew", ["^L": .redrawn]),
    KeyRow("suspend", ["^Z": .suspended]),
    KeyRow("quit", ["q": .quit, "^C": .quit]),
    KeyRow(
      "find a function, a lesson, a command; or type :elu(alpha=2)", hint: "find",
      ["/": .paletteOpened(withCommands: false), ":": .paletteOpened(withCommands: true)]),
    KeyRow("this help", hint: "all keys", ["?": .helpToggled]),
  ]
}
