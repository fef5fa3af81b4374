import CNcurses
package import TerminalGrid

/// The terminal while the program has it; there is one at a time, and it cannot be copied.
package struct Session: ~Copyable {
  /// The characters that the terminal can show; grids are made ASCII where it must be.
  package let charset: Charset
  /// How many colours are in use.
  package let depth: ColorDepth
  /// The colours of the roles; changing them repaints with the next grid.
  package var theme: Theme {
    didSet {
      palette = Palette(theme: theme, depth: depth)
      shown = nil
    }
  }

  var palette: Palette
  /// The grid on the screen, or nil if that is not known.
  var shown: Grid?
  /// The texts of its rows in short.
  var rows = RowFingerprints(count: 0)
  var isCursorVisible = true
  var decoder: InputDecoder
  /// Until when the terminal may say what its ground is, while that decides the theme.
  var groundDeadline: ContinuousClock.Instant?
  private var modes: PrivateModes

  init(_ options: Curses.Options) throws(TerminalError) {
    charset = Curses.localeCharset
    // Before ncurses, which leaves handlers that it finds, and changes the modes of the terminal.
    cn_guard_install()
    do throws(TerminalError) {
      try Curses.start(depth: options.depth)
    } catch {
      cn_guard_remove()
      throw error
    }
    cn_guard_install_job_control()
    cn_stderr_hold()
    depth = Palette.depth(wanted: options.depth, colors: cn_colors())
    theme = options.theme.fitting(isLight: Curses.variableGroundIsLight)
    palette = Palette(theme: theme, depth: depth)
    decoder = InputDecoder(isUTF8: charset == .unicode)
    modes = PrivateModes(isUnderstood: cn_is_xterm_like(), mouse: options.mouse)
    cn_guard_set_undo(modes.undo)
    cn_refresh()
    Self.write(modes.enter)
  }

  /// Asks what the terminal's ground is, without waiting: the first frame comes at once, and a light
  /// ground changes its colours.
  mutating func askGround() {
    guard depth > .mono, modes.isUnderstood, TerminalGround.isAsked(of: Curses.term) else { return }
    groundDeadline = .now + .seconds(TerminalGround.patience)
    Self.write(TerminalGround.question)
  }

  deinit {
    Self.write(modes.undo)
    cn_stop()
    cn_guard_set_screen_up(false)
    cn_guard_remove()
    cn_stderr_release(-1)
  }

  /// How many cells the terminal has.
  package var size: Size { Size(columns: Int(cn_columns()), rows: Int(cn_rows())) }

  /// Gives the terminal back, stops the process as ^Z does, and repaints when it is continued.
  ///
  /// Does nothing but repaint where nothing could continue it (no job control).
  package mutating func suspend() {
    leaveScreen()
    cn_stop_process_group()
    enterScreen()
  }

  /// Draws everything anew with the next grid, whatever else has been written on the terminal.
  package mutating func redraw() {
    cn_forget()
    shown = nil
  }

  /// Turns the mouse on or off; off, the terminal's own selection of text works.
  package mutating func setMouse(_ isOn: Bool) {
    Self.write(modes.undo)
    modes.mouse = isOn
    cn_guard_set_undo(modes.undo)
    Self.write(modes.enter)
  }

  /// Rings the bell.
  package func bell() {
    _ = beep()
  }

  /// Hands a text to the terminal's clipboard (OSC 52); no terminal says whether it took it.
  package func copyToClipboard(_ text: String) {
    guard modes.isUnderstood else { return }
    Self.write("\u{1B}]52;c;\(Base64.encode(text.utf8))\u{7}")
  }

  /// Paints everything anew after somebody else had the terminal.
  mutating func repaint() {
    leaveScreen()
    enterScreen()
  }

  private mutating func leaveScreen() {
    Self.write(modes.undo)
    endwin()
    cn_guard_set_screen_up(false)
    cn_stderr_release(-1)
  }

  private mutating func enterScreen() {
    cn_stderr_hold()
    cn_sync_size()
    cn_guard_set_undo(modes.undo)
    cn_guard_set_screen_up(true)
    cn_forget()
    cn_refresh()
    Self.write(modes.enter)
  }

  private static func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cn_write($0.baseAddress, $0.count) }
    }
  }
}
