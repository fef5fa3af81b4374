/// A learner's progress in one lesson.
package struct LessonProgress: Hashable, Sendable, Codable {
  /// A part of a step, at which a learner stopped.
  package struct Place: Hashable, Sendable, Codable {
    /// The id of the step.
    package var step: String
    /// How many pauses of it have been passed.
    package var part: Int

    /// A part of a step.
    package init(step: String, part: Int = 0) {
      self.step = step
      self.part = part
    }

    /// Reads a place; a part is a count.
    package init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      step = try values.decode(String.self, forKey: .step)
      part = Clamped.count(try values.decode(Int.self, forKey: .part))
    }
  }

  /// The part at which to resume.
  package var place: Stamped<Place>?
  /// When each step was last seen, by its id.
  package var seen: [String: Int64]
  /// The answers, by the id of the question.
  package var answers: [String: AnswerRecord]
  /// When the lesson was last reset; what is older does not count.
  package var reset: Int64

  /// A lesson that was never opened.
  package init() {
    seen = [:]
    answers = [:]
    reset = 0
  }

  /// Reads a lesson; times are held to what is possible.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    place = try values.decodeIfPresent(Stamped<Place>.self, forKey: .place)
    seen = try values.decode([String: Int64].self, forKey: .seen).mapValues(Clamped.time)
    answers = try values.decode([String: AnswerRecord].self, forKey: .answers)
    reset = Clamped.time(try values.decode(Int64.self, forKey: .reset))
  }

  /// Whether nothing has been done, or all of it was reset.
  package var isEmpty: Bool { place == nil && seen.isEmpty && answers.isEmpty }

  /// Notes that the learner stands at a part of a step.
  package mutating func visit(_ place: Place, at time: Int64) {
    self.place = Stamped(place, at: time.after(self.place?.time, reset))
    seen[place.step] = time.after(seen[place.step], reset)
  }

  /// Forgets everything up to now, also what other programs know of it.
  package mutating func reset(at time: Int64) {
    let latest = (answers.values.map(\.time) + Array(seen.values)).max()
    let time = time.after(latest, place?.time, reset)
    self = LessonProgress()
    reset = time
  }

  /// The later of each record of two states.
  func merged(with other: LessonProgress) -> LessonProgress {
    var merged = self
    merged.reset = max(reset, other.reset)
    merged.place = Stamped.later(place, other.place)
    merged.seen.merge(other.seen, uniquingKeysWith: max)
    merged.answers.merge(other.answers) { $0.later(than: $1) }
    return merged.withoutOld
  }

  /// Drops what is older than the last reset.
  private var withoutOld: LessonProgress {
    var fresh = self
    if let place, place.time <= reset { fresh.place = nil }
    fresh.seen = seen.filter { $0.value > reset }
    fresh.answers = answers.filter { $0.value.time > reset }
    return fresh
  }
}
