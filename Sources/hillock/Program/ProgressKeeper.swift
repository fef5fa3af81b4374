import LessonKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Keeps the learner's progress on the disk for as long as the program runs.
///
/// What cannot be kept is said once and stops nothing.
struct ProgressKeeper {
  /// What the file held when the program started; a new learner's where there is none.
  let progress: Progress
  /// What the learner should know about the file, once.
  private var notice: String?
  private var file: ProgressFile?
  private var pending: Progress?

  /// The keeper of the person who runs the program.
  init() {
    var environment: [String: String] = [:]
    environment["XDG_STATE_HOME"] = Variable.value("XDG_STATE_HOME")
    environment["HOME"] = Variable.home
    do throws(ProgressError) {
      let file = try ProgressFile(environment: environment)
      let loaded = try file.load()
      progress = loaded.progress
      notice = loaded.setAside.map { "the progress file could not be read; it is now \($0)" }
      self.file = file
    } catch {
      progress = Progress(learner: .random(in: .min ... .max))
      notice = error.description
    }
  }

  /// Takes what is to be kept; ``save()`` writes it.
  mutating func keep(_ progress: Progress) { pending = progress }

  /// Writes what is pending, merged with what another program has written, and returns all of it.
  mutating func save() -> Progress? {
    guard let progress = pending, let file else { return nil }
    do throws(ProgressError) {
      let saved = try file.save(progress)
      pending = nil
      if let aside = saved.setAside {
        notice = "the progress file could not be read; it is now \(aside)"
      }
      return saved.progress
    } catch .busy {
      return nil  // the next frame tries again
    } catch {
      (self.file, pending, notice) = (nil, nil, error.description)
      return nil
    }
  }

  /// What the learner should know, once.
  mutating func takeNotice() -> String? {
    defer { notice = nil }
    return notice
  }

  /// The time in milliseconds since 1970.
  static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}
