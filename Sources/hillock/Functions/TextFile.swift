#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file of text.
enum TextFile {
  /// Larger files are mistakes.
  private static let sizeLimit = 1 << 20

  /// The text of a file.
  ///
  /// - Throws: `Failure` with the reason and exit status 74.
  static func read(_ path: String) throws -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Failure.inputOutput("cannot read: \(SystemError.last.message)", path: path)
    }
    defer { close(descriptor) }
    var reader = LineReader(descriptor: descriptor, name: path)
    var lines: [String] = []
    var size = 0
    while let line = try reader.next() {
      size += line.utf8.count + 1
      guard size <= sizeLimit else {
        throw Failure.inputOutput("is larger than 1 MB", path: path)
      }
      lines.append(line.hasSuffix("\r") ? String(line.dropLast()) : line)
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
