import ActivationMath
import Explorer
import LessonKit
import TerminalGrid

/// Everything that is wrong with a course, with paths from where the person is.
struct CourseFindings {
  private let diagnostics: [LessonFinding]
  private let lessonCount: Int

  /// The findings in the course of a directory.
  init(_ course: Course, directory: String) {
    lessonCount = course.lessons.count + course.broken.count
    let rendered = (course.lessons + course.broken.compactMap(\.readable)).flatMap { lesson in
      LessonInspection(lesson, source: Course.lines(of: lesson.file, in: directory)).findings
    }
    let all = (course.diagnostics + rendered).enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      return (first.file, first.line, left.offset) < (second.file, second.line, right.offset)
    }
    diagnostics = all.map { _, diagnostic in
      var diagnostic = diagnostic
      diagnostic.file = ShownText.line("\(directory)/\(diagnostic.file)")
      return diagnostic
    }
  }

  /// Whether any of them is an error.
  var hasErrors: Bool { count(.error) > 0 }

  /// The findings one after another, then how many there are.
  var text: String {
    let findings = diagnostics.map { finding in
      finding.description.split(separator: "\n", omittingEmptySubsequences: false)
    }
    return ShownText.lines(findings.joined().map(String.init) + [summary])
  }

  /// The findings for editors.
  var json: JSON {
    .object([
      ("lessons", .number(lessonCount)),
      ("errors", .number(count(.error))),
      ("warnings", .number(count(.warning))),
      ("findings", .array(diagnostics.map(\.json))),
    ])
  }

  private var summary: String {
    let lessons = Self.counted(lessonCount, "lesson")
    guard !diagnostics.isEmpty else { return "\(lessons), nothing to mend" }
    let errors = Self.counted(count(.error), "error")
    return "\(lessons): \(errors), \(Self.counted(count(.warning), "warning"))"
  }

  private func count(_ severity: LessonFinding.Severity) -> Int {
    diagnostics.count { $0.severity == severity }
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}

extension LessonFinding {
  fileprivate var json: JSON {
    let members: [(String, JSON?)] = [
      ("severity", .string(severity.rawValue)),
      ("file", .string(file)),
      ("line", .number(line)),
      ("column", .number(column)),
      ("message", .string(message)),
      ("remedy", remedy.map(JSON.string)),
      ("source", sourceLine.map(JSON.string)),
    ]
    return .object(members.compactMap { name, value in value.map { (name, $0) } })
  }
}
