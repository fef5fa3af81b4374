/// An action on the Vectors screen.
enum VectorsAction: Hashable, Sendable {
  /// Chose the row above (−1) or below (+1): a logit, the temperature, the shift.
  case sliderStepped(by: Int)
  /// Moved what is chosen by so many steps.
  case sliderMoved(by: Int)
  /// Wants to type the value of what is chosen.
  case valueTypingStarted
  /// Wants to type the chosen logit's name.
  case nameTypingStarted
  /// Added a logit at the end.
  case logitAdded
  /// Removed the chosen logit.
  case logitRemoved
  /// Went back to the logits of the start.
  case homed
  /// Went to the next example.
  case presetStepped
  /// Selected the next (+1) or previous (−1) parameter.
  case parameterStepped(by: Int)
  /// Moved the selected parameter by so many slider steps.
  case parameterMoved(by: Int)
  /// Put the selected parameter back to its default.
  case parameterReset
  /// Asked for the next function on a side, 0 or 1.
  case headChanged(side: Int)
  /// Said that the chosen label is true, or that it is not.
  case targetToggled
  /// Took one step of gradient descent on the logits of each side.
  case descended
  /// Let the steps run, or stopped them.
  case descentToggled
  /// Asked for the map of a gated unit.
  case gateEntered
  /// Asked for the next way of showing the Jacobians.
  case jacobianCycled
  /// Wants the outputs drawn against the temperature, or no longer.
  case temperaturesToggled
}

extension VectorsAction {
  /// The keys of the Vectors screen, in the order in which help shows them.
  static let keys = KeyTable<VectorsAction>([
    KeyGroup(
      title: "Logits",
      rows: [
        KeyRow(
          "choose a logit; below them temperature and shift", hint: "choose",
          ["↑": .sliderStepped(by: -1), "↓": .sliderStepped(by: 1)]),
        .moving("move what is chosen: a logit by 0.1", hint: "move", Self.sliderMoved),
        .movingFar("move it ten times as far", Self.sliderMoved),
        KeyRow(
          "type the value of what is chosen", hint: "type",
          ["Enter": .valueTypingStarted, "=": .valueTypingStarted]),
        KeyRow("type the logit's name", ["N": .nameTypingStarted]),
        KeyRow("add a logit, remove the chosen one", ["a": .logitAdded, "A": .logitRemoved]),
        KeyRow("home: the logits of the start", ["Home": .homed, "0": .homed]),
        KeyRow(
          "next example", hint: "example",
          ["E": .presetStepped]),
      ]),
    KeyGroup(
      title: "All logits together",
      rows: [
        KeyRow(
          "temperature or shift", ["p": .parameterStepped(by: 1), "P": .parameterStepped(by: -1)]),
        KeyRow(
          "parameter down, up", hint: "temperature",
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
      title: "Functions",
      rows: [
        KeyRow(
          "another function on the left, on the right",
          ["s": .headChanged(side: 0), "S": .headChanged(side: 1)]),
        KeyRow("GLU and its kin as a map", hint: "GLU", ["g": .gateEntered]),
        KeyRow(
          "Jacobians: where they fit · alone · hidden", hint: "Jacobian", ["d": .jacobianCycled]),
        KeyRow(
          "outputs against the temperature", hint: "over T", ["t": .temperaturesToggled]),
      ]),
    KeyGroup(
      title: "Learning",
      rows: [
        KeyRow("the chosen label is true, or not", hint: "true", ["x": .targetToggled]),
        KeyRow("one descent step on the logits", hint: "step", [".": .descended]),
        KeyRow("run the descent, or stop it", ["v": .descentToggled]),
      ]),
  ])
}
