#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A lock beside a file, which one program has at a time; it vanishes with the program.
package final class FileLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock of a file; nil if another program still has it after a tenth of a second.
  package init?(of path: String) throws(FileFailure) {
    descriptor = try RegularFile.open(path, O_RDWR | O_CREAT | O_NOFOLLOW)
    for _ in 0..<50 {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
      usleep(2000)
    }
    return nil
  }

  /// Runs a closure and keeps the lock at least until its end.
  package func hold<Result, Mistake>(
    _ body: () throws(Mistake) -> Result
  ) throws(Mistake) -> Result {
    defer { withExtendedLifetime(self) {} }
    return try body()
  }

  deinit { close(descriptor) }
}
