import Curses
import Dispatch
import Host
import LessonKit
import Synchronization

/// Reads a course beside the program, at its start and again whenever a lesson changes, and wakes the
/// run loop when it is done.
final class CourseReader: Sendable {
  private struct State {
    /// The course that nobody has taken yet.
    var course: Result<Course, CourseError>?
    var isReading = false
    /// Whether something changed while it was being read.
    var isStale = false
  }

  private let load: @Sendable () -> Result<Course, CourseError>
  private let state = Mutex(State())
  private let wakeUp: WakeUp

  /// A reader that has not begun.
  init(load: @escaping @Sendable () -> Result<Course, CourseError>) throws(SystemError) {
    self.load = load
    wakeUp = try WakeUp()
  }

  /// Can be read as soon as there is a course to take.
  var descriptor: Int32 { wakeUp.descriptor }

  /// Begins to read; while it reads already, it reads once more afterwards.
  func read() {
    let isFree = state.withLock { state in
      defer { state.isReading = true }
      if state.isReading { state.isStale = true }
      return !state.isReading
    }
    guard isFree else { return }
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      Curses.guardThread()
      while readOnce() {}
    }
  }

  /// The course that was read since last asked.
  func take() -> Result<Course, CourseError>? {
    // First, so that a course that comes meanwhile wakes again.
    wakeUp.clear()
    return state.withLock { $0.course.take() }
  }

  /// Reads, and says whether to read again.
  private func readOnce() -> Bool {
    let course = load()
    defer { wakeUp.wake() }
    return state.withLock { state in
      state.course = course
      state.isReading = state.isStale
      state.isStale = false
      return state.isReading
    }
  }
}
