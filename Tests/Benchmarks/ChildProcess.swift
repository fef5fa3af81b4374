#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Another program, run to its end and measured from outside.
struct ChildProcess {
  /// The program, found along PATH, and its arguments.
  var words: [String]
  /// Added to a plain UTF-8 environment.
  var environment: [String: String] = [:]
  /// The file that it reads.
  var input = "/dev/null"

  /// A program and its arguments.
  init(_ words: [String], environment: [String: String] = [:], input: String = "/dev/null") {
    self.words = words
    self.environment = environment
    self.input = input
  }

  /// What a run left.
  struct Run {
    /// What it wrote.
    var output: String
    /// What it exited with; 127 if it could not be started.
    var status: Int32
    /// From the start to the end.
    var duration: Duration
    /// The most memory that it held, in bytes; at least what this process held when it began, since
    /// the system counts from before the program is loaded.
    var peakMemory: Int
  }

  /// Runs it, or gives nil where there is no such program.
  func run() -> Run? {
    let file = TemporaryFile([])
    let clock = ContinuousClock()
    let start = clock.now
    guard let pid = spawn(writingTo: file.path) else { return nil }
    var (status, usage) = (Int32(), rusage())
    while wait4(pid, &status, 0, &usage) < 0, errno == EINTR {}
    let duration = clock.now - start
    #if os(Linux)
      let unit = 1024
    #else
      let unit = 1
    #endif
    return Run(
      output: Self.content(of: file.path), status: status >> 8, duration: duration,
      peakMemory: usage.ru_maxrss * unit)
  }

  private func spawn(writingTo output: String) -> pid_t? {
    #if os(Linux)
      var actions = posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    return Self.spawn(words, environment: environment, actions: &actions, attributes: nil)
  }

  private static func content(of path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&piece, 1, piece.count, file), count > 0 {
      bytes += piece[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
