#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// File descriptors: the three that every program is started with, and reading and writing any.
package enum Descriptors {
  package static let input = STDIN_FILENO
  package static let output = STDOUT_FILENO
  package static let error = STDERR_FILENO

  /// Puts something on those of the three that are closed, so that no file and no pipe of ours lands
  /// there.
  ///
  /// It is open the wrong way round: reading or writing still fails and is said.
  package static func closeGaps() {
    for descriptor in [input, output, error] where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", descriptor == input ? O_WRONLY : O_RDONLY)
    }
  }

  /// Whether a person's terminal is there.
  package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// How many cells a terminal has; nil if that is no terminal, or it does not know.
  package static func windowSize(of descriptor: Int32) -> (columns: Int, rows: Int)? {
    var window = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 else { return nil }
    return (Int(window.ws_col), Int(window.ws_row))
  }

  /// Waits until one of some descriptors can be read, and returns those; a negative time is for ever.
  package static func readable(_ descriptors: [Int32], seconds: Double) -> [Int32] {
    var entries = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let limit = seconds < 0 ? -1 : Int32(min(seconds * 1000, 1e9))
    guard poll(&entries, nfds_t(entries.count), limit) > 0 else { return [] }
    return entries.filter { $0.revents != 0 }.map(\.fd)
  }

  /// Writes all of the bytes.
  package static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
    var done = 0
    while done < bytes.count {
      let count = writeSome(descriptor, bytes, from: done)
      if count >= 0 { done += count } else if errno != EINTR { throw .last }
    }
  }

  /// Adds the next bytes that come to others; false at the end.
  package static func read(
    _ descriptor: Int32, into bytes: inout [UInt8]
  ) throws(SystemError) -> Bool {
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = readSome(descriptor, &piece)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .last }
      bytes += piece[..<count]
      return count > 0
    }
  }
}

/// One `write(2)` and one `read(2)`, outside the type so that its own functions do not hide them.
private func writeSome(_ descriptor: Int32, _ bytes: [UInt8], from start: Int) -> Int {
  bytes.withUnsafeBytes { all in
    let rest = UnsafeRawBufferPointer(rebasing: all[start...])
    return write(descriptor, rest.baseAddress, rest.count)
  }
}

private func readSome(_ descriptor: Int32, _ bytes: inout [UInt8]) -> Int {
  read(descriptor, &bytes, bytes.count)
}
