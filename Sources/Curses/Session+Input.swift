import CNcurses
package import TerminalGrid

extension Session {
  /// The next thing that the person does, or nil if nothing comes within the time, or before one of
  /// the descriptors can be read.
  ///
  /// Without a time it waits for ever and takes no processor time. `Input.tick` is the caller's to
  /// make.
  ///
  /// - Throws: `TerminalError.lost` if the terminal went away.
  package mutating func nextInput(
    timeout seconds: Double? = nil, orReadable descriptors: [Int32] = []
  ) throws(TerminalError) -> Input? {
    let deadline = seconds.map { ContinuousClock.now + .seconds($0) }
    while true {
      if let input = readInput() { return input }
      let rest = deadline.map { max(0, ($0 - .now) / .seconds(1)) }
      let patience = decoder.patience
      let limit = [rest, patience].compactMap { $0 }.min() ?? -1
      // The rest of a sequence comes first: it is here within a moment.
      let others = patience == nil ? descriptors : []
      switch cn_wait(limit, others, Int32(others.count)) {
      case CN_READABLE: continue
      case CN_OTHER: return nil
      case CN_HANGUP: throw .lost
      case CN_SIGNAL: if let input = answerSignal() { return input }
      default:
        if patience != nil, let input = decoder.flush() { return input }
        if let rest, rest <= patience ?? .infinity { return nil }
      }
    }
  }

  /// The input that ncurses has already read, decoded.
  private mutating func readInput() -> Input? {
    while true {
      let code = cn_read_key()
      if code == KEY_RESIZE {
        shown = nil
        return .resize(size)
      }
      guard code != ERR else { return nil }
      if let input = decoder.read(code) { return input }
      if takeGround() { return .resize(size) }
    }
  }

  /// Takes the terminal's answer on its ground; whether that has changed the colours.
  private mutating func takeGround() -> Bool {
    guard let reply = decoder.reply else { return false }
    decoder.reply = nil
    guard let deadline = groundDeadline, let isLight = TerminalGround.isLight(answer: reply) else {
      return false
    }
    groundDeadline = nil
    let theme = Theme.automatic.fitting(isLight: isLight)
    guard ContinuousClock.now < deadline, theme != self.theme else { return false }
    self.theme = theme
    return true
  }

  private mutating func answerSignal() -> Input? {
    if cn_take_stop_request() {
      suspend()
    } else if cn_take_continued() {
      repaint()
    } else {
      return nil
    }
    shown = nil
    return .resize(size)
  }
}
