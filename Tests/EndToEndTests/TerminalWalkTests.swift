import TestSupport
import Testing

/// Ten thousand keys, clicks and sizes at random.
@Suite struct TerminalWalkTests {
  @Test(
    "a random walk leaves a living program and a whole terminal", arguments: [1, 2] as [UInt64])
  func walk(seed: UInt64) throws {
    var walk = RandomWalk(seed: seed)
    let terminal = try PseudoTerminal(environment: ["COLORTERM": "truecolor"])
    try terminal.wait(for: "Hillock")
    for _ in 0..<5_000 {
      switch walk.next() {
      case .bytes(let bytes): try terminal.write(bytes)
      case .size(let columns, let rows): terminal.resize(columns: columns, rows: rows)
      }
      try #require(terminal.status == nil, "it ended with \(String(describing: terminal.status))")
    }
    try waitUntilAllIsRead(terminal)
    // What stands there now may hide the title, but a new size is always drawn.
    terminal.forget()
    terminal.resize(columns: 119, rows: 39)
    try terminal.wait { !$0.output.isEmpty }
    try leave(terminal)
    #expect(terminal.status == 0)
    #expect(terminal.modes == terminal.formerModes)
    try expectScreenTakenDown(terminal)
  }

  /// ^C cancels what is open first, and quits after.
  private func leave(_ terminal: PseudoTerminal) throws {
    for _ in 0..<10 where terminal.status == nil {
      try terminal.write("\u{3}")
      // One ^C too many would be the signal again where the terminal is already given back.
      try waitUntilAllIsRead(terminal)
      try? terminal.wait(seconds: 1) { $0.status != nil }
    }
  }

  /// Five thousand inputs are written faster than they are answered.
  private func waitUntilAllIsRead(_ terminal: PseudoTerminal) throws {
    try terminal.wait(seconds: 60) { $0.status != nil || $0.unreadInput == 0 }
  }
}

/// What a monkey does at a terminal; the same for the same seed.
private struct RandomWalk {
  enum Step {
    case bytes(String)
    case size(columns: Int, rows: Int)
  }

  private var generator: SplitMix

  init(seed: UInt64) { generator = SplitMix(seed: seed) }

  mutating func next() -> Step {
    switch Int.random(in: 0..<100, using: &generator) {
    case ..<55: .bytes(character)
    case ..<80: .bytes(Self.keys.randomElement(using: &generator) ?? "")
    case ..<96: .bytes(mouse)
    case ..<98: .bytes("\u{1B}[200~\(character)π\n\u{1B}]0;x\u{7}\u{1B}[201~")
    default: size
    }
  }

  /// A character that can be typed; q and Q leave the program, which is another test.
  private var character: String {
    mutating get {
      let code = UInt8.random(in: 0x20...0x7E, using: &generator)
      let character = Character(Unicode.Scalar(code))
      return character == "q" ? "/" : String(character)
    }
  }

  private var mouse: String {
    mutating get {
      let button = [0, 0, 32, 32, 64, 65].randomElement(using: &generator) ?? 0
      let column = Int.random(in: 1...130, using: &generator)
      let row = Int.random(in: 1...45, using: &generator)
      return "\u{1B}[<\(button);\(column);\(row)\(Bool.random(using: &generator) ? "M" : "m")"
    }
  }

  private var size: Step {
    mutating get {
      .size(
        columns: Int.random(in: 1...200, using: &generator),
        rows: Int.random(in: 1...60, using: &generator))
    }
  }

  /// Arrows, paging, function keys, Enter, Tab, Escape, ^R, a letter of two bytes. Not ^Z, which is
  /// another test: while it has given the terminal back, what is typed behind it goes to the line,
  /// and ^C there is a signal.
  private static let keys = [
    "\u{1B}[A", "\u{1B}[B", "\u{1B}[C", "\u{1B}[D", "\u{1B}OC", "\u{1B}OD", "\u{1B}[1;2C",
    "\u{1B}[1;2D", "\u{1B}[5~", "\u{1B}[6~", "\u{1B}[H", "\u{1B}[F", "\u{1B}[3~", "\u{1B}OQ",
    "\u{1B}OR", "\u{1B}OS", "\r", "\t", "\u{1B}[Z", "\u{1B}", "\u{7F}", "\u{12}", "ä",
  ]
}
