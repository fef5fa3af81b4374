/// What a person did on the Vectors screen.
enum VectorsAction: Hashable, Sendable {
  /// Chose the logit above (−1) or below (+1).
  case logitStepped(by: Int)
  /// Moved the chosen logit by so many steps.
  case logitMoved(by: Int)
  /// Wants to type the chosen logit's value.
  case valueTypingStarted
  /// Added a logit at the end.
  case logitAdded
  /// Removed the chosen logit.
  case logitRemoved
  /// Selected the next (+1) or previous (−1) parameter.
  case parameterStepped(by: Int)
  /// Moved the selected parameter by so many slider steps.
  case parameterMoved(by: Int)
  /// Put the selected parameter back to its default.
  case parameterReset
  /// Asked for the next way of showing the Jacobians.
  case jacobianCycled
  /// Went back to the logits of the start.
  case homed
}

extension VectorsAction {
  /// The keys of the Vectors screen, in the order in which help shows them.
  static let keys = KeyTable<VectorsAction>([
    KeyGroup(
      title: "Logits",
      rows: [
        KeyRow(
          "choose a logit", hint: "logit",
          ["↑": .logitStepped(by: -1), "↓": .logitStepped(by: 1)]),
        KeyRow(
          "move it by 0.1", hint: "move",
          [
            "←": .logitMoved(by: -1), "→": .logitMoved(by: 1),
            "h": .logitMoved(by: -1), "l": .logitMoved(by: 1),
          ]),
        KeyRow(
          "move it by 1",
          [
            "H": .logitMoved(by: -10), "L": .logitMoved(by: 10),
            "S-←": .logitMoved(by: -10), "S-→": .logitMoved(by: 10),
          ]),
        KeyRow("type its value", ["Enter": .valueTypingStarted]),
        KeyRow("add a logit, remove the chosen one", ["a": .logitAdded, "A": .logitRemoved]),
        KeyRow("home: the logits of the start", ["Home": .homed, "0": .homed]),
      ]),
    KeyGroup(
      title: "All logits together",
      rows: [
        KeyRow(
          "next, previous parameter",
          ["p": .parameterStepped(by: 1), "P": .parameterStepped(by: -1)]),
        KeyRow(
          "parameter down, up", hint: "parameter",
          [
            "j": .parameterMoved(by: -1), "k": .parameterMoved(by: 1),
            "[": .parameterMoved(by: -1), "]": .parameterMoved(by: 1),
          ]),
        KeyRow(
          "parameter ten times as far",
          [
            "J": .parameterMoved(by: -10), "K": .parameterMoved(by: 10),
            "{": .parameterMoved(by: -10), "}": .parameterMoved(by: 10),
          ]),
        KeyRow("parameter back to its default", ["r": .parameterReset]),
      ]),
    KeyGroup(
      title: "Picture",
      rows: [
        KeyRow(
          "Jacobians: where they fit · alone · hidden", hint: "Jacobian", ["d": .jacobianCycled])
      ]),
  ])
}
