/// An action of a speaker at the projector's terminal or at the console.
enum SpeakerAction: Hashable, Sendable {
  /// Wants what a command does.
  case wanted(LectureCommand)
  /// Wants to type a step's name, or something to try.
  case typingStarted(SpeakerPrompt.Kind)
  /// Wants the list of keys, or is done with it.
  case helpToggled
  /// Wants to leave.
  case quit
  /// Wants the screen drawn anew.
  case redrawn
  /// Wants to stop the process for a while.
  case suspended

  /// The keys, the same in either terminal. A clicker has PgUp, PgDn, `b` or `.` and nothing else.
  static let keys = KeyTable<SpeakerAction>([
    KeyGroup(
      title: "Lecture",
      rows: [
        KeyRow(
          "on: more words, the answer, the next part", hint: "next",
          ["Space": .wanted(.next), "PgDn": .wanted(.next), "Enter": .wanted(.next)]),
        KeyRow(
          "back in the same way", hint: "back",
          ["PgUp": .wanted(.previous), "Backspace": .wanted(.previous)]),
        KeyRow(
          "blank the screen; any key shows it again", hint: "blank",
          ["b": .wanted(.blank), ".": .wanted(.blank), "B": .wanted(.blank)]),
        KeyRow("picture and words, picture, words", hint: "words", ["z": .wanted(.arrange)]),
        KeyRow(
          "a step by its name (by its number: the digits, Enter)", hint: "go",
          ["g": .typingStarted(.step)]),
      ]),
    KeyGroup(
      title: "Questions",
      rows: [
        KeyRow(
          "open the vote, close it; a second time for the second round", hint: "vote",
          ["V": .wanted(.vote)]),
        KeyRow("reveal the answer and its picture", hint: "reveal", ["!": .wanted(.reveal)]),
      ]),
    KeyGroup(
      title: "Picture",
      rows: [
        .moving("move the pointer; on the console the mouse puts it", hint: "pointer") {
          .wanted(.point(steps: $0))
        },
        .movingFar("move it ten times as far") { .wanted(.point(steps: $0)) },
        KeyRow(
          "try a function, a state, a slider's value: elu(alpha=-1), alpha=-1", hint: "try",
          ["=": .typingStarted(.trial)]),
        KeyRow("back to exactly the author's picture", ["Esc": .wanted(.back)]),
      ]),
    KeyGroup(
      title: "Terminal",
      rows: [
        KeyRow("start the time, or stop it", hint: "time", ["T": .wanted(.timer)]),
        KeyRow("draw the screen anew", ["^L": .redrawn]),
        KeyRow("suspend", ["^Z": .suspended]),
        KeyRow("leave; the other terminal goes on waiting", ["q": .quit, "^C": .quit]),
        KeyRow("all keys, on the console", hint: "all keys", ["?": .helpToggled]),
      ]),
  ])
}

/// A line that a speaker types.
struct SpeakerPrompt: Hashable, Sendable {
  /// The subject.
  enum Kind: String, Hashable, Sendable {
    case step, hands, trial
  }

  var kind: Kind
  var editor = LineEditor()

  /// The label before the line.
  var label: String {
    switch kind {
    case .step: "step "
    case .hands: "hands for each choice "
    case .trial: "= "
    }
  }

  /// The command that the line asks for; nil if it is empty.
  var command: LectureCommand? {
    let text = editor.text.trimmed
    guard !text.isEmpty else { return nil }
    let words = text.split { $0 == " " || $0 == "," }
    let hands = words.compactMap { Int($0) }
    switch kind {
    case .trial: return .trial(text: text)
    case .step:
      // Several numbers are hands, also where nobody has heard yet that the vote is open.
      return hands.count > 1 && hands.count == words.count
        ? .counts(hands: hands) : .go(step: text)
    case .hands:
      guard hands.count == words.count else {
        return .say(text: "type numbers with spaces between them, such as 14 33 9")
      }
      return .counts(hands: hands)
    }
  }
}
