import Host

/// The lines of a file descriptor, read in large pieces, as they come.
struct LineReader {
  /// How many bytes a line may have: a device without line breaks would take all memory.
  private static let lineLimit = 16 << 20

  private let descriptor: Int32
  private let name: String
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  /// The number of the line that ``withNextLine(_:)`` gave last, from 1.
  private(set) var lineNumber = 0

  /// The lines of an open descriptor; messages call it `name`.
  init(descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
  }

  /// Gives the next line to `body`, without its line break; nil at the end.
  ///
  /// - Throws: `Failure` where reading fails or a line is too long.
  mutating func withNextLine<Result>(
    _ body: (Span<UInt8>) throws -> Result
  ) throws -> Result? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        return try take(upTo: end, body)
      }
      if isAtEnd { return start < buffer.count ? try take(upTo: buffer.count, body) : nil }
      searched = buffer.count - start
      guard searched <= Self.lineLimit else {
        throw Failure.data("the line is longer than 16 MB", at: "\(name):\(lineNumber + 1)")
      }
      try fill()
    }
  }

  private mutating func take<Result>(
    upTo end: Int, _ body: (Span<UInt8>) throws -> Result
  ) rethrows -> Result {
    if lineNumber == 0 { start += ByteOrderMark.length(at: buffer[start..<end]) }
    defer { start = min(end + 1, buffer.count) }
    lineNumber += 1
    return try body(buffer.span.extracting(start..<end))
  }

  /// Drops what has been read and adds the next piece.
  private mutating func fill() throws {
    buffer.removeSubrange(..<start)
    start = 0
    do {
      isAtEnd = try !Descriptors.read(descriptor, into: &buffer)
    } catch {
      throw Failure.inputOutput("cannot read: \(error)", path: name)
    }
  }
}
