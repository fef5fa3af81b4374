#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The only place where lessons touch the file system, and it only reads.
enum FileReader {
  /// Why a file was not read.
  struct Failure: Error {
    var message: String
    var remedy: String?
    var line = 1
  }

  /// The names in a directory, in no order.
  static func names(in directory: String) throws(CourseError) -> [String] {
    guard let stream = opendir(directory) else {
      throw .unreadable(directory: directory, reason: String(cString: strerror(errno)))
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      // The tuple is as long as the longest name; the name ends at its first zero.
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }

  /// The text of a regular file of at most `limit` bytes.
  ///
  /// A link is not followed: a lesson directory must not show files from elsewhere. A pipe is not
  /// waited for.
  static func text(at path: String, limit: Int) -> Result<String, Failure> {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      guard errno != ELOOP else {
        return .failure(
          Failure(message: "the file is a link", remedy: "put the file itself into the directory"))
      }
      let reason = String(cString: strerror(errno))
      return .failure(Failure(message: "the file cannot be read: \(reason)"))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return .failure(Failure(message: "this is no file", remedy: "rename or remove it"))
    }
    guard status.st_size <= limit else {
      return .failure(
        Failure(
          message: "the file has more than \(limit / 1_048_576) MB",
          remedy: "split it into several lessons"))
    }
    return contents(of: descriptor, size: Int(status.st_size))
  }

  private static func contents(of descriptor: Int32, size: Int) -> Result<String, Failure> {
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size, let base = buffer.baseAddress {
        let got = read(descriptor, base + count, size - count)
        if got < 0 && errno == EINTR { continue }
        guard got > 0 else { break }
        count += got
      }
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return .failure(notUTF8(bytes))
    }
    return .success(text)
  }

  private static func notUTF8(_ bytes: [UInt8]) -> Failure {
    var line = 1
    for piece in bytes.split(separator: 10, omittingEmptySubsequences: false) {
      if String(validating: piece, as: UTF8.self) == nil { break }
      line += 1
    }
    return Failure(
      message: "the line is not UTF-8", remedy: "save the file in the encoding UTF-8", line: line)
  }
}
