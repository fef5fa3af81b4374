/// An action on the Explore screen.
enum ExploreAction: Hashable, Sendable {
  /// Moved the probe by so many small steps.
  case probeMoved(by: Int)
  /// Asked for the next (+1) or previous (−1) point of interest.
  case landmarkHopped(Int)
  /// Asked for the tangent at the probe, or for it to go.
  case tangentToggled
  /// Went down (+1) or up (−1) the list of functions.
  case functionStepped(by: Int)
  /// Kept the curve for comparison.
  case curveKept
  /// Dropped all kept curves.
  case keptCleared
  /// Chose the next of the kept curves, after the last the live one.
  case curveChosen
  /// Hid the chosen curve, or showed it again.
  case curveHidden
  /// Took the chosen curve out of the comparison.
  case curveDropped
  /// Exchanged the chosen curve with the live one.
  case curveExchanged
  /// Wants letters along the kept curves, or no longer.
  case lettersToggled
  /// Wants derivatives of the kept curves, too, or no longer.
  case keptDerivativesToggled
  /// Wants f above its derivatives, or in one plot with them.
  case stackToggled
  /// Moved the selected parameter by so many slider steps.
  case parameterMoved(by: Int)
  /// Selected the next (+1) or previous (−1) parameter.
  case parameterStepped(by: Int)
  /// Wants to type the parameter's value.
  case valueTypingStarted
  /// Put the parameter back to its default.
  case parameterReset
  /// Set the parameter running through its range, or stopped it.
  case sweepToggled
  /// Sent normal inputs through the function, or no more.
  case distributionToggled
  /// Went on to the next set of derivatives: f′, f′ and f″, none.
  case derivativesCycled
  /// Zoomed in (+1) or out (−1) at the probe.
  case zoomed(Int)
  /// Fitted the y axis to the curves.
  case fitted
  /// Went back to the ranges that the function started with.
  case homed
  /// Took the last change of the ranges back.
  case undone
  /// Made an undone change of the ranges again.
  case redone
  /// Wants to hear the curve.
  case heard
  /// Hid the list for a bigger picture, or brought it back.
  case listToggled
}

extension ExploreAction {
  /// The keys of the Explore screen, in the order in which help shows them.
  static let keys = KeyTable<ExploreAction>([
    KeyGroup(
      title: "Probe",
      rows: [
        .moving("move the probe", hint: "probe", Self.probeMoved),
        .movingFar("move the probe ten times as far", Self.probeMoved),
        KeyRow(
          "next, previous point of interest",
          ["n": .landmarkHopped(1), "N": .landmarkHopped(-1)]),
        KeyRow("tangent at the probe", ["t": .tangentToggled]),
      ]),
    KeyGroup(
      title: "Function",
      rows: [
        KeyRow(
          "previous, next function", hint: "function",
          ["↑": .functionStepped(by: -1), "↓": .functionStepped(by: 1)])
      ]),
    KeyGroup(
      title: "Comparison",
      rows: [
        KeyRow("keep this curve for comparison", hint: "keep", ["c": .curveKept]),
        KeyRow("clear the kept curves", ["C": .keptCleared]),
        KeyRow("hide the traced curve, or show it", ["x": .curveHidden]),
        KeyRow("drop the traced curve", ["X": .curveDropped]),
        KeyRow("give the traced curve the sliders", ["s": .curveExchanged]),
        KeyRow("letters along the kept curves", ["o": .lettersToggled]),
        KeyRow("derivatives of the kept curves, too", ["D": .keptDerivativesToggled]),
      ]),
    KeyGroup(
      title: "Parameter",
      rows: [
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
        KeyRow(
          "next, previous parameter",
          ["p": .parameterStepped(by: 1), "P": .parameterStepped(by: -1)]),
        KeyRow(
          "type the parameter's value",
          ["Enter": .valueTypingStarted, "=": .valueTypingStarted]),
        KeyRow("parameter back to its default", ["r": .parameterReset]),
        KeyRow("sweep the parameter, or stop it", hint: "sweep", ["v": .sweepToggled]),
      ]),
    KeyGroup(
      title: "Picture",
      rows: [
        KeyRow("f′ · f′ and f″ · neither", hint: "derivatives", ["d": .derivativesCycled]),
        KeyRow("f above its derivatives, or with them", ["S": .stackToggled]),
        KeyRow("distribution of inputs through the function", ["w": .distributionToggled]),
        KeyRow(
          "zoom in, out at the probe", hint: "zoom",
          ["+": .zoomed(1), "-": .zoomed(-1)]),
        KeyRow("fit the y axis to the curves", ["z": .fitted]),
        KeyRow("home: the ranges of the start", ["Home": .homed, "0": .homed]),
        KeyRow("hear the curve: pitch for the value, kinks click", ["a": .heard]),
        KeyRow("undo, redo the ranges", ["u": .undone, "^R": .redone]),
      ]),
  ])
}

extension ExploreAction {
  /// The keys that mean something else where a lesson's text stands beside the picture.
  static let screenKeys = KeyTable<ExploreAction>([
    KeyGroup(
      title: "Comparison",
      rows: [
        KeyRow("trace the next of the kept curves, or the live one", ["Tab": .curveChosen])
      ]),
    KeyGroup(
      title: "Picture",
      rows: [
        KeyRow("nothing but the picture and its numbers, or all", ["f": .listToggled])
      ]),
  ])
}
