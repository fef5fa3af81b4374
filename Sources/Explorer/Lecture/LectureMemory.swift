/// The place of a presentation, which a console remembers for a presenter that begins anew.
package struct LectureMemory: Hashable, Codable, Sendable {
  /// The lesson.
  var lesson: String
  /// The step by its name.
  var step: String
  /// How many of its parts are shown.
  var parts: Int
  /// Which page of the words.
  var page: Int
  /// The division of the screen.
  var arrangement: LectureArrangement
  /// Whether the screen is blank.
  var isBlank: Bool
  /// The questions whose answers are revealed.
  var revealed: [String]
  /// The votes by the names of their questions.
  var votes: [String: Vote]
  /// The time.
  var clock: LectureClock
  /// The text of what is tried over the step.
  var trial: String?
}

/// The parts of a step on the projector.
package enum LectureArrangement: String, CaseIterable, Codable, Sendable {
  case pictureAndWords, picture, words

  /// The next one, after the last the first.
  var next: LectureArrangement {
    let all = Self.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }
}
