import Curses
import Explorer
import Formula
import Plotting
import TerminalGrid

/// The program in a terminal: inputs go into the model, its frames and effects come out.
struct RunLoop {
  /// The program as it is now.
  private(set) var model: Model
  private var keeper: ProgressKeeper
  private var watch: LessonWatch
  private var reading: CourseReading?
  private let theme: Theme
  /// When the model was last told that time passes; nil while nothing moves.
  private var lastTick: ContinuousClock.Instant?

  /// No faster than this while something moves by itself.
  private static let frame = Duration.seconds(1) / 30

  /// Inputs that are taken before a frame is drawn, so that held keys cannot outrun the screen.
  private static let burst = 256

  /// A loop that starts with this model in these colours, keeps progress, and sees lessons of a
  /// directory change.
  init(_ model: Model, keeper: ProgressKeeper, lessons directory: LessonDirectory?, theme: Theme) {
    self.model = model
    self.keeper = keeper
    self.theme = theme
    watch = LessonWatch(directory: directory?.path)
    reading = directory.map(CourseReading.init)
  }

  /// Runs until the person leaves, and gives the terminal back.
  mutating func run(color: ColorChoice) throws {
    let options = Curses.Options(theme: theme, depth: Display.standardOutput(color: color).depth)
    let result = Result { try Curses.withTerminal(options) { session in try run(&session) } }
    if let problem = keeper.finish() { try? Output.error(["hillock: \(problem)"]) }
    try result.get()
  }

  private mutating func run(_ session: inout Session) throws {
    defer { save() }
    var isRunning = handle(.resize(session.size), &session)
    while isRunning {
      look()
      session.show(model.view(session.size))
      // After the frame, so that no key waits for the disk.
      save()
      guard let input = try nextInput(&session) else { continue }
      isRunning = handle(input, &session)
      var taken = 1
      while isRunning, taken < Self.burst, let next = try session.nextInput(timeout: 0) {
        isRunning = handle(next, &session)
        taken += 1
      }
    }
  }

  /// Looks whether the open lesson was changed by its author, and whether there is something to say.
  private mutating func look() {
    if let course = reading?.result {
      model.reload(course)
      reading = nil
    }
    if let course = watch.look(at: model.openLesson) { model.reload(course) }
    if let notice = keeper.takeNotice() { model.report(notice) }
  }

  private mutating func save() {
    if let progress = keeper.save() { model.take(progress) }
  }

  /// Waits for what happens next: an input, or a tick while something moves; nil if only the files are
  /// to be looked at.
  private mutating func nextInput(_ session: inout Session) throws -> Input? {
    while true {
      guard model.isAnimating else {
        lastTick = nil
        if reading != nil { return try session.nextInput(timeout: CourseReading.interval) }
        if keeper.isWaiting { return try session.nextInput(timeout: ProgressKeeper.seconds) }
        if watch.isWatching { return try session.nextInput(timeout: LessonWatch.seconds) }
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
    model.now = ProgressKeeper.now
    for effect in model.update(input) {
      switch effect {
      case .quit: return false
      case .redraw: session.redraw()
      case .suspend: session.suspend()
      case .mouse(let isOn): session.setMouse(isOn)
      case .copy(let text): session.copyToClipboard(text)
      case .theme(let theme): session.theme = theme
      case .saveFunctions(let definitions, let path):
        model.report(save(definitions, to: path ?? OwnFunctions.path))
      case .saveProgress(let progress): keeper.keep(progress)
      case .write(let export): write(export)
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

  /// Writes a picture and says what became of it; asks before a file gives way.
  private mutating func write(_ export: Export) {
    if !export.isOverwriting, Destination.exists(export.path) { return model.mayOverwrite(export) }
    do {
      let destination = Destination.file(path: export.path, overwriting: export.isOverwriting)
      try destination.write(
        export.format == .png
          ? PNG.bytes(of: export.contents, zoom: 2) : Array(export.contents.utf8))
      model.report("wrote \(Destination.wholePath(of: export.path))")
    } catch let failure as Failure {
      model.report(failure.message)
    } catch {
      model.report("\(error)")
    }
  }
}
