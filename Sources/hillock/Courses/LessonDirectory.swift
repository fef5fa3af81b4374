import LessonKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where the lessons are.
struct LessonDirectory {
  /// The directory, without a slash at its end.
  let path: String

  /// The directory that was named, or the one that is found without.
  init(explicit: String?) throws(CourseError) {
    let environment = getenv("HILLOCK_LESSONS").map { ["HILLOCK_LESSONS": String(cString: $0)] }
    let locator = LessonLocator(
      executable: Self.executable, environment: environment ?? [:])
    path = Self.withoutSlash(try locator.locate(explicit: explicit))
  }

  /// Reads the course in it.
  func load() throws(CourseError) -> Course { try Course.load(from: path) }

  private static func withoutSlash(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// The program's own file, symbolic links followed.
  private static var executable: String {
    #if os(Linux)
      let path = "/proc/self/exe"
    #else
      let path = CommandLine.arguments[0]
    #endif
    guard let resolved = realpath(path, nil) else { return CommandLine.arguments[0] }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
