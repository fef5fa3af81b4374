#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A terminal without a screen: `hillock` runs on it, the test writes keys and reads the bytes that
/// come back.
///
/// Faster than `Tmux` where only the bytes, the modes of the line or the life of the process matter.
public final class PseudoTerminal {
  /// The terminal or the program on it could not be started, for this `errno`.
  public struct NotStarted: Error { let code: Int32 }

  /// What the test waits for never happened.
  public struct TimedOut: Error, CustomStringConvertible {
    /// What the program wrote last.
    public let output: String
    /// The end of the output, with its escapes made visible.
    public var description: String {
      "it never came; the last bytes are "
        + String(output.unicodeScalars.suffix(400)).debugDescription
    }
  }

  /// All that the program wrote so far.
  public private(set) var output: [UInt8] = []
  /// The number of the process.
  public let pid: Int32
  /// The modes of the line before the program ran.
  public let formerModes: String
  /// A directory of its own, where the program runs and has its home.
  public let home: TemporaryDirectory

  private var master: Int32 = -1
  /// The path of the program's end.
  private let line: String
  private var exitStatus: Int32?

  /// Runs `hillock` on a terminal of a size, or a line of shell in which `$HILLOCK` is its path.
  public init(
    _ arguments: [String] = [], script: String? = nil, columns: Int = 120, rows: Int = 40,
    environment: [String: String] = [:]
  ) throws {
    home = try TemporaryDirectory()
    var slave: Int32 = -1
    // `ttyname` keeps its answer in one place for all threads, and tests run side by side.
    var name = [CChar](repeating: 0, count: 256)
    guard openpty(&master, &slave, nil, nil, nil) == 0 else { throw NotStarted(code: errno) }
    defer { close(slave) }
    let code = ttyname_r(slave, &name, name.count)
    guard code == 0 else { throw NotStarted(code: code) }
    let bytes = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    line = String(decoding: bytes, as: UTF8.self)
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    for file in [master, slave] { _ = fcntl(file, F_SETFD, FD_CLOEXEC) }
    Self.setSize(master, columns: columns, rows: rows)
    formerModes = Self.modes(of: master)
    let binary = BuiltProduct.hillock
    let variables = Environment.controlled(home: home.path)
      .merging(["TERM": "xterm-256color", "HILLOCK": binary]) { $1 }
      .merging(environment) { $1 }
    let script = "cd && " + (script ?? #"exec "$HILLOCK" "$@""#)
    pid = try ChildProcess(
      executable: "/bin/sh", arguments: ["-c", script, "sh"] + arguments, environment: variables,
      files: (line, line, line)
    ).start(inNewSession: true)
  }

  deinit {
    if status == nil {
      kill(pid, SIGKILL)
      waitpid(pid, nil, 0)
    }
    hangUp()
  }

  // MARK: - The person's side

  /// Types the text, or sends the bytes of keys and of the mouse.
  ///
  /// - Throws: ``TimedOut`` if the program takes nothing for `seconds`.
  public func write(_ text: String, seconds: Double = 10) throws {
    var rest = Array(text.utf8)[...]
    let deadline = ContinuousClock.now + .seconds(seconds)
    while !rest.isEmpty, status == nil {
      let count = rest.withUnsafeBytes { unistdWrite(master, $0) }
      if count > 0 { rest = rest.dropFirst(count) }
      guard ContinuousClock.now < deadline else { throw timedOut }
      if !rest.isEmpty { poll(for: POLLIN | POLLOUT, seconds: 0.1) }
      readAll()
    }
  }

  /// Gives the terminal another size.
  public func resize(columns: Int, rows: Int) {
    Self.setSize(master, columns: columns, rows: rows)
  }

  /// Types the text again and again, reading nothing, until the program takes no more for a second:
  /// it waits for somebody to read.
  public func fillUnread(with text: String) throws {
    let bytes = Array(text.utf8)
    var lastTaken = ContinuousClock.now
    var limit = 1 << 20
    while ContinuousClock.now - lastTaken < .seconds(1) {
      let count = bytes.withUnsafeBytes { unistdWrite(master, $0) }
      if count > 0 {
        lastTaken = .now
        limit -= count
      } else {
        poll(for: POLLOUT, seconds: 0.1)
      }
      guard limit > 0 else { throw timedOut }
    }
  }

  /// Waits until the condition holds, reading nothing.
  public func waitUnread(until isReady: (PseudoTerminal) -> Bool) throws {
    let deadline = ContinuousClock.now + .seconds(10)
    while !isReady(self) {
      guard ContinuousClock.now < deadline else { throw timedOut }
      usleep(20_000)
    }
  }

  /// Sends the process a signal.
  public func send(signal: Int32) { kill(pid, signal) }

  /// Closes the terminal, as its window does.
  public func hangUp() {
    guard master >= 0 else { return }
    close(master)
    master = -1
  }

  // MARK: - What the program does

  /// The status of the program once it has ended: 128 and more where a signal ended it.
  public var status: Int32? {
    guard exitStatus == nil else { return exitStatus }
    var code: Int32 = 0
    guard waitpid(pid, &code, WNOHANG) == pid else { return nil }
    // Its last words are still in the terminal.
    readAll()
    exitStatus = ChildProcess.status(of: code)
    return exitStatus
  }

  /// The modes of the line, as a text to be compared.
  public var modes: String { Self.modes(of: master) }

  /// All that the program wrote so far, as text.
  public var text: String { String(decoding: output, as: UTF8.self) }

  /// How many of the bytes typed the program has not read yet; 0 where the line is gone.
  public var unreadInput: Int {
    let slave = open(line, O_RDONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)
    guard slave >= 0 else { return 0 }
    defer { close(slave) }
    var count: Int32 = 0
    return ioctl(slave, UInt(FIONREAD), &count) == 0 ? Int(count) : 0
  }

  /// Forgets what the program wrote.
  public func forget() { output = [] }

  /// Waits until the condition holds, reading what the program writes.
  ///
  /// - Throws: ``TimedOut`` after `seconds`.
  public func wait(seconds: Double = 10, until isReady: (PseudoTerminal) -> Bool) throws {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while true {
      readAll()
      if isReady(self) { return }
      guard ContinuousClock.now < deadline else { throw timedOut }
      poll(for: POLLIN, seconds: 0.02)
    }
  }

  /// Waits until the text was written; it must lie in one piece between moves of the cursor.
  ///
  /// Of a line like "step 2 of 3" a program may write the one letter that changes. So it is told each
  /// second that it goes on (SIGCONT), and draws all of its screen as after a stop.
  public func wait(for text: String) throws {
    var isToldAt = ContinuousClock.now + .seconds(1)
    try wait {
      if ContinuousClock.now > isToldAt {
        send(signal: SIGCONT)
        isToldAt = .now + .seconds(1)
      }
      return $0.text.contains(text)
    }
  }

  /// Waits until nothing was written for a while.
  ///
  /// - Throws: ``TimedOut`` if that does not happen within 10 s.
  public func waitForQuiet(seconds: Double = 0.15) throws {
    let deadline = ContinuousClock.now + .seconds(10)
    while try staysQuiet(seconds: seconds) == false {
      guard ContinuousClock.now < deadline else { throw timedOut }
    }
  }

  /// Whether the program writes nothing for so long; returns at once when it does.
  public func staysQuiet(seconds: Double) throws -> Bool {
    let before = output.count
    poll(for: POLLIN, seconds: seconds)
    readAll()
    return output.count == before
  }

  private var timedOut: TimedOut { TimedOut(output: text) }

  // MARK: - System calls

  private func readAll() {
    guard master >= 0 else { return }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(master, &buffer, buffer.count)
      guard count > 0 else { return }
      output += buffer[..<count]
    }
  }

  private func poll(for events: Int32, seconds: Double) {
    var entry = pollfd(fd: master, events: Int16(events), revents: 0)
    systemPoll(&entry, 1, Int32(seconds * 1000))
  }

  private static func setSize(_ terminal: Int32, columns: Int, rows: Int) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }

  private static func modes(of terminal: Int32) -> String {
    var modes = termios()
    guard tcgetattr(terminal, &modes) == 0 else { return "none" }
    return "\(modes.c_iflag) \(modes.c_oflag) \(modes.c_cflag) \(modes.c_lflag) \(modes.c_cc)"
  }
}

private func unistdWrite(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(file, bytes.baseAddress, bytes.count)
}

private func systemPoll(_ entries: UnsafeMutablePointer<pollfd>, _ count: UInt, _ limit: Int32) {
  poll(entries, count, limit)
}
