/// An exam that is being taken: its questions with the answers so far.
package struct ExamSession: Sendable {
  /// The lesson that is the exam.
  package let lesson: Lesson
  /// The questions.
  package let exam: Exam
  /// The answers, by the number of the question.
  package private(set) var answers: [Int: Quiz.Answer] = [:]

  /// An exam about to begin.
  package init(_ lesson: Lesson, of course: Course, seed: UInt64) {
    self.lesson = lesson
    exam = Exam(from: course, count: lesson.examQuestions ?? Exam.defaultCount, seed: seed)
  }

  /// Notes an answer, in the place of an earlier one.
  package mutating func answer(_ number: Int, _ answer: Quiz.Answer) { answers[number] = answer }

  /// The numbers of the questions that have no answer yet.
  package var openNumbers: [Int] { exam.questions.indices.filter { answers[$0] == nil } }

  /// Whether the answer to a question is right; without one it is not.
  package func isRight(_ number: Int) -> Bool {
    guard let answer = answers[number] else { return false }
    return exam.questions[number].quiz.grade(answer).isRight
  }

  /// The questions that were missed.
  package var missed: [Exam.Question] {
    exam.questions.indices.filter { !isRight($0) }.map { exam.questions[$0] }
  }

  /// The record that is kept of it.
  package func record(in course: Course, at time: Int64) -> ExamRecord {
    let parts = course.lessons.compactMap { lesson -> ExamRecord.Part? in
      let numbers = exam.questions.indices.filter { exam.questions[$0].lesson.id == lesson.id }
      guard !numbers.isEmpty else { return nil }
      return ExamRecord.Part(
        lesson: lesson.id, right: numbers.count(where: isRight), asked: numbers.count)
    }
    return ExamRecord(
      exam: lesson.id, time: time, seed: exam.seed, version: course.version, parts: parts)
  }
}

extension ExamRecord {
  /// The result as a text with links: the score, each lesson's share, and which to read again.
  package func blocks(in course: Course) -> [Block] {
    let again = parts.filter { $0.right < $0.asked }
    let advice: [Block] =
      again.isEmpty
      ? [.paragraph([.text("Everything is right; there is nothing to read again.")])]
      : [
        .paragraph([.text("Read again, the weakest first:")]),
        .list(
          start: nil,
          items: again.sorted { $0.share < $1.share }.map { [.paragraph([$0.link(in: course)])] }),
      ]
    let rows = parts.map { part in
      [[part.link(in: course)], [.text("\(part.right) of \(part.asked)")]]
    }
    return [
      .paragraph([.strong([.text(scoreText)])]),
      .paragraph([.text("\(day), version \(version) of the course, questions drawn by \(seed).")]),
    ] + advice + [
      .table(
        header: [[.text("lesson")], [.text("right")]], alignments: [.left, .right], rows: rows)
    ]
  }
}

extension ExamRecord.Part {
  fileprivate var share: Double { Double(right) / Double(max(1, asked)) }

  /// The lesson's title, which leads there; its id where the course has it no more.
  fileprivate func link(in course: Course) -> Inline {
    guard let found = course.lessons.first(where: { $0.id == lesson }) else { return .text(lesson) }
    return .link([.text(found.title)], destination: found.file)
  }
}
