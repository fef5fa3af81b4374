import ActivationMath
import Host
import LessonKit

/// The message about a named lesson that cannot be opened.
enum MissingLesson {
  /// The failure: the lesson has errors, or there is none of that name.
  static func failure(
    _ name: String, file: String? = nil, in course: Course, of directory: LessonDirectory
  ) -> Failure {
    let broken = course.broken.first { lesson in
      file.map { PathText.areSame(lesson.file, $0) }
        ?? (lesson.id == name || lesson.file.hasSuffix("\(name).md"))
    }
    guard let broken else {
      let near = nearest(to: name, among: course.lessons.map(\.id))
      return .usage("there is no lesson '\(PathText.shown(name))'; \(near)")
    }
    let first = broken.diagnostics.first { $0.severity == .error }
    let message = first.map { PathText.shown($0.message) } ?? "it cannot be read"
    let path = PathText.shown(directory.path)
    return .data(
      "the lesson has errors: \(message); 'hillock lessons check \(path)' shows all of them",
      at: "\(path)/\(PathText.shown(broken.file)):\(first?.line ?? 1)")
  }

  /// The nearest name, or where all of them are listed.
  private static func nearest(to name: String, among names: [String]) -> String {
    guard let nearest = EditDistance.nearest(names, to: name) else {
      return "'hillock lessons list' shows all of them"
    }
    return "did you mean \(PathText.shown(nearest))?"
  }
}
