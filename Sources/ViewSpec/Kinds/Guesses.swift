/// What a reader expects of a flow's signal before it is shown.
package enum SignalGuess: String, CaseIterable, Sendable {
  /// It is asked for, and nothing is shown before it is said.
  case open
  /// The signal of the last layer is much smaller than that of the first.
  case fades
  /// It is about as large.
  case stays
  /// It is much larger.
  case grows
}

/// Which of two trainings a reader expects to learn faster, before they run.
package enum RaceGuess: String, CaseIterable, Sendable {
  /// It is asked for, and nothing runs before it is said.
  case open
  /// The first.
  case a
  /// The second.
  case b
  /// Neither.
  case same
}
