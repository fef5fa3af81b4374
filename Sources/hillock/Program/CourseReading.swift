import Curses
import Dispatch
import LessonKit
import Synchronization

/// Reads a course beside the program, which has opened with the outline of it.
final class CourseReading: Sendable {
  /// How often the program asks whether it is done, in seconds.
  static let interval = 0.02

  private let course = Mutex<Result<Course, CourseError>?>(nil)

  /// Begins to read the lessons of a directory.
  init(_ directory: LessonDirectory) {
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      Curses.guardThread()
      let read = Result { () throws(CourseError) in try directory.load() }
      course.withLock { $0 = read }
    }
  }

  /// The course, or nil while it is being read.
  var result: Result<Course, CourseError>? { course.withLock { $0 } }
}
