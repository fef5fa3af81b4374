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
      let path = CommandLine.arguments[0]
    #endif
    guard let resolved = realpath(path, nil) else { return CommandLine.arguments[0] }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The directory that it lies in.
  static var directory: String { Directory.parent(of: path) }
}
