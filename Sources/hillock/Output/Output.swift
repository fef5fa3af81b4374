import Host

/// A file descriptor that text is written to in large pieces.
struct Output: ~Copyable {
  private let descriptor: Int32
  private let name: String
  private let capacity: Int
  private var buffer: [UInt8] = []

  /// An output to an open descriptor; `name` stands in messages, and nothing is written before
  /// `capacity` bytes are there or ``flush()`` is called.
  init(descriptor: Int32, name: String, capacity: Int = 1 << 16) {
    self.descriptor = descriptor
    self.name = name
    self.capacity = capacity
    buffer.reserveCapacity(capacity)
  }

  /// Standard output for as long as `body` runs, all of it written at the end, also after an error.
  static func standard(_ body: (inout Output) throws -> Void) throws {
    var output = Output(descriptor: Descriptors.output, name: "standard output")
    do {
      try body(&output)
    } catch {
      try output.flush()
      throw error
    }
    try output.flush()
  }

  /// Standard output with this text and nothing else.
  static func standard(_ text: String) throws {
    try standard { try $0.write(text) }
  }

  /// Standard output with these bytes and nothing else.
  static func standard(_ bytes: [UInt8]) throws {
    try standard { try $0.write(bytes) }
  }

  /// Standard error with these lines, made harmless: nothing else is ever written there but
  /// ``status(_:)`` on a terminal.
  static func error(_ lines: [String]) throws {
    var output = Output(descriptor: Descriptors.error, name: "standard error")
    try output.write(ShownText.lines(lines))
    try output.flush()
  }

  /// A line on a terminal at standard error in place of the one before; an empty one takes it away.
  static func status(_ line: String) throws {
    var output = Output(descriptor: Descriptors.error, name: "standard error")
    try output.write("\r\(ShownText.line(line))\u{1B}[K")
    try output.flush()
  }

  /// Adds text.
  mutating func write(_ text: String) throws {
    try append { $0.append(contentsOf: text.utf8) }
  }

  /// Lets `body` add text in UTF-8 to what is there.
  mutating func append(_ body: (inout [UInt8]) -> Void) throws {
    body(&buffer)
    if buffer.count >= capacity { try flush() }
  }

  /// Adds bytes that are no text.
  mutating func write(_ bytes: [UInt8]) throws {
    buffer.append(contentsOf: bytes)
    if buffer.count >= capacity { try flush() }
  }

  /// Adds text and a line break.
  mutating func line(_ text: String) throws {
    try write(text)
    try write("\n")
  }

  /// Writes what has been added so far.
  mutating func flush() throws {
    defer { buffer.removeAll(keepingCapacity: true) }
    do throws(SystemError) {
      try Descriptors.write(buffer, to: descriptor)
    } catch .brokenPipe {
      throw ReaderGone()
    } catch {
      throw Failure.inputOutput("cannot write: \(error)", path: name)
    }
  }
}
