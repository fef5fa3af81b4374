/// A learner's progress: plain data, merged without loss.
///
/// Lessons, steps and questions go by their ids. Ids that no course knows are kept: a lesson that is
/// broken today, or in another directory, loses nothing.
///
/// Every record carries the time of its last change in milliseconds since 1970, given by the caller.
/// Two programs that write at once are merged record by record, the later one winning, so the
/// order of the writes does not matter.
package struct Progress: Hashable, Sendable, Codable {
  /// A number that shuffles the choices, the same for as long as the file lives.
  package var learner: UInt64
  /// The lessons by id.
  package var lessons: [String: LessonProgress]
  /// The lesson that was open last, with the time.
  package var last: Stamped<String>?
  /// The path that the learner has chosen; an empty name means the whole course.
  package var path: Stamped<String>?
  /// The exams that were taken, the latest last.
  package var exams: [ExamRecord]

  /// Reads progress; files of before there were paths and exams have none.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    learner = try values.decode(UInt64.self, forKey: .learner)
    lessons = try values.decode([String: LessonProgress].self, forKey: .lessons)
    last = try values.decodeIfPresent(Stamped<String>.self, forKey: .last)
    path = try values.decodeIfPresent(Stamped<String>.self, forKey: .path)
    exams = try values.decodeIfPresent([ExamRecord].self, forKey: .exams) ?? []
  }

  /// Nothing done yet.
  package init(learner: UInt64) {
    self.learner = learner
    lessons = [:]
    exams = []
  }

  /// Notes the path that was chosen; nil is the whole course.
  package mutating func choose(path name: String?, at time: Int64) {
    path = Stamped(name ?? "", at: time.after(path?.time))
  }

  /// The state of a lesson, empty if it was never opened.
  package subscript(lesson: String) -> LessonProgress {
    get { lessons[lesson] ?? LessonProgress() }
    set { lessons[lesson] = newValue }
  }

  /// Notes which lesson is open.
  package mutating func open(_ lesson: String, at time: Int64) {
    last = Stamped(lesson, at: time.after(last?.time))
  }

  /// Forgets everything up to now, in all lessons.
  package mutating func reset(at time: Int64) {
    for id in lessons.keys { lessons[id]?.reset(at: time) }
    last = nil
  }

  /// Puts the changes of another program, or of another run, into this one.
  ///
  /// Merging is commutative, associative and idempotent, but for ``learner``: this one's is kept.
  package mutating func merge(_ other: Progress) {
    lessons.merge(other.lessons) { $0.merged(with: $1) }
    last = Stamped.later(last, other.last)
    path = Stamped.later(path, other.path)
    exams = Self.merged(exams, other.exams)
  }
}

/// A value with the time of its last change, in milliseconds since 1970.
package struct Stamped<Value: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
  /// The value.
  package var value: Value
  /// When it was set.
  package var time: Int64

  /// Reads a value; the time is held to what is possible.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    value = try values.decode(Value.self, forKey: .value)
    time = Clamped.time(try values.decode(Int64.self, forKey: .time))
  }

  /// A value set at a time.
  package init(_ value: Value, at time: Int64) {
    self.value = value
    self.time = time
  }
}

extension Stamped {
  /// The one that was set later. Of two set in the same millisecond, the choice does not depend on
  /// their order, so that all programs agree.
  static func later(_ left: Stamped?, _ right: Stamped?) -> Stamped? {
    guard let left, let right else { return left ?? right }
    if left.time != right.time { return left.time > right.time ? left : right }
    return String(describing: left.value) >= String(describing: right.value) ? left : right
  }
}
