#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program run to its end, with files for its input and outputs.
///
/// Foundation's `Process` waits for a descriptor that every descendant inherits, so it would wait for
/// as long as a tmux server lives.
struct ChildProcess {
  /// The program could not be started, for this `errno`.
  struct NotStarted: Error { let code: Int32 }

  /// The path of the program.
  var executable: String
  /// What comes after its name.
  var arguments: [String]
  /// The whole environment.
  var environment: [String: String]
  /// The files of standard input, output and error; they exist.
  var files: (input: String, output: String, errors: String)

  /// Runs it and gives its exit status, or 128 and the number of the signal that ended it.
  func run() throws -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, files.input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, files.output, O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, files.errors, O_WRONLY, 0)
    var attributes = Self.plainSignals()
    defer { posix_spawnattr_destroy(&attributes) }
    var pid = pid_t()
    let code = withCStrings([executable] + arguments) { arguments in
      withCStrings(environment.map { "\($0)=\($1)" }) { environment in
        posix_spawn(&pid, executable, &actions, &attributes, arguments, environment)
      }
    }
    guard code == 0 else { throw NotStarted(code: code) }
    return Self.wait(for: pid)
  }

  /// No signal blocked or ignored, unlike in the threads that run the tests.
  private static func plainSignals() -> posix_spawnattr_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
    return attributes
  }

  private static func wait(for pid: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}

/// Calls `body` with the null-terminated array that C wants for some strings.
private func withCStrings<Result>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let pointers = strings.map { strdup($0) }
  defer { for pointer in pointers { free(pointer) } }
  return body(pointers + [nil])
}
