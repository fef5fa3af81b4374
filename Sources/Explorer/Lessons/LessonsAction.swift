/// An action of the learner on the list of lessons.
enum CourseAction: Hashable, Sendable {
  /// Went up (−1) or down (+1) the list.
  case lessonStepped(by: Int)
  /// Opened the chosen lesson.
  case lessonOpened
  /// Went to the next path through the course.
  case pathStepped
  /// Wants to forget the chosen lesson.
  case lessonReset
  /// Wants to forget the whole course.
  case courseReset

  /// The keys of the list.
  static let keys = KeyTable<CourseAction>([
    KeyGroup(
      title: "Course",
      rows: [
        KeyRow(
          "choose a lesson", hint: "choose",
          ["↑": .lessonStepped(by: -1), "↓": .lessonStepped(by: 1)]),
        KeyRow(
          "open the chosen lesson where you were", hint: "open",
          ["Enter": .lessonOpened, "Space": .lessonOpened, "→": .lessonOpened]),
        KeyRow("the next path through the course", hint: "path", ["p": .pathStepped]),
        KeyRow("forget the chosen lesson, after asking", ["r": .lessonReset]),
        KeyRow("forget the whole course, after asking", ["R": .courseReset]),
      ])
  ])
}

/// An action of the learner while reading a lesson.
enum ReaderAction: Hashable, Sendable {
  /// Went on: the next part of the step, else the next step, else the next lesson.
  case wentOn
  /// Went back a step.
  case wentBack
  /// Moved the text by so many lines.
  case scrolled(by: Int)
  /// Asked for the outline.
  case outlineToggled
  /// Gave the keys to the next (+1) or previous (−1) pane: text, questions, live view.
  case paneStepped(by: Int)
  /// Opened the chosen link, else gave the keys to the first open question.
  case questionEntered
  /// Chose the next (+1) or previous (−1) link.
  case linkStepped(by: Int)
  /// Wants the author's view back.
  case viewRestored
  /// Wants the live view alone, or beside the text again.
  case viewEnlarged
  /// Left the lesson for the list.
  case lessonLeft

  /// The keys that step the lesson whichever pane has the keys, so that a presenter's remote works.
  static let steppingKeys = KeyTable<ReaderAction>([
    KeyGroup(
      title: "Lesson",
      rows: [
        KeyRow("go on", hint: "next", hintedKeys: 1, ["Space": .wentOn, "PgDn": .wentOn]),
        KeyRow(
          "a step back", hint: "back", hintedKeys: 1,
          ["Backspace": .wentBack, "PgUp": .wentBack]),
      ])
  ])

  /// The keys of the text and of the questions in it.
  static let paneKeys = KeyTable<ReaderAction>([
    KeyGroup(
      title: "Panes",
      rows: [
        KeyRow(
          "text, questions, live view in turn", hint: "pane", hintedKeys: 1,
          ["Tab": .paneStepped(by: 1), "S-Tab": .paneStepped(by: -1)]),
        KeyRow(
          "choose a link: a word that is explained, another step; Enter opens it", hint: "link",
          hintedKeys: 1,
          ["l": .linkStepped(by: 1), "L": .linkStepped(by: -1)]),
        KeyRow("outline of the lesson", hint: "outline", ["o": .outlineToggled]),
        KeyRow("the live view alone, or with the text", hint: "whole view", ["f": .viewEnlarged]),
        KeyRow("the author's view again", hint: "restore", ["R": .viewRestored]),
      ])
  ])

  /// The keys of the text alone.
  static let proseKeys = KeyTable<ReaderAction>([
    KeyGroup(
      title: "Text",
      rows: [
        KeyRow("scroll", ["↑": .scrolled(by: -1), "↓": .scrolled(by: 1)]),
        KeyRow("open the chosen link, else answer the question", ["Enter": .questionEntered]),
        KeyRow(
          "leave the chosen link, else back to the list", hint: "lessons", ["Esc": .lessonLeft]),
      ])
  ])

  /// The keys of the reader while the live view has all the others.
  static let liveKeys = KeyTable<ReaderAction>([
    KeyGroup(
      title: "Live view",
      rows: [
        KeyRow(
          "back to the text (also Esc)", hint: "text", hintedKeys: 1,
          ["Tab": .paneStepped(by: 1), "S-Tab": .paneStepped(by: -1)]),
        KeyRow("the live view alone, or with the text", hint: "whole view", ["f": .viewEnlarged]),
        KeyRow("the author's view again", hint: "restore", ["R": .viewRestored]),
      ])
  ])
}

/// An action of the learner in the open outline.
enum OutlineAction: Hashable, Sendable {
  /// Went up or down.
  case stepped(by: Int)
  /// Went to the chosen step.
  case opened
  /// Closed it.
  case closed

  /// The keys of the outline.
  static let keys = KeyTable<OutlineAction>([
    KeyGroup(
      title: "Outline",
      rows: [
        KeyRow("choose a step", hint: "choose", ["↑": .stepped(by: -1), "↓": .stepped(by: 1)]),
        KeyRow("go there", hint: "go", ["Enter": .opened]),
        KeyRow("close", hint: "close", ["Esc": .closed, "o": .closed]),
      ])
  ])
}
