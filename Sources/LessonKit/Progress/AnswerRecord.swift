/// How a learner stands with one question.
package struct AnswerRecord: Hashable, Sendable, Codable {
  /// The text of the question that was answered, as ``Quiz/fingerprint``.
  package var fingerprint: String
  /// The last answer; nil once the question was reset.
  package var answer: Quiz.Answer?
  /// Whether the last answer is right.
  package var isRight: Bool
  /// How many answers were wrong.
  package var misses: Int
  /// How many hints were taken.
  package var hints: Int
  /// Whether the question is to be offered again at the end of the course: it was answered wrong, and
  /// not yet right at the first attempt of a review.
  package var needsReview: Bool
  /// When it last changed, in milliseconds since 1970.
  package var time: Int64

  /// Reads a record; numbers that nobody could have reached are held to what is possible.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    fingerprint = try values.decode(String.self, forKey: .fingerprint)
    answer = try values.decodeIfPresent(Quiz.Answer.self, forKey: .answer)
    isRight = try values.decode(Bool.self, forKey: .isRight)
    misses = Clamped.count(try values.decode(Int.self, forKey: .misses))
    hints = Clamped.count(try values.decode(Int.self, forKey: .hints))
    needsReview = try values.decode(Bool.self, forKey: .needsReview)
    time = Clamped.time(try values.decode(Int64.self, forKey: .time))
  }

  /// A question that is not answered yet.
  package init(fingerprint: String, time: Int64) {
    self.fingerprint = fingerprint
    isRight = false
    misses = 0
    hints = 0
    needsReview = false
    self.time = time
  }

  /// The one that changed later, chosen alike by all programs.
  func later(than other: AnswerRecord) -> AnswerRecord {
    if time != other.time { return time > other.time ? self : other }
    return tieBreak >= other.tieBreak ? self : other
  }

  private var tieBreak: String {
    let answer =
      switch answer {
      case .choices(let choices): choices.sorted().map(String.init).joined(separator: ",")
      case .number(let number): number.description
      case .taskMet: "task"
      case .pairs(let pairs): pairs.map(String.init).joined(separator: ",")
      case .guess(let heights): heights.map(\.description).joined(separator: ",")
      case nil: ""
      }
    return "\(misses)/\(hints)/\(isRight)/\(needsReview)/\(fingerprint)/\(answer)"
  }
}

extension LessonProgress {
  /// How the learner stands with a question; nil if it is not answered in its present wording.
  package func record(of quiz: Quiz) -> AnswerRecord? {
    answers[quiz.id].flatMap { $0.fingerprint == quiz.fingerprint ? $0 : nil }
  }

  /// Notes an answer and grades it. An answer to an older wording is forgotten.
  ///
  /// - Parameter isReview: Whether the question is asked again at the end of the course.
  package mutating func answer(
    _ quiz: Quiz, _ answer: Quiz.Answer, isReview: Bool = false, at time: Int64
  ) -> Quiz.Verdict {
    let verdict = quiz.grade(answer)
    var record = record(of: quiz) ?? AnswerRecord(fingerprint: quiz.fingerprint, time: time)
    record.answer = answer
    record.isRight = verdict.isRight
    record.misses = Clamped.count(record.misses + (verdict.isRight ? 0 : 1))
    record.needsReview = !verdict.isRight || record.needsReview && !isReview
    record.time = time.after(answers[quiz.id]?.time, reset)
    answers[quiz.id] = record
    return verdict
  }

  /// Notes that a hint was taken.
  package mutating func takeHint(_ quiz: Quiz, at time: Int64) {
    var record = record(of: quiz) ?? AnswerRecord(fingerprint: quiz.fingerprint, time: time)
    record.hints = min(record.hints + 1, quiz.tipCount)
    record.time = time.after(answers[quiz.id]?.time, reset)
    answers[quiz.id] = record
  }

  /// Forgets the answers to a question, also those that other programs know of.
  package mutating func reset(_ quiz: Quiz, at time: Int64) {
    let time = time.after(answers[quiz.id]?.time, reset)
    answers[quiz.id] = AnswerRecord(fingerprint: quiz.fingerprint, time: time)
  }
}
