/// An exam that was taken: when, by which seed, and how many answers were right.
package struct ExamRecord: Hashable, Sendable, Codable {
  /// How much of a lesson was asked, and how much of that was right.
  package struct Part: Hashable, Sendable, Codable {
    /// The id of the lesson.
    package var lesson: String
    /// How many answers were right.
    package var right: Int
    /// How many questions were asked.
    package var asked: Int

    /// A part from its numbers.
    package init(lesson: String, right: Int, asked: Int) {
      (self.lesson, self.right, self.asked) = (lesson, right, asked)
    }

    /// Reads a part; numbers that nobody could have reached are held to what is possible.
    package init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      lesson = try values.decode(String.self, forKey: .lesson)
      asked = Clamped.count(try values.decode(Int.self, forKey: .asked))
      right = min(asked, Clamped.count(try values.decode(Int.self, forKey: .right)))
    }
  }

  /// The id of the exam.
  package var exam: String
  /// When it ended, in milliseconds since 1970.
  package var time: Int64
  /// The seed of its questions.
  package var seed: UInt64
  /// The version of the course.
  package var version: String
  /// The lessons that were asked about, in the order of the course.
  package var parts: [Part]

  /// A record from its parts.
  package init(exam: String, time: Int64, seed: UInt64, version: String, parts: [Part]) {
    (self.exam, self.time, self.seed) = (exam, time, seed)
    (self.version, self.parts) = (version, parts)
  }

  /// How many answers were right.
  package var right: Int { parts.reduce(0) { Clamped.count($0 + $1.right) } }
  /// How many questions were asked.
  package var asked: Int { parts.reduce(0) { Clamped.count($0 + $1.asked) } }
  /// From 0 to 1.
  package var score: Double { asked == 0 ? 0 : Double(right) / Double(asked) }
  /// `16 of 20, 80 %`
  package var scoreText: String { "\(right) of \(asked), \(Int((score * 100).rounded())) %" }

  /// The day on which it ended, `2026-11-26`, in the calendar of the whole world.
  package var day: String {
    // The civil calendar from days since 1970, after Hinnant's `civil_from_days`.
    let days = Int(Clamped.time(time) / 86_400_000) + 719_468
    let era = days / 146_097
    let ofEra = days - era * 146_097
    let year = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * year + year / 4 - year / 100)
    let shifted = (5 * ofYear + 2) / 153
    let day = ofYear - (153 * shifted + 2) / 5 + 1
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let civil = year + era * 400 + (month <= 2 ? 1 : 0)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(civil)-\(two(month))-\(two(day))"
  }
}

extension Progress {
  /// How many exams are kept, the latest.
  static let examLimit = 50

  /// Notes an exam that was taken, and that what was wrong in it is to be looked at again.
  package mutating func record(_ exam: ExamRecord, missed: [Exam.Question]) {
    exams = Self.merged(exams, [exam])
    for question in missed {
      self[question.lesson.id].miss(question.quiz, at: exam.time)
    }
  }

  /// The exams of that id, the latest last.
  package func exams(_ id: String) -> [ExamRecord] { exams.filter { $0.exam == id } }

  /// The latest of two lists, each once, by their times.
  static func merged(_ left: [ExamRecord], _ right: [ExamRecord]) -> [ExamRecord] {
    let all = Set(left).union(right).sorted {
      ($0.time, $0.seed, $0.exam, $0.right, $0.version)
        < ($1.time, $1.seed, $1.exam, $1.right, $1.version)
    }
    return all.suffix(examLimit)
  }
}

extension LessonProgress {
  /// Notes that a question was missed elsewhere, so that it is offered again.
  mutating func miss(_ quiz: Quiz, at time: Int64) {
    var record = record(of: quiz) ?? AnswerRecord(fingerprint: quiz.fingerprint, time: time)
    record.needsReview = true
    record.time = time.after(answers[quiz.id]?.time, reset)
    answers[quiz.id] = record
  }
}
