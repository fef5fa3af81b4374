#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension TerminalGround {
  /// Whether the ground of the terminal at both ends is light, asked and answered while nothing else
  /// has the terminal; nil if it cannot be asked or does not answer in time.
  ///
  /// Behind the question goes another one that every terminal answers (DA1), so that nobody waits for
  /// what never comes. Over a network an answer may come when the shell is reading again: there it is
  /// not asked.
  package static func ask() -> Bool? {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, isAsked(of: Curses.term),
      !Curses.term.isEmpty, getenv("SSH_CONNECTION") == nil, hasTerminalToItself
    else { return nil }
    var former = termios()
    guard tcgetattr(STDIN_FILENO, &former) == 0 else { return nil }
    var silent = former
    silent.c_lflag &= ~tcflag_t(ECHO | ICANON)
    guard tcsetattr(STDIN_FILENO, TCSANOW, &silent) == 0 else { return nil }
    // What is still under way must not be typed into the shell.
    defer { tcsetattr(STDIN_FILENO, TCSAFLUSH, &former) }
    send(question + "\u{1B}[c")
    return answer()
  }

  /// Whether the process is in the foreground, and nobody has typed ahead.
  private static var hasTerminalToItself: Bool {
    var waiting: Int32 = 0
    return tcgetpgrp(STDIN_FILENO) == getpgrp()
      && ioctl(STDIN_FILENO, UInt(FIONREAD), &waiting) == 0 && waiting == 0
  }

  private static func send(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
  }

  /// Reads until both questions are answered or the time is over.
  private static func answer() -> Bool? {
    let deadline = ContinuousClock.now + .seconds(patience)
    var decoder = InputDecoder(isUTF8: true)
    var bytes: [UInt8] = []
    while bytes.last != UInt8(ascii: "c") {
      let rest = (deadline - .now) / .milliseconds(1)
      var entry = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      guard rest > 0, poll(&entry, 1, Int32(rest.rounded(.up))) > 0 else { break }
      var piece = [UInt8](repeating: 0, count: 256)
      let count = read(STDIN_FILENO, &piece, piece.count)
      guard count > 0, bytes.count < 4096 else { break }
      bytes += piece[..<count]
      for byte in piece[..<count] { _ = decoder.read(Int32(byte)) }
    }
    return decoder.reply.flatMap(isLight(answer:))
  }
}
