/// Collects the findings about one file, so that all of them come out of one run.
struct Findings: Sendable {
  /// The file that they are about.
  let source: SourceText
  /// What was found, in the order of finding.
  private(set) var diagnostics: [Diagnostic] = []

  init(_ source: SourceText) { self.source = source }

  /// Whether anything found keeps the lesson from being shown.
  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// The findings in the order of the file.
  var sorted: [Diagnostic] {
    diagnostics.enumerated().sorted { left, right in
      (left.element.line, left.element.column, left.offset)
        < (right.element.line, right.element.column, right.offset)
    }.map(\.element)
  }

  mutating func error(_ message: String, at position: Position, remedy: String? = nil) {
    add(.error, message, position, remedy)
  }

  mutating func warning(_ message: String, at position: Position, remedy: String? = nil) {
    add(.warning, message, position, remedy)
  }

  private mutating func add(
    _ severity: Diagnostic.Severity, _ message: String, _ position: Position, _ remedy: String?
  ) {
    diagnostics.append(
      Diagnostic(
        severity, file: source.file, line: position.line, column: position.column,
        message: message, remedy: remedy, sourceLine: source.line(position.line)))
  }
}
