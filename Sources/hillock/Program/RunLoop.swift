import Curses
import Explorer
import Host
import LessonKit
import TerminalGrid

/// The program in a terminal: inputs go into the model, its frames and effects come out.
struct RunLoop {
  /// The program as it is now.
  private(set) var model: Model
  private var effects: EffectInterpreter
  private var watch: LessonWatch
  /// Reads the course on another thread; nil where there are no lessons.
  private let reader: CourseReader?
  /// Does what instruments want computed on another thread; nil in tests that compute nothing.
  private let worker: Worker?
  /// When the model was last told that time passes; nil while nothing moves.
  private var lastTick: ContinuousClock.Instant?

  /// Whether what moves by itself moves smoothly; else it goes on by a step each second.
  var isMoving = true

  /// No faster than this while something moves by itself.
  private static let smoothFrame = Duration.seconds(1) / 30

  private var frame: Duration { isMoving ? Self.smoothFrame : .seconds(1) }

  /// Inputs that are taken before a frame is drawn, so that held keys cannot outrun the screen.
  private static let burst = 256

  /// A loop that starts with this model, carries out its effects, and takes the courses that a reader
  /// reads, anew when a lesson of the directory changes.
  init(
    _ model: Model, effects: EffectInterpreter, reader: CourseReader? = nil,
    directory: String? = nil, worker: Worker? = nil
  ) {
    (self.model, self.effects, self.reader, self.worker) = (model, effects, reader, worker)
    watch = LessonWatch(directory: directory)
  }

  /// Runs on a terminal until the person leaves. What could not be kept is said by ``finish()``.
  mutating func run(on terminal: inout some Terminal & ~Copyable) throws {
    defer { save() }
    var isRunning = handle(.resize(terminal.size), &terminal)
    while isRunning {
      look()
      isRunning = takeWork(&terminal)
      terminal.show(model.view(terminal.size))
      // After the frame, so that no key waits for the disk.
      save()
      guard let input = try nextInput(&terminal) else { continue }
      isRunning = handle(input, &terminal)
      var taken = 1
      while isRunning, taken < Self.burst,
        let next = try terminal.nextInput(timeout: 0, orReadable: [])
      {
        isRunning = handle(next, &terminal)
        taken += 1
      }
    }
  }

  /// Keeps at the end what could not be kept before; returns what the learner should know.
  mutating func finish() -> String? { effects.keeper.finish() }

  /// Looks whether a course was read, the open lesson was changed by its author, or there is something
  /// to say.
  private mutating func look() {
    if let course = reader?.take() { model.reload(course) }
    if watch.hasChanged(model.openLesson) { reader?.read() }
    if let notice = effects.keeper.takeNotice() { model.report(notice) }
  }

  /// Takes what has been computed, and has computed what is wanted next; false when it is time to leave.
  private mutating func takeWork(_ terminal: inout some Terminal & ~Copyable) -> Bool {
    guard let worker else { return true }
    var goesOn = true
    if let result = worker.take() {
      model.now = effects.host.now
      goesOn = effects.carryOut(model.take(result), of: &model, on: &terminal)
    }
    worker.want(model.work)
    return goesOn
  }

  private mutating func save() {
    if let progress = effects.keeper.save(at: effects.host.instant) { model.take(progress) }
  }

  /// Waits for what happens next: an input, or a tick while something moves; nil if a course was read or
  /// the files are to be looked at.
  private mutating func nextInput(
    _ terminal: inout some Terminal & ~Copyable
  ) throws -> Input? {
    let others = [reader?.descriptor, worker?.descriptor].compactMap(\.self)
    guard model.isAnimating else {
      lastTick = nil
      let seconds = pause.map { $0 / .seconds(1) }
      return try terminal.nextInput(timeout: seconds, orReadable: others)
    }
    let start = lastTick ?? effects.host.instant
    lastTick = start
    let rest = (frame - (effects.host.instant - start)) / .seconds(1)
    if rest > 0, let input = try terminal.nextInput(timeout: rest, orReadable: others) {
      return input
    }
    let now = effects.host.instant
    guard now - start >= frame else { return nil }
    lastTick = now
    return .tick(seconds: (now - start) / .seconds(1))
  }

  /// How long to wait for an input before the files are looked at; nil is for ever.
  private var pause: Duration? {
    if effects.keeper.isWaiting { return ProgressKeeper.pause }
    return watch.isWatching ? LessonWatch.pause : nil
  }

  /// Hands an input to the model and carries out its effects; false when it is time to leave.
  private mutating func handle(
    _ input: Input, _ terminal: inout some Terminal & ~Copyable
  ) -> Bool {
    model.now = effects.host.now
    return effects.carryOut(model.update(input), of: &model, on: &terminal)
  }
}

extension RunLoop {
  /// A loop on the system itself, which keeps progress and reads the lessons of a directory.
  init(_ model: Model, keeper: ProgressKeeper, lessons directory: LessonDirectory?) throws {
    let effects = EffectInterpreter(host: SystemHost(), keeper: keeper)
    do throws(SystemError) {
      let reader = try directory.map { directory throws(SystemError) in
        try CourseReader { Result { () throws(CourseError) in try directory.load() } }
      }
      reader?.read()
      var model = model
      Self.takeBookmarks(into: &model)
      self.init(
        model, effects: effects, reader: reader, directory: directory?.path, worker: try Worker())
    } catch {
      throw Failure(message: "cannot make a pipe: \(error)", status: .failure)
    }
  }

  private static func takeBookmarks(into model: inout Model) {
    guard let file = BookmarkFile.own else { return }
    do {
      model.take(try file.load())
    } catch {
      model.report((error as? Failure)?.message ?? "\(error)")
    }
  }

  /// Takes the terminal, runs in these colours, and gives the terminal back; on one that cannot show a
  /// screen the program talks in lines.
  mutating func run(theme: Theme, color: ColorChoice, lessons: LessonDirectory?) throws {
    let options = Curses.Options(theme: theme, depth: Display.standardOutput(color: color).depth)
    let result = Result {
      try Curses.withTerminal(options) { session in
        model.hasColours = session.depth > .mono
        try run(on: &session)
      }
    }
    if case .failure(TerminalError.noCursorAddressing) = result {
      return try LineLoop.run(model, keeper: effects.keeper, lessons: lessons)
    }
    if let problem = finish() { try? Output.error(["hillock: \(problem)"]) }
    try result.get()
  }
}
