#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program that reads its standard input to the end and then writes.
package struct Filter: Sendable {
  private let program: String
  private let arguments: [String]
  private let isSilent: Bool

  /// A program of the search path, its standard error thrown away if it is to be silent.
  package init(_ program: String, _ arguments: [String], isSilent: Bool = false) {
    (self.program, self.arguments, self.isSilent) = (program, arguments, isSilent)
  }

  /// Runs it on some bytes, and returns its status (128 and the number of the signal that ended it) and
  /// what it wrote.
  ///
  /// - Throws: why it could not be started, ``SystemError/missing`` if it is not there.
  package func run(_ input: [UInt8] = []) throws(SystemError) -> (status: Int32, output: [UInt8]) {
    let toChild = try Pipe()
    let fromChild = try Pipe()
    let child = try spawn(reading: toChild, writing: fromChild)
    close(toChild.reader)
    close(fromChild.writer)
    Filter.write(input, to: toChild.writer)
    var output: [UInt8] = []
    while (try? Descriptors.read(fromChild.reader, into: &output)) == true {}
    close(fromChild.reader)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let ending = status & 0x7F
    return (ending == 0 ? status >> 8 & 0xFF : 128 + ending, output)
  }

  private func spawn(reading input: Pipe, writing output: Pipe) throws(SystemError) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input.reader, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output.writer, STDOUT_FILENO)
    if isSilent {
      posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    }
    let ends = [input.reader, input.writer, output.reader, output.writer]
    for end in ends where end > 2 { posix_spawn_file_actions_addclose(&actions, end) }
    var words = ([program] + arguments).map { PathText.withCString($0) { strdup($0) } } + [nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    let code = posix_spawnp(&child, program, &actions, nil, &words, environ)
    guard code == 0 else {
      for end in ends { close(end) }
      throw SystemError(code: code)
    }
    return child
  }

  /// Writes and closes; a child that does not read to the end says so by its status.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    let former = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, former) }
    try? Descriptors.write(bytes, to: descriptor)
    close(descriptor)
  }
}

/// A pipe's two ends.
private struct Pipe {
  let reader: Int32
  let writer: Int32

  init() throws(SystemError) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw .last }
    (reader, writer) = (ends[0], ends[1])
  }
}
