/// What a person did on the list of lessons.
enum CourseAction: Hashable, Sendable {
  /// Went up (−1) or down (+1) the list.
  case lessonStepped(by: Int)
  /// Opened the chosen lesson.
  case lessonOpened

  /// The keys of the list.
  static let keys = KeyTable<CourseAction>([
    KeyGroup(
      title: "Course",
      rows: [
        KeyRow(
          "choose a lesson", hint: "choose",
          ["↑": .lessonStepped(by: -1), "↓": .lessonStepped(by: 1)]),
        KeyRow(
          "open the chosen lesson", hint: "open",
          ["Enter": .lessonOpened, "Space": .lessonOpened, "→": .lessonOpened]),
      ])
  ])
}

/// What a person did while reading a lesson.
enum ReaderAction: Hashable, Sendable {
  /// Went on: the next part of the step, else the next step.
  case wentOn
  /// Went back a step.
  case wentBack
  /// Moved the text by so many lines.
  case scrolled(by: Int)
  /// Asked for the outline.
  case outlineToggled
  /// Gave the keys to the live view.
  case liveViewEntered
  /// Wants the author's view back.
  case viewRestored
  /// Left the lesson for the list.
  case lessonLeft

  /// The keys that step the lesson whichever pane has the keys, so that a presenter's remote works.
  static let steppingKeys = KeyTable<ReaderAction>([
    KeyGroup(
      title: "Lesson",
      rows: [
        KeyRow("go on", hint: "next", ["Space": .wentOn, "PgDn": .wentOn]),
        KeyRow("a step back", hint: "back", ["Backspace": .wentBack, "PgUp": .wentBack]),
      ])
  ])

  /// The keys of the text.
  static let proseKeys = KeyTable<ReaderAction>([
    KeyGroup(
      title: "Text",
      rows: [
        KeyRow("scroll", ["↑": .scrolled(by: -1), "↓": .scrolled(by: 1)]),
        KeyRow("outline of the lesson", hint: "outline", ["o": .outlineToggled]),
        KeyRow("move in the live view", hint: "live view", ["Tab": .liveViewEntered]),
        KeyRow("the author's view again", hint: "restore", ["R": .viewRestored]),
        KeyRow("back to the list", hint: "lessons", ["Esc": .lessonLeft]),
      ])
  ])
}
