#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How long the program takes from its start to its first whole screen.
enum FirstFrame {
  /// What stands at the right end of the last line.
  private static let lastText = Array("all keys".utf8)

  /// Opens the program several times in a terminal of 80x24; nil where that cannot be done.
  static func measure(_ hillock: String) -> Samples? {
    let durations = (0..<15).compactMap { _ in once(hillock) }
    return durations.isEmpty ? nil : Samples(durations)
  }

  private static func once(_ hillock: String) -> Duration? {
    var (terminal, slave): (Int32, Int32) = (-1, -1)
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&terminal, &slave, nil, nil, &size) == 0, let name = ttyname(slave) else {
      return nil
    }
    let path = String(cString: name)
    close(slave)
    defer { close(terminal) }
    _ = fcntl(terminal, F_SETFD, FD_CLOEXEC)
    let clock = ContinuousClock()
    let start = clock.now
    guard let pid = spawn(hillock, in: path) else { return nil }
    let isWhole = read(from: terminal)
    let duration = clock.now - start
    kill(pid, SIGTERM)
    _ = read(from: terminal, toTheEnd: true)
    while waitpid(pid, nil, 0) < 0, errno == EINTR {}
    return isWhole ? duration : nil
  }

  // POSIX_SPAWN_SETSID, which Glibc does not import.
  #if os(Linux)
    private static let startsSession: Int16 = 0x80
  #else
    private static let startsSession: Int16 = 0x400
  #endif

  private static func spawn(_ hillock: String, in terminal: String) -> pid_t? {
    #if os(Linux)
      var (actions, attributes) = (posix_spawn_file_actions_t(), posix_spawnattr_t())
    #else
      var (actions, attributes): (posix_spawn_file_actions_t?, posix_spawnattr_t?)
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in 0...2 {
      posix_spawn_file_actions_addopen(&actions, Int32(descriptor), terminal, O_RDWR, 0)
    }
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The terminal that the leader of a new session opens first becomes its own.
    posix_spawnattr_setflags(&attributes, Self.startsSession)
    return ChildProcess.spawn(
      [hillock, "explore"], environment: [:], actions: &actions, attributes: &attributes)
  }

  /// Reads until the screen is whole, or until the program is gone; true if it was whole.
  private static func read(from terminal: Int32, toTheEnd: Bool = false) -> Bool {
    var seen: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = readBytes(terminal, &piece), count > 0 {
      seen += piece[..<count]
      if !toTheEnd, contains(lastText, in: seen) { return true }
    }
    return false
  }

  private static func contains(_ text: [UInt8], in bytes: [UInt8]) -> Bool {
    bytes.indices.contains { bytes[$0...].starts(with: text) }
  }
}

/// One `read(2)`, outside the type so that its own `read` does not hide it.
private func readBytes(_ descriptor: Int32, _ bytes: inout [UInt8]) -> Int {
  bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
}
