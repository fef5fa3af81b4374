import Curses
import Explorer
import Host
import LessonKit
import TerminalGrid

/// The program as a conversation in lines on standard input and output.
struct LineLoop {
  private var dialogue: LineDialogue
  private var effects: EffectInterpreter

  /// A conversation with a model as it was opened.
  init(_ model: Model, keeper: ProgressKeeper) {
    dialogue = LineDialogue(model, reading: PointsFile.text(of:))
    effects = EffectInterpreter(host: SystemHost(), keeper: keeper)
  }

  /// Talks about a model, whose lessons are read first.
  static func run(_ model: Model, keeper: ProgressKeeper, lessons: LessonDirectory?) throws {
    var model = model
    if let lessons { model.reload(Result { () throws(CourseError) in try lessons.load() }) }
    var loop = LineLoop(model, keeper: keeper)
    try loop.run()
  }

  /// Talks until the input ends or the person leaves.
  mutating func run() throws {
    try Self.say(dialogue.greeting + (effects.keeper.takeNotice().map { [$0] } ?? []))
    var input: [UInt8] = []
    var isAtEnd = false
    var isRunning = true
    while isRunning, !isAtEnd {
      try Self.prompt()
      while isRunning, let line = Self.takeLine(from: &input) { isRunning = try answer(line) }
      if isRunning { isAtEnd = try !Descriptors.read(Descriptors.input, into: &input) }
    }
    if isRunning, !input.isEmpty { _ = try answer(String(decoding: input, as: UTF8.self)) }
    if let problem = effects.keeper.finish() { try? Output.error(["hillock: \(problem)"]) }
  }

  private mutating func answer(_ line: String) throws -> Bool {
    dialogue.model.now = SystemTime.now
    let answer = dialogue.answer(line)
    var terminal = NoTerminal()
    let isRunning = effects.carryOut(answer.effects, of: &dialogue.model, on: &terminal)
    _ = effects.keeper.save(at: .now)
    let notice = effects.keeper.takeNotice()
    try Self.say(answer.lines + (notice.map { [$0] } ?? []))
    return isRunning
  }

  /// Lines longer than this are none that a person types.
  private static let limit = 1 << 16

  private static func takeLine(from input: inout [UInt8]) -> String? {
    guard let end = input.firstIndex(of: UInt8(ascii: "\n")) else {
      if input.count > limit { input.removeAll() }
      return nil
    }
    defer { input.removeFirst(end + 1) }
    return String(decoding: input[..<end].prefix(limit), as: UTF8.self)
  }

  private static func say(_ lines: [String]) throws {
    try Output.standard(ShownText.lines(lines))
  }

  /// A prompt where a person types.
  private static func prompt() throws {
    if Descriptors.isTerminal(Descriptors.input) { try Output.standard("> ") }
  }
}

/// A terminal that draws nothing.
struct NoTerminal: Terminal {
  var size = Size(columns: 80, rows: 24)
  var theme = Theme.default

  mutating func show(_ grid: Grid) {}
  mutating func redraw() {}
  mutating func suspend() {}
  mutating func setMouse(_ isOn: Bool) {}
  mutating func copyToClipboard(_ text: String) {}
  mutating func nextInput(
    timeout seconds: Double?, orReadable descriptors: [Int32]
  ) throws(TerminalError) -> Input? { nil }
}
