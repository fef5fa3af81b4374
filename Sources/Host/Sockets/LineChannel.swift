#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A connection over which two programs exchange lines of text; neither ever waits for the other.
package final class LineChannel {
  /// Something that came over the line.
  package enum Received: Hashable, Sendable {
    /// A whole line, without its end.
    case line(String)
    /// Bytes that are no line of text, and why; nothing after them is read.
    case rubbish(String)
  }

  /// Can be read as soon as something comes, or the other end has gone.
  package let descriptor: Int32
  /// Whether the other end is still there.
  package private(set) var isOpen = true
  private var incoming: [UInt8] = []
  private var outgoing: [UInt8] = []
  private let limit: Int

  /// A connection that is there; a line longer than `limit` is rubbish.
  init(_ descriptor: Int32, limit: Int) { (self.descriptor, self.limit) = (descriptor, limit) }

  /// Connects to a listener; a line of its longer than `limit` is rubbish.
  package convenience init(to path: String, limit: Int) throws(SystemError) {
    let descriptor = try LocalSocket.make()
    do throws(SystemError) {
      try LocalSocket.withAddress(of: path) { connect(descriptor, $0, $1) }
    } catch {
      close(descriptor)
      throw error
    }
    self.init(descriptor, limit: limit)
  }

  deinit { if isOpen { close(descriptor) } }

  /// Ends the connection.
  package func hangUp() {
    guard isOpen else { return }
    isOpen = false
    close(descriptor)
  }

  /// Whether something is still on its way out.
  package var isSending: Bool { isOpen && !outgoing.isEmpty }

  /// Adds a line to what goes out, and sends as much as the other end takes now.
  package func send(_ line: String) {
    guard isOpen else { return }
    outgoing += line.utf8
    outgoing.append(UInt8(ascii: "\n"))
    flush()
  }

  /// Sends as much of the rest as the other end takes now; nothing where it is gone.
  ///
  /// The channel stays open even so: what the other end said before is still to be received, and somebody may be
  /// waiting for the descriptor.
  package func flush() {
    while isSending {
      let count = sendSome(descriptor, outgoing)
      if count > 0 { outgoing.removeFirst(count) }
      if count < 0, errno == EAGAIN || errno == EWOULDBLOCK { return }
      if count < 0, errno != EINTR { outgoing = [] }
    }
  }

  /// The lines that have come; at the end of the other side the channel closes.
  package func receive() -> [Received] {
    var isAtEnd = false
    while isOpen, !isAtEnd, incoming.count <= limit {
      var piece = [UInt8](repeating: 0, count: 1 << 16)
      let count = receiveSome(descriptor, &piece)
      if count > 0 { incoming += piece[..<count] }
      if count < 0, errno == EAGAIN || errno == EWOULDBLOCK { break }
      isAtEnd = count == 0 || count < 0 && errno != EINTR
    }
    let received = takeLines()
    if isAtEnd { hangUp() }
    return received
  }

  private func takeLines() -> [Received] {
    var received: [Received] = []
    var start = 0
    while let end = incoming[start...].firstIndex(of: UInt8(ascii: "\n")) {
      guard end - start <= limit else { return received + [tooLong] }
      guard let text = String(validating: incoming[start..<end], as: UTF8.self) else {
        return received + [.rubbish("it is not UTF-8")]
      }
      received.append(.line(text))
      start = end + 1
    }
    incoming.removeFirst(start)
    return incoming.count > limit ? received + [tooLong] : received
  }

  private var tooLong: Received { .rubbish("a line is longer than \(FileFailure.size(limit))") }
}

private func sendSome(_ descriptor: Int32, _ bytes: [UInt8]) -> Int {
  #if os(Linux)
    send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  #else
    send(descriptor, bytes, bytes.count, 0)
  #endif
}

private func receiveSome(_ descriptor: Int32, _ bytes: inout [UInt8]) -> Int {
  recv(descriptor, &bytes, bytes.count, 0)
}
