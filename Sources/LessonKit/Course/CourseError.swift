import Host

/// Why there is no course at all, with the remedy.
package enum CourseError: Error, Hashable, CustomStringConvertible {
  /// The directory cannot be read, for the reason that the system gives.
  case unreadable(directory: String, reason: String)
  /// The directory holds no lesson.
  case noLessons(directory: String)
  /// The directory holds more lessons than are read.
  case tooMany(directory: String, limit: Int)
  /// No directory was named and none was found.
  case notFound(searched: [String])

  /// The message with the remedy.
  package var description: String {
    switch self {
    case .unreadable(let directory, let reason):
      "cannot read the lessons in '\(PathText.shown(directory))': \(reason); "
        + "name another directory of lessons"
    case .noLessons(let directory):
      "there is no lesson in '\(PathText.shown(directory))'; "
        + "a lesson is a file that ends in .md, other than README.md and glossary.md"
    case .tooMany(let directory, let limit):
      "there are more than \(limit) lessons in '\(PathText.shown(directory))'; "
        + "put some of them into a directory of their own"
    case .notFound(let searched):
      "no lessons were found in \(searched.map(PathText.shown).joined(separator: ", ")); "
        + "name a directory of lessons, or set HILLOCK_LESSONS to one"
    }
  }
}
