import Host
import LessonKit

/// Keeps the learner's progress on the disk for as long as the program runs.
///
/// What cannot be kept now is said once, tried again, and stops nothing.
struct ProgressKeeper {
  /// The file's progress at the start; a new learner's where there is no file.
  let progress: Progress
  /// A message about the file, shown once.
  private var notice: String?
  private var file: ProgressFile?
  private var pending: Progress?
  /// When to try again what did not work.
  private var retry: ContinuousClock.Instant?
  /// The last message shown.
  private var said: String?

  /// How long to wait before it.
  static let pause = Duration.seconds(1)

  /// Whether there is something to save as soon as that works.
  var isWaiting: Bool { pending != nil && file != nil }

  /// The keeper of the person who runs the program.
  init() {
    var environment: [String: String] = [:]
    environment["XDG_STATE_HOME"] = Variable.value("XDG_STATE_HOME")
    environment["HOME"] = Variable.home
    self.init { () throws(ProgressError) in try ProgressFile(environment: environment) }
  }

  /// The keeper of a file.
  init(_ file: () throws(ProgressError) -> ProgressFile) {
    do throws(ProgressError) {
      let file = try file()
      let loaded = try file.load()
      progress = loaded.progress
      notice = loaded.setAside.map { "the progress file could not be read; it is now \($0)" }
      self.file = file
    } catch {
      progress = Progress(learner: .random(in: .min ... .max))
      notice = error.description
    }
  }

  /// Takes what is to be kept; ``save(at:)`` writes it.
  mutating func keep(_ progress: Progress) { pending = progress }

  /// Writes what is pending, merged with what another program has written, and returns all of it.
  mutating func save(at now: ContinuousClock.Instant) -> Progress? {
    guard let progress = pending, let file, retry.map({ $0 <= now }) ?? true else { return nil }
    do throws(ProgressError) {
      let saved = try file.save(progress)
      (pending, retry, said) = (nil, nil, nil)
      if let aside = saved.setAside {
        notice = "the progress file could not be read; it is now \(aside)"
      }
      return saved.progress
    } catch {
      if case .newer = error { self.file = nil }
      retry = now + Self.pause
      if said != error.description { (said, notice) = (error.description, error.description) }
      return nil
    }
  }

  /// Saves at the program's end what is still pending; where another program holds the file, beside it.
  /// Returns what the learner should know.
  mutating func finish() -> String? {
    retry = nil
    _ = save(at: .now)
    guard let progress = pending, let file else { return nil }
    do throws(ProgressError) {
      let place = try file.putBeside(progress)
      pending = nil
      return
        "\(said ?? "progress was not saved"); it is in '\(place)', and the next start takes it up"
    } catch {
      return "what you did since the last save is lost: \(error)"
    }
  }

  /// Takes the message, so that it is shown once.
  mutating func takeNotice() -> String? {
    defer { notice = nil }
    return notice
  }
}
