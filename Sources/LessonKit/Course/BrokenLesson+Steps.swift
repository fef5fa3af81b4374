extension BrokenLesson {
  /// The lesson without the steps that have errors, and the titles of those; nil where an error is
  /// before the first step, or nothing is left.
  package var withoutBrokenSteps: (lesson: Lesson, skipped: [String])? {
    guard var lesson = readable, lesson.isRead else { return nil }
    let errors = diagnostics.filter { $0.severity == .error }.map(\.line)
    guard errors.allSatisfy({ $0 >= lesson.steps[0].line }) else { return nil }
    let ends = lesson.steps.dropFirst().map(\.line) + [.max]
    let broken = zip(lesson.steps, ends).map { step, end in
      errors.contains { (step.line..<end).contains($0) }
    }
    let skipped = zip(lesson.steps, broken).filter(\.1).map(\.0.title)
    lesson.steps = zip(lesson.steps, broken).filter { !$0.1 }.map(\.0)
    return lesson.isRead ? (lesson, skipped) : nil
  }
}
