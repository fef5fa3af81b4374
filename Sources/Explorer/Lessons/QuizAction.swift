import LessonKit

/// An action of the learner in a question.
enum QuizAction: Hashable, Sendable {
  /// Went up (−1) or down (+1) the choices.
  case choiceStepped(by: Int)
  /// Named a choice by its row.
  case choicePicked(row: Int)
  /// Marked the focused choice, or took the mark away.
  case choiceMarked
  /// Gave the focused thing the next (+1) or previous (−1) partner.
  case partnerStepped(by: Int)
  /// Went to the next (+1) or previous (−1) height of a guess.
  case handleStepped(by: Int)
  /// Moved the focused height by hundredths of the range.
  case heightMoved(by: Int)
  /// Typed a character of a number.
  case typed(Character)
  /// Took back the last character of a number.
  case erased
  /// Moved the text by so many lines.
  case scrolled(by: Int)
  /// Submitted the answer.
  case submitted
  /// Asked for a tip.
  case hintTaken
  /// Wants to forget the answer.
  case forgotten
  /// Gave the keys back to the text.
  case left

  /// Whether it only moves the text.
  var isScroll: Bool { if case .scrolled = self { true } else { false } }

  /// The keys of a question; while a number is being typed, Backspace deletes.
  static func table(for quiz: Quiz, isTyping: Bool = false) -> KeyTable<QuizAction> {
    switch quiz.kind {
    case .number where isTyping: typingKeys
    case .one: choiceKeys
    case .several: severalKeys
    case .number: numberKeys
    case .task: taskKeys
    case .match: pairKeys
    case .prediction: guessKeys
    }
  }

  /// All tables, for the tests.
  static var tables: [KeyTable<QuizAction>] {
    [choiceKeys, severalKeys, numberKeys, taskKeys, pairKeys, guessKeys]
  }

  private static let pairKeys = KeyTable<QuizAction>([
    KeyGroup(
      title: "Question",
      rows: [
        KeyRow(
          "go through what is to be paired", hint: "choose",
          ["↑": .choiceStepped(by: -1), "↓": .choiceStepped(by: 1)]),
        digits("pair it with that number"),
        KeyRow(
          "the partner before, the next one", hint: "partner",
          ["←": .partnerStepped(by: -1), "→": .partnerStepped(by: 1)]), submit,
      ] + common)
  ])

  private static let guessKeys = KeyTable<QuizAction>([
    KeyGroup(
      title: "Question",
      rows: [
        KeyRow(
          "choose a point or a bar", hint: "choose",
          ["←": .handleStepped(by: -1), "→": .handleStepped(by: 1)]),
        KeyRow(
          "raise or lower it; with Shift a little", hint: "raise, lower",
          [
            "↑": .heightMoved(by: 5), "↓": .heightMoved(by: -5), "S-↑": .heightMoved(by: 1),
            "S-↓": .heightMoved(by: -1),
          ]), submit,
      ] + common)
  ])

  private static let numberKeys = KeyTable<QuizAction>([
    KeyGroup(title: "Question", rows: [number, submit, scroll] + common)
  ])

  private static let typingKeys = KeyTable<QuizAction>([
    KeyGroup(
      title: "Question",
      rows: [number, KeyRow("delete", ["Backspace": .erased]), submit, scroll] + common)
  ])

  private static let choiceKeys = KeyTable<QuizAction>([
    KeyGroup(title: "Question", rows: [choose, digits("choose by number"), submit] + common)
  ])

  private static let severalKeys = KeyTable<QuizAction>([
    KeyGroup(
      title: "Question",
      rows: [choose, KeyRow("mark the choice", hint: "mark", ["x": .choiceMarked])]
        + [digits("mark by number"), submit] + common)
  ])

  private static let number = KeyRow<QuizAction>(
    "type a number or a formula: 0.25, 1/4, 25 %, 0.25^10; Backspace deletes",
    [
      "0": .typed("0"), "1": .typed("1"), "2": .typed("2"), "3": .typed("3"), "4": .typed("4"),
      "5": .typed("5"), "6": .typed("6"), "7": .typed("7"), "8": .typed("8"), "9": .typed("9"),
      ".": .typed("."), ",": .typed(","), "-": .typed("-"), "−": .typed("−"), "+": .typed("+"),
      "(": .typed("("), "=": .typed("="), "e": .typed("e"),
    ])

  private static let taskKeys = KeyTable<QuizAction>([
    KeyGroup(
      title: "Question",
      rows: [KeyRow("go to the live view and do it", hint: "do it", ["Enter": .submitted]), scroll]
        + common)
  ])

  private static let choose = KeyRow<QuizAction>(
    "go through the choices", hint: "choose",
    ["↑": .choiceStepped(by: -1), "↓": .choiceStepped(by: 1)])

  private static let scroll = KeyRow<QuizAction>(
    "scroll", ["↑": .scrolled(by: -1), "↓": .scrolled(by: 1)])

  private static let submit = KeyRow<QuizAction>("submit", hint: "submit", ["Enter": .submitted])

  private static let common = [
    KeyRow<QuizAction>("a tip", hint: "tip", ["t": .hintTaken]),
    KeyRow<QuizAction>("forget the answer, after asking", ["r": .forgotten]),
    KeyRow<QuizAction>("back to the text", ["Esc": .left]),
  ]

  private static func digits(_ help: String) -> KeyRow<QuizAction> {
    KeyRow(
      help,
      [
        "1": .choicePicked(row: 0), "2": .choicePicked(row: 1), "3": .choicePicked(row: 2),
        "4": .choicePicked(row: 3), "5": .choicePicked(row: 4), "6": .choicePicked(row: 5),
        "7": .choicePicked(row: 6), "8": .choicePicked(row: 7), "9": .choicePicked(row: 8),
      ])
  }
}
