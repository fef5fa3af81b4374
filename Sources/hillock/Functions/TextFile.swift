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
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = systemRead(descriptor, &piece, piece.count)
      if count > 0 { bytes += piece[..<count] }
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      if count < 0, SystemError.last != .interrupted {
        throw Failure.inputOutput("cannot read: \(SystemError.last.message)", path: path)
      }
      guard bytes.count <= sizeLimit else {
        throw Failure.inputOutput("is larger than 1 MB", path: path)
      }
    }
  }
}

/// One `read(2)`, outside the type so that its own `read` does not hide it.
private func systemRead(
  _ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int
) -> Int {
  read(descriptor, buffer, count)
}
