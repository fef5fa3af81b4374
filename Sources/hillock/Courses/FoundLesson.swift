import Host
import LessonKit

/// A lesson that was named on the command line, by its name or by its file.
struct FoundLesson {
  /// The lesson.
  let lesson: Lesson
  /// The course that it belongs to.
  let course: Course
  /// The directory.
  let directory: LessonDirectory
  /// The titles of steps that were left out since they have errors.
  let skipped: [String]

  /// Finds a lesson: a file, else a lesson of the course, else one of its lectures.
  ///
  /// - Parameters:
  ///   - name: The name of a lesson, or the path of its file, which ends in `.md`.
  ///   - explicit: The directory that was named, if one was.
  ///   - skippingErrors: Whether a lesson with errors is one without the steps that have them.
  init(_ name: String, in explicit: String?, skippingErrors: Bool = false) throws {
    let file = name.hasSuffix(".md") ? name.split(separator: "/").last.map(String.init) : nil
    let parent = file.map { String(name.dropLast($0.count)) }
    let main = try LessonDirectory(explicit: parent.map { $0.isEmpty ? "." : $0 } ?? explicit)
    for directory in [main] + (file == nil ? Self.lectures(of: main) : []) {
      let course = try directory.load()
      func isMeant(_ id: String?, _ path: String) -> Bool {
        file.map { PathText.areSame(path, $0) } ?? (id == name)
      }
      let whole = course.lessons.first { isMeant($0.id, $0.file) }.map { ($0, [String]()) }
      let broken = course.broken.first { isMeant($0.id, $0.file) }
      guard let found = whole ?? (skippingErrors ? broken?.withoutBrokenSteps : nil) else {
        continue
      }
      (lesson, skipped) = found
      (self.course, self.directory) = (course, directory)
      return
    }
    throw MissingLesson.failure(name, file: file, in: try main.load(), of: main)
  }

  /// The directory of the lectures beside a course, if there is one.
  private static func lectures(of directory: LessonDirectory) -> [LessonDirectory] {
    let path = directory.path + "/lectures"
    guard FileKind(of: path) == .directory else { return [] }
    return (try? LessonDirectory(explicit: path)).map { [$0] } ?? []
  }
}
