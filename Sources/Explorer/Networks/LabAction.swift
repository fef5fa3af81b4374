/// What a person did on any page of the Networks screen.
enum LabAction: Hashable, Sendable {
  /// Went to the next (+1) or previous (−1) page.
  case pageStepped(by: Int)
  /// Chose the slider before (−1) or after (+1).
  case sliderStepped(by: Int)
  /// Moved the chosen slider by so many steps.
  case sliderMoved(by: Int)
  /// Wants to type the value of the chosen slider.
  case valueTypingStarted
  /// Put the chosen slider back to its default.
  case sliderReset
  /// Took the last change back.
  case undone
  /// Took that back.
  case redone
  /// Went back to where the page began.
  case restored
  /// Went to the next (+1) or previous (−1) example.
  case exampleStepped(by: Int)
}

extension LabAction {
  /// The keys that all pages have, in the order in which help shows them.
  static let keys = KeyTable<LabAction>([
    KeyGroup(
      title: "Networks",
      rows: [
        KeyRow(
          "next, previous page: Flow, Train, Claim, CNN", hint: "page",
          ["Tab": .pageStepped(by: 1), "S-Tab": .pageStepped(by: -1)]),
        KeyRow(
          "choose a slider", hint: "choose",
          ["↑": .sliderStepped(by: -1), "↓": .sliderStepped(by: 1)]),
        .moving("move it", hint: "move", Self.sliderMoved),
        .movingFar("move it ten times as far", Self.sliderMoved),
        KeyRow("type its value", ["=": .valueTypingStarted]),
        KeyRow("back to its default", ["r": .sliderReset]),
        KeyRow(
          "next, previous example", hint: "example",
          ["E": .exampleStepped(by: 1), "W": .exampleStepped(by: -1)]),
        KeyRow("undo, redo a change", ["u": .undone, "^R": .redone]),
        KeyRow("back to where the page began", ["R": .restored]),
      ])
  ])
}
