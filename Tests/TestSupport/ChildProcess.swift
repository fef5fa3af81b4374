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
  func run() throws -> Int32 { Self.wait(for: try start()) }

  /// Starts it and gives the number of its process.
  ///
  /// In a session of its own, the terminal that is its input becomes the one that controls it.
  func start(inNewSession isNewSession: Bool = false) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let mode = isNewSession ? O_RDWR : O_RDONLY
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, files.input, mode, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, files.output, O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, files.errors, O_WRONLY, 0)
    var attributes = Self.plainSignals(newSession: isNewSession)
    defer { posix_spawnattr_destroy(&attributes) }
    var pid = pid_t()
    let code = withCStrings([executable] + arguments) { arguments in
      withCStrings(environment.map { "\($0)=\($1)" }) { environment in
        posix_spawn(&pid, executable, &actions, &attributes, arguments, environment)
      }
    }
    guard code == 0 else { throw NotStarted(code: code) }
    return pid
  }

  /// No signal blocked or ignored, unlike in the threads that run the tests.
  private static func plainSignals(newSession: Bool) -> posix_spawnattr_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF)
        | (newSession ? setSession : 0))
    return attributes
  }

  /// POSIX_SPAWN_SETSID, which glibc shows only to GNU sources.
  #if os(Linux)
    private static let setSession: Int16 = 0x80
  #else
    private static let setSession: Int16 = 0x400
  #endif

  private static func wait(for pid: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    return Self.status(of: status)
  }

  /// The exit status in what `waitpid` tells, or 128 and the number of the signal.
  static func status(of code: Int32) -> Int32 {
    let signal = code & 0x7F
    return signal == 0 ? (code >> 8) & 0xFF : 128 + signal
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
