import LessonKit

extension Instruments {
  /// The instrument that shows a lesson's view beside its text.
  static func showing(_ view: LiveView, of lesson: Lesson) -> (any Instrument)? {
    showing(view.spec, in: pane(of: lesson))
  }

  /// The same with all that it computes.
  static func settled(showing view: LiveView, of lesson: Lesson) -> (any Instrument)? {
    settled(showing: view.spec, in: pane(of: lesson))
  }

  private static func pane(of lesson: Lesson) -> Context {
    var context = Context(catalogue: lesson.catalogue)
    context.isPane = true
    return context
  }
}
