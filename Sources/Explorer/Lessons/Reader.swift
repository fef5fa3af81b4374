import ActivationMath
import Formula
import LessonKit
import Plotting

/// An open lesson: where the reader is in it, and the live view as the reader left it.
struct Reader: Sendable {
  /// Which pane has the keys.
  enum Focus: Sendable { case prose, live }

  let lesson: Lesson
  /// The step that is shown.
  private(set) var step = 0
  /// How many parts of the step are revealed, at least one.
  private(set) var revealed = 1
  /// How many lines of the text are scrolled away.
  var scroll = 0
  /// The live view, moved by the learner or as the author set it; nil where the lesson has none yet.
  var live: LiveModel?
  var focus = Focus.prose
  /// The outline's chosen step while the outline is open.
  var outline: Int?

  private let catalogue: Catalogue

  init(_ lesson: Lesson, catalogue: Catalogue) {
    self.lesson = lesson
    self.catalogue = catalogue.adding(lesson.functions)
    restoreView()
  }

  /// The step that is shown.
  var current: Step { lesson.steps[step] }

  /// The parts of the step that are revealed.
  var parts: ArraySlice<Part> { current.parts.prefix(revealed) }

  /// Whether there is something to go on to.
  var isAtEnd: Bool { step == lesson.steps.count - 1 && revealed == current.parts.count }

  /// Reveals the next part of the step, else goes to the next step; stays at the lesson's end.
  mutating func goOn() {
    if revealed < current.parts.count {
      revealed += 1
      if parts.last?.view != nil { restoreView() }
    } else if step < lesson.steps.count - 1 {
      go(toStep: step + 1)
    }
  }

  /// Goes to the step before, all of it revealed; stays at the lesson's start.
  mutating func goBack() {
    guard step > 0 else { return }
    go(toStep: step - 1)
    revealed = current.parts.count
    restoreView()
  }

  /// Goes to the start of a step.
  mutating func go(toStep index: Int) {
    step = min(max(0, index), lesson.steps.count - 1)
    revealed = 1
    scroll = 0
    restoreView()
  }

  /// Sets the live view up as the author wants it here.
  mutating func restoreView() {
    let view = parts.last { $0.view != nil }?.view ?? current.view
    live = view.flatMap { LiveModel($0, catalogue: catalogue) }
    if live == nil { focus = .prose }
  }
}
