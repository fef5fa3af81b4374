import LessonKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The program's own file.
enum ProgramFile {
  /// Its path, symbolic links followed.
  static var path: String {
    #if os(Linux)
      let path = "/proc/self/exe"
    #else
      let path = CommandLine.arguments.first ?? "."
    #endif
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return PathText.decode(cString: resolved)
  }

  /// The directory that it lies in.
  static var directory: String { Directory.parent(of: path) }
}
