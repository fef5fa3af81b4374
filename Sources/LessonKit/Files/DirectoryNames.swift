#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The names of what a directory holds, as ``PathText``.
public enum DirectoryNames {
  /// The names but for `.` and `..`, in the order of their texts.
  public static func all(in directory: String) throws(FileFailure) -> [String] {
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
}
