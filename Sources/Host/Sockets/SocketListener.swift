#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A Unix socket that other programs of the same person connect to, never a network.
package final class SocketListener: Sendable {
  /// Can be read as soon as somebody connects.
  package let descriptor: Int32
  private let path: String

  /// Listens at a path; what a crash left there gives way.
  ///
  /// Whoever calls this holds a lock, so that nobody else listens there.
  package init(at path: String) throws(SystemError) {
    self.path = path
    descriptor = try LocalSocket.make()
    _ = PathText.withCString(path) { unlink($0) }
    do throws(SystemError) {
      try LocalSocket.withAddress(of: path) { bind(descriptor, $0, $1) }
      guard PathText.withCString(path, { chmod($0, 0o600) }) == 0, listen(descriptor, 8) == 0
      else { throw .last }
    } catch {
      close(descriptor)
      throw error
    }
  }

  /// The next program that has connected, whose lines are no longer than `limit`; nil if none has.
  package func accept(limit: Int) -> LineChannel? {
    let connection = acceptOne(descriptor)
    guard connection >= 0 else { return nil }
    LocalSocket.prepare(connection)
    return LineChannel(connection, limit: limit)
  }

  deinit {
    close(descriptor)
    _ = PathText.withCString(path) { unlink($0) }
  }
}

/// One `accept(2)`, outside the type so that its own function does not hide it.
private func acceptOne(_ descriptor: Int32) -> Int32 { accept(descriptor, nil, nil) }
