import LessonKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Directories and what is in them.
enum Directory {
  /// The paths of the files of functions in a directory, by name; none if there is no directory.
  static func functionFiles(_ path: String) -> [String] {
    let names = (try? DirectoryNames.all(in: path)) ?? []
    return names.filter { $0.hasSuffix(".hillock") }.map { "\(path)/\($0)" }
  }

  /// The directory that a path lies in; `/` and `.` lie in themselves, a bare name in `.`.
  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Makes a directory and those above it, as far as they are not there.
  static func make(_ path: String) throws {
    if FileKind(of: path) != nil { return }
    try make(parent(of: path))
    guard PathText.withCString(path, { mkdir($0, 0o777) }) == 0 || errno == EEXIST else {
      throw Failure.inputOutput("cannot make it: \(SystemError.last.message)", path: path)
    }
  }
}
