#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program that reads its standard input to the end and then writes.
struct Filter {
  let program: String
  let arguments: [String]

  init(_ program: String, _ arguments: [String]) {
    self.program = program
    self.arguments = arguments
  }

  /// Runs it on some bytes, and returns its status and what it wrote.
  func run(_ input: [UInt8]) throws -> (status: Int32, output: [UInt8]) {
    let toChild = try Pipe()
    let fromChild = try Pipe()
    let child = try spawn(reading: toChild, writing: fromChild)
    close(toChild.reader)
    close(fromChild.writer)
    Filter.write(input, to: toChild.writer)
    let output = Filter.readAll(fromChild.reader)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let ending = status & 0x7F
    return (ending == 0 ? status >> 8 & 0xFF : 128 + ending, output)
  }

  private func spawn(reading input: Pipe, writing output: Pipe) throws -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input.reader, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output.writer, STDOUT_FILENO)
    for end in [input.reader, input.writer, output.reader, output.writer] where end > 2 {
      posix_spawn_file_actions_addclose(&actions, end)
    }
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    let code = posix_spawnp(&child, program, &actions, nil, &words, environ)
    guard code == 0 else {
      for end in [input.reader, input.writer, output.reader, output.writer] { close(end) }
      throw missing(SystemError(code: code))
    }
    return child
  }

  private func missing(_ reason: SystemError) -> Failure {
    guard reason.code == ENOENT else {
      return Failure(message: "cannot run \(program): \(reason.message)", status: .failure)
    }
    return Failure(
      message: "a PNG takes \(program), which is not installed; Debian has it in librsvg2-bin, "
        + "others in librsvg (or use --format svg)", status: .failure)
  }

  /// Writes and closes; a child that does not read to the end says so by its status.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    let former = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, former) }
    bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let piece = UnsafeRawBufferPointer(rebasing: rest)
        let written = sendBytes(descriptor, piece)
        if written > 0 { rest = rest.dropFirst(written) } else if errno != EINTR { break }
      }
    }
    close(descriptor)
  }

  private static func readAll(_ descriptor: Int32) -> [UInt8] {
    defer { close(descriptor) }
    var result: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &piece, piece.count)
      if count > 0 { result += piece[..<count] } else if count == 0 || errno != EINTR { break }
    }
    return result
  }
}

/// A pipe's two ends.
private struct Pipe {
  let reader: Int32
  let writer: Int32

  init() throws {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else {
      throw Failure(message: "cannot make a pipe: \(SystemError.last.message)", status: .failure)
    }
    (reader, writer) = (ends[0], ends[1])
  }
}

/// One `write(2)`, outside the type so that its own `write` does not hide it.
private func sendBytes(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}
