/// What a person did that concerns the whole program.
enum ProgramAction: Hashable, Sendable {
  /// Went to a screen.
  case screenChosen(Screen)
  /// Asked for help, or for it to go.
  case helpToggled
  /// Opened the prompt.
  case commandStarted
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
  /// The keys that do the same on every screen.
  static let keys = table(
    screens: KeyRow(
      "Explore, Vectors, Lessons",
      [
        "1": .screenChosen(.explore), "2": .screenChosen(.vectors), "3": .screenChosen(.lessons),
        "F2": .screenChosen(.explore), "F3": .screenChosen(.vectors),
        "F4": .screenChosen(.lessons),
      ]))

  /// The same where digits mean something else.
  static let keysBesideDigits = table(
    screens: KeyRow(
      "Explore, Vectors, Lessons",
      [
        "F2": .screenChosen(.explore), "F3": .screenChosen(.vectors),
        "F4": .screenChosen(.lessons),
      ]))

  private static func table(screens: KeyRow<ProgramAction>) -> KeyTable<ProgramAction> {
    KeyTable([KeyGroup(title: "Program", rows: [screens] + common)])
  }

  private static let common: [KeyRow<ProgramAction>] = [
    KeyRow("command, such as :elu(alpha=2)", hint: "command", [":": .commandStarted]),
    KeyRow("canvas: braille, blocks, ASCII", ["b": .canvasCycled]),
    KeyRow("mouse on or off", ["m": .mouseToggled]),
    KeyRow("draw the screen anew", ["^L": .redrawn]),
    KeyRow("suspend", ["^Z": .suspended]),
    KeyRow("quit", ["q": .quit, "^C": .quit]),
    KeyRow("this help", hint: "all keys", ["?": .helpToggled]),
  ]
}

/// The three screens.
public enum Screen: CaseIterable, Sendable {
  /// One function, its derivatives and its parameters.
  case explore
  /// Logits through sigmoid and softmax.
  case vectors
  /// The course.
  case lessons

  /// The name on the tab.
  var title: String {
    switch self {
    case .explore: "Explore"
    case .vectors: "Vectors"
    case .lessons: "Lessons"
    }
  }
}
