import Host
import LessonKit
import TerminalGrid

/// The lessons of a course for people.
struct CourseList {
  private let course: Course

  /// A list of the course's lessons.
  init(_ course: Course) { self.course = course }

  /// A title, a line for each lesson, and a line for each that cannot be shown.
  var lines: [StyledLine] {
    [StyledLine(Sanitizer.clean(course.title), .title)] + course.lessons.map(line)
      + course.broken.map(line) + course.paths.map(line)
  }

  private func line(of path: CoursePath) -> StyledLine {
    let minutes = course.lessons(on: path).minutes
    return StyledLine("path \(Sanitizer.clean(path.name)), \(minutes) min: ", .dim)
      + StyledLine(path.lessons.joined(separator: ", "), .key)
  }

  private func line(of lesson: Lesson) -> StyledLine {
    let width = course.lessons.map { TextWidth.of($0.id) }.max() ?? 0
    let gap = String(repeating: " ", count: width - TextWidth.of(lesson.id))
    let minutes = lesson.minutes.map { "  \($0) min" } ?? ""
    return StyledLine("  \(lesson.id)\(gap)", .key)
      + StyledLine("  " + Sanitizer.clean(lesson.title)) + StyledLine(minutes, .dim)
  }

  private func line(of lesson: BrokenLesson) -> StyledLine {
    StyledLine("  \(Sanitizer.clean(PathText.shown(lesson.file)))", .bad)
      + StyledLine("  cannot be shown; 'hillock lessons check' says why", .dim)
  }
}
