import Curses
import Explorer
import Formula
import TerminalGrid

/// The program in a terminal: inputs go into the model, its frames and effects come out.
struct RunLoop {
  private var model: Model
  /// When the model was last told that time passes; nil while nothing moves.
  private var lastTick: ContinuousClock.Instant?

  /// No faster than this while something moves by itself.
  private static let frame = Duration.seconds(1) / 30

  /// Inputs that are taken before a frame is drawn, so that held keys cannot outrun the screen.
  private static let burst = 256

  /// A loop that starts with this model.
  init(_ model: Model) { self.model = model }

  /// Runs until the person leaves, and gives the terminal back.
  mutating func run(color: ColorChoice) throws {
    let options = Curses.Options(depth: Display.standardOutput(color: color).depth)
    try Curses.withTerminal(options) { session in try run(&session) }
  }

  private mutating func run(_ session: inout Session) throws {
    var isRunning = handle(.resize(session.size), &session)
    while isRunning {
      session.show(model.view(session.size))
      isRunning = handle(try nextInput(&session), &session)
      var taken = 1
      while isRunning, taken < Self.burst, let next = try session.nextInput(timeout: 0) {
        isRunning = handle(next, &session)
        taken += 1
      }
    }
  }

  /// Waits for what happens next: an input, or a tick while something moves.
  private mutating func nextInput(_ session: inout Session) throws -> Input {
    while true {
      guard model.isAnimating else {
        lastTick = nil
        if let input = try session.nextInput() { return input }
        continue
      }
      let now = ContinuousClock.now
      let start = lastTick ?? now
      lastTick = start
      let elapsed = now - start
      guard elapsed < Self.frame else {
        lastTick = now
        return .tick(seconds: elapsed / .seconds(1))
      }
      let rest = (Self.frame - elapsed) / .seconds(1)
      if let input = try session.nextInput(timeout: rest) { return input }
    }
  }

  /// Hands an input to the model and carries out its effects; false when it is time to leave.
  private mutating func handle(_ input: Input, _ session: inout Session) -> Bool {
    for effect in model.update(input) {
      switch effect {
      case .quit: return false
      case .suspend: session.suspend()
      case .mouse(let isOn): session.setMouse(isOn)
      case .copy(let text): session.copyToClipboard(text)
      case .theme(let theme): session.theme = theme
      case .saveFunctions(let definitions, let path):
        model.report(save(definitions, to: path ?? OwnFunctions.path))
      case .write(let path, let contents): model.report(write(contents, to: path))
      }
    }
    return true
  }

  /// Puts functions into a file and says what became of it.
  private func save(_ definitions: [Definition], to path: String?) -> String {
    guard let path else { return "there is no home directory; say where: :save FILE" }
    do {
      try OwnFunctions.save(definitions, to: path)
      let names = definitions.map(\.name).joined(separator: ", ")
      return "saved \(names) in \(path)"
    } catch let failure as Failure {
      return "\(failure.message)"
    } catch {
      return "\(error)"
    }
  }

  /// Writes a file and says what became of it.
  private func write(_ contents: String, to path: String) -> String {
    do {
      try Destination.file(path: path, overwriting: false).write(contents)
      return "wrote \(path)"
    } catch let failure as Failure {
      return failure.message
    } catch {
      return "\(error)"
    }
  }
}
