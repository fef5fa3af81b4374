/// Collects the findings about one file, so that all of them come out of one run.
struct Findings: Sendable {
  /// The file that they are about.
  let source: SourceText
  /// The findings in their order, as far as they are reported.
  private(set) var diagnostics: [LessonFinding] = []
  /// Whether anything found keeps the lesson from being shown.
  var hasErrors: Bool { told[.error] != nil }
  private var told: [LessonFinding.Severity: Int] = [:]
  private var untold = 0

  /// Whether no further finding so bad is told.
  func isFull(_ severity: LessonFinding.Severity) -> Bool {
    told[severity, default: 0] >= LessonLimits.findings
  }

  init(_ source: SourceText) { self.source = source }

  /// The findings in the order of the file.
  var sorted: [LessonFinding] {
    let sorted = diagnostics.enumerated().sorted { left, right in
      (left.element.line, left.element.column, left.offset)
        < (right.element.line, right.element.column, right.offset)
    }.map(\.element)
    return untold == 0 ? sorted : sorted + [rest]
  }

  // The remedies of what is not told are not looked for: similar names are dear.

  mutating func error(
    _ message: String, at position: Position, remedy: @autoclosure () -> String? = nil
  ) {
    add(.error, message, position, remedy)
  }

  mutating func warning(
    _ message: String, at position: Position, remedy: @autoclosure () -> String? = nil
  ) {
    add(.warning, message, position, remedy)
  }

  /// Says that a limit ends the reading; that is told however much is.
  mutating func refuse(_ message: String, at position: Position, remedy: String) {
    add(.error, message, position, { remedy }, isAlwaysTold: true)
  }

  private mutating func add(
    _ severity: LessonFinding.Severity, _ message: String, _ place: Position,
    _ remedy: () -> String?, isAlwaysTold: Bool = false
  ) {
    guard isAlwaysTold || !isFull(severity) else { return untold += 1 }
    told[severity, default: 0] += 1
    diagnostics.append(
      LessonFinding(
        severity, file: source.file, line: place.line, column: place.column, message: message,
        remedy: remedy(), sourceLine: source.line(place.line)))
  }

  private var rest: LessonFinding {
    LessonFinding(
      hasErrors ? .error : .warning, file: source.file, line: diagnostics.last?.line ?? 1,
      column: 1,
      message: "there are \(untold) more findings; \(LessonLimits.findings) are told at a time",
      remedy: "mend these first")
  }
}
