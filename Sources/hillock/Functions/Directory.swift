#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Directories and what is in them.
enum Directory {
  /// The paths of the files of functions in a directory, by name; none if there is no directory.
  static func functionFiles(_ path: String) -> [String] {
    names(in: path).filter { $0.hasSuffix(".hillock") }.sorted().map { "\(path)/\($0)" }
  }

  /// The directory that a path lies in; `/` and `.` lie in themselves, a bare name in `.`.
  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Makes a directory and those above it, as far as they are not there.
  static func make(_ path: String) throws {
    var status = stat()
    if stat(path, &status) == 0 { return }
    try make(parent(of: path))
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw Failure.inputOutput("cannot make it: \(SystemError.last.message)", path: path)
    }
  }

  private static func names(in path: String) -> [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      // The tuple is as long as the longest name; the name ends at its first zero.
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      names.append(name)
    }
    return names
  }
}
