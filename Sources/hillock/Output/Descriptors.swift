#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The three descriptors that every program is started with.
enum Descriptors {
  /// Puts something on those that are closed, so that no file and no pipe of ours lands there.
  ///
  /// It is open the wrong way round: reading or writing still fails and is said.
  static func closeGaps() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
