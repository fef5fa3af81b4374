import ActivationMath
package import LessonKit
package import Plotting
package import TerminalGrid
import ViewSpec

/// A lesson on a projector: where the speaker is in it, and what the audience sees.
///
/// A value that takes commands and draws the audience's screen; it knows no terminal, no console and
/// no clock, and neither reads nor writes a learner's progress.
package struct Lecture: Sendable {
  /// The lesson.
  private(set) var lesson: Lesson
  /// The step that is shown.
  private(set) var step = 0
  /// How many of its parts are shown, at least one.
  private(set) var shown = 1
  /// The page of the words, where they do not fit at once.
  var page = 0
  /// The division of the screen.
  var arrangement = LectureArrangement.pictureAndWords
  /// Whether the screen is blank.
  var isBlank = false
  /// The questions whose answers are revealed.
  var revealed: Set<String> = []
  /// The votes by the names of their questions.
  var votes: [String: Vote] = [:]
  /// The time that it has taken.
  var clock = LectureClock()
  /// The planned minutes, if the speaker says.
  let minutes: Double?
  /// The step that a spare one was called from.
  private(set) var origin: Int?
  /// The picture, with the pointer where the speaker put it.
  var live: (any Instrument)?
  /// A picture that the speaker tries over it.
  var trial: Trial?
  /// The last command's message, for the speaker alone.
  var message: String?
  /// Whether no command has been carried out yet, so that a console can say where another presenter was.
  var isFresh = true
  /// The size of the audience's screen.
  package var size = Size(columns: 80, rows: 24)
  /// The dots that curves are drawn with.
  package var canvas: CanvasKind

  /// A picture over a step, and how the screen was before it.
  struct Trial: Sendable {
    /// The typed text.
    var text: String
    var live: any Instrument
    var arrangement: LectureArrangement
    var page: Int
  }

  /// A lecture at the start of a lesson that has a step.
  ///
  /// - Parameters:
  ///   - minutes: What it is planned to take; what the lesson says if nil.
  package init(_ lesson: Lesson, minutes: Double? = nil, canvas: CanvasKind = .block) {
    self.lesson = lesson
    self.minutes = minutes ?? lesson.minutes.map(Double.init)
    self.canvas = canvas
    restoreView()
  }

  /// The file of the lesson.
  package var file: String { lesson.file }

  /// The step that is shown.
  var current: Step { lesson.steps[step] }

  /// The parts that are shown.
  var parts: ArraySlice<Part> { current.parts.prefix(shown) }

  /// The author's view at this place.
  var authorView: LiveView? { parts.last { $0.view != nil }?.view ?? current.view }

  /// The question that the speaker deals with: the last one that is shown.
  var question: Quiz? {
    parts.reversed().lazy.flatMap(\.blocks).compactMap {
      if case .quiz(let quiz) = $0 { quiz } else { nil }
    }.last
  }

  /// The question of the part that was shown last, whose answer comes before the next part.
  var openQuestion: Quiz? {
    parts.last?.quizzes.last { !revealed.contains($0.id) }
  }

  /// The question that hides the picture until its answer is revealed.
  var hidingQuestion: Quiz? {
    guard trial == nil, let id = authorView?.reveal, !revealed.contains(id) else { return nil }
    return lesson.steps.lazy.flatMap(\.quizzes).first { $0.id == id }
  }

  /// The picture: the trial's, else the step's.
  var picture: (any Instrument)? { trial?.live ?? live }

  /// How the time is divided among the steps.
  var plan: LecturePlan {
    let own = lesson.steps.map { $0.isSpare ? 0 : $0.minutes.map(Double.init) }
    return LecturePlan(steps: own, minutes: minutes)
  }

  /// Sets the picture up as the author wants it here.
  mutating func restoreView() {
    leaveTrial()
    live = authorView.flatMap { Instruments.showing($0, of: lesson) }
  }

  /// Comes back from what was tried to the screen as it was, with the pointer where it stood.
  mutating func leaveTrial() {
    guard let trial else { return }
    (arrangement, page) = (trial.arrangement, trial.page)
    self.trial = nil
  }
}

// MARK: - Steps and parts

extension Lecture {
  /// Goes to a step, so many of its parts shown.
  mutating func go(to index: Int, parts: Int = 1) {
    let index = min(max(0, index), lesson.steps.count - 1)
    origin = lesson.steps[index].isSpare ? origin ?? step : nil
    step = index
    shown = min(max(1, parts), current.parts.count)
    restoreView()
    page = 0
  }

  /// Goes on: the next page of words, an answer, a part, a step.
  mutating func goOn() {
    if page + 1 < pages { return page += 1 }
    if let quiz = openQuestion { return reveal(quiz) }
    if shown < current.parts.count {
      let view = authorView
      leaveTrial()
      shown += 1
      page = 0
      if view?.line != authorView?.line { restoreView() }
    } else if let next = nextStep {
      go(to: next)
    } else {
      message = "this is the end of the lesson"
    }
  }

  /// Goes back in the same way, and hides what was revealed.
  mutating func goBack() {
    if page > 0 { return page -= 1 }
    if let quiz = parts.last?.quizzes.last(where: { revealed.contains($0.id) }) {
      revealed.remove(quiz.id)
    } else if shown > 1 {
      shown -= 1
      restoreView()
    } else if let former = formerStep {
      go(to: former, parts: .max)
    } else {
      message = "this is the beginning"
    }
    page = min(page, pages - 1)
  }

  /// Reveals the answer to a question, and what it hid.
  mutating func reveal(_ quiz: Quiz) {
    leaveTrial()
    revealed.insert(quiz.id)
    votes[quiz.id]?.close()
    page = pages - 1
  }

  /// The step that going on leads to.
  var nextStep: Int? {
    lesson.steps.indices.dropFirst((origin ?? step) + 1).first { !lesson.steps[$0].isSpare }
  }

  /// The step that going back leads to.
  private var formerStep: Int? {
    origin ?? lesson.steps.indices.prefix(step).last { !lesson.steps[$0].isSpare }
  }

  /// Takes a lesson that was changed while it is shown, and keeps the place.
  package mutating func replace(by changed: Lesson) {
    guard changed.isRead else { return }
    let (id, view, parts) = (current.id, authorView, shown)
    lesson = changed
    step = changed.steps.firstIndex { $0.id == id } ?? min(step, changed.steps.count - 1)
    shown = min(parts, current.parts.count)
    page = min(page, pages - 1)
    if view?.spec != authorView?.spec { restoreView() }
    message = "the lesson was read again"
  }

  /// Says something to the speaker alone.
  package mutating func report(_ text: String) { message = text }
}

extension Part {
  /// The questions of the part.
  var quizzes: [Quiz] {
    blocks.compactMap { if case .quiz(let quiz) = $0 { quiz } else { nil } }
  }
}
