#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Directories: what is in them, what they lie in, and making them. Paths are ``PathText``.
package enum Directory {
  /// The names in a directory but for `.` and `..`, in the order of their texts.
  package static func names(in directory: String) throws(FileFailure) -> [String] {
    guard let stream = PathText.withCString(directory, { opendir($0) }) else { throw .last }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { break }
      let name = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
      names.append(PathText.decode(cString: name))
    }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }

  /// The directory that a path lies in; `/` and `.` lie in themselves, a bare name in `.`.
  package static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// A directory that could not be made, and why.
  package struct NotMade: Error, Hashable {
    package let path: String
    package let reason: FileFailure
  }

  /// Makes a directory and those above it, as far as they are not there.
  ///
  /// - Parameter mode: The permissions of what is made, less the person's `umask`.
  package static func make(_ path: String, mode: Int = 0o777) throws(NotMade) {
    if FileKind(of: path) != nil { return }
    try make(parent(of: path), mode: mode)
    guard PathText.withCString(path, { mkdir($0, mode_t(mode)) }) == 0 || errno == EEXIST else {
      throw NotMade(path: path, reason: .last)
    }
  }
}
