import Host

/// Finds the directory of the lessons when nobody names one.
package struct LessonLocator: Sendable {
  /// The path of the running program.
  package var executable: String
  /// The environment.
  package var environment: [String: String]

  /// A locator for a program at a path.
  package init(executable: String, environment: [String: String]) {
    self.executable = executable
    self.environment = environment
  }

  /// The places where lessons may be, the first to be tried first.
  ///
  /// An explicit directory or `HILLOCK_LESSONS` is the only candidate: whoever names one wants no
  /// other. Else the installed `../share/hillock/Lessons` is tried, then `Lessons` beside the program
  /// and in each directory above it, which finds the repository from `.build/release/hillock`.
  package func candidates(explicit: String? = nil) -> [String] {
    if let explicit { return [explicit] }
    if let named = environment["HILLOCK_LESSONS"], !named.isEmpty { return [named] }
    var directory = Directory.parent(of: executable)
    var found = [Directory.parent(of: directory) + "/share/hillock/Lessons"]
    while true {
      found.append(directory == "/" ? "/Lessons" : directory + "/Lessons")
      let next = Directory.parent(of: directory)
      guard next != directory else { return found }
      directory = next
    }
  }

  /// The first candidate that holds lessons.
  ///
  /// - Parameter holdsLessons: Whether a path is a directory with a markdown file in it.
  /// - Throws: ``CourseError/notFound(searched:)`` if none does; a named directory is returned
  ///   without asking, so that reading it can say what is wrong with it.
  package func locate(
    explicit: String? = nil, holdsLessons: (String) -> Bool = LessonLocator.holdsLessons
  ) throws(CourseError) -> String {
    let candidates = candidates(explicit: explicit)
    if candidates.count == 1 { return candidates[0] }
    guard let found = candidates.first(where: holdsLessons) else {
      throw .notFound(searched: candidates)
    }
    return found
  }

  /// Whether a directory can be read and has a markdown file in it.
  package static func holdsLessons(_ path: String) -> Bool {
    let names = (try? FileReader.names(in: path)) ?? []
    return names.contains { $0.hasSuffix(".md") && Course.isLesson($0) }
  }
}
