package import LessonKit

extension Model {
  /// The Lessons screen.
  var lessons: LessonsModel {
    get { self[LessonsModel.self] }
    set { self[LessonsModel.self] = newValue }
  }

  /// Takes what the progress file says into account; what was done meanwhile is kept.
  package mutating func take(_ progress: Progress) { lessons.record.merge(progress) }

  /// Goes to the lesson of that id; false if the course has none.
  package mutating func open(lesson id: String) -> Bool {
    screen = .lessons
    return inLessons { $0.open(id: id, in: $1) }
  }

  /// Goes to a step of the open lesson; false if that has none of that name.
  package mutating func open(step name: String) -> Bool {
    guard let index = lessons.reader?.lesson.steps.firstIndex(where: { $0.id == name }) else {
      return false
    }
    inLessons { lessons, _ in
      lessons.reader?.go(toStep: index)
      lessons.reader?.arrive(&lessons.record)
    }
    return true
  }

  /// Goes to the lesson that was open last, and the place in it; else to the list.
  package mutating func resume() {
    screen = .lessons
    _ = inLessons { $0.resume(in: $1) }
  }

  /// The file of the lesson that a person reads now, as a path from the lesson directory.
  package var openLesson: String? {
    guard screen == .lessons, let reader = lessons.reader, !reader.isReview
    else { return nil }
    return reader.lesson.file
  }

  /// Takes a course that was read again. The place and, unless its author changed it, the view stay; a
  /// lesson that cannot be shown any more stays as it was, and the bottom line says why.
  package mutating func reload(_ course: Result<Course, CourseError>) {
    inLessons { $0.reload(course, in: $1) }
    if let open = palette { palette = Palette(paletteSource(), text: open.editor.text) }
  }

  private mutating func inLessons<Result>(_ body: (inout LessonsModel, Context) -> Result) -> Result
  {
    context.room = frame(size).body
    return body(&lessons, context)
  }
}
