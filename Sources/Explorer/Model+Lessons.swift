public import LessonKit

extension Model {
  /// The present time in milliseconds since 1970, which the run loop tells before each input: the model
  /// has no clock of its own, and stamps what the learner does with this.
  public var now: Int64 {
    get { lessons.record.now }
    set { lessons.record.now = newValue }
  }

  /// Takes what the progress file says into account; what was done meanwhile is kept.
  public mutating func take(_ progress: Progress) { lessons.record.merge(progress) }

  /// Goes to the lesson that was open last, and the place in it; else to the list.
  public mutating func resume() {
    screen = .lessons
    _ = lessons.resume()
  }

  /// The file of the lesson that a person reads now, as a path from the lesson directory.
  public var openLesson: String? {
    guard screen == .lessons, let reader = lessons.reader, !reader.isReview else { return nil }
    return reader.lesson.file
  }

  /// Takes a course that was read again. The place and, unless its author changed it, the view stay; a
  /// lesson that cannot be shown any more stays as it was, and the bottom line says why.
  public mutating func reload(_ course: Result<Course, CourseError>) { lessons.reload(course) }
}
