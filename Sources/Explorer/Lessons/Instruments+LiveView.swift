import LessonKit

extension Instruments {
  /// The instrument that shows a lesson's view beside its text.
  static func showing(_ view: LiveView, of lesson: Lesson) -> (any Instrument)? {
    var context = Context(catalogue: lesson.catalogue)
    context.isPane = true
    return showing(view.spec, in: context)
  }
}
