import ActivationMath
import Formula
import LessonKit
import Plotting
import TerminalGrid

/// An open lesson: where the reader is in it, and the live view as the reader left it.
struct OpenLesson: Sendable {
  /// The pane that has the keys.
  enum Focus: Hashable, Sendable {
    case prose
    /// The question of that id.
    case question(String)
    case live
  }

  /// The lesson as the course has it now.
  var lesson: Lesson
  /// In a review, the lesson that each step comes from; nil in a lesson.
  let origins: [String]?
  /// The exam that is taken; nil in a lesson.
  var exam: ExamSession?
  /// The step that is shown.
  private(set) var step = 0
  /// How many parts of the step are revealed, at least one.
  private(set) var revealed = 1
  /// How many lines of the text are scrolled away.
  var scroll = 0
  /// The live view, moved by the learner or as the author set it; nil where the lesson has none yet.
  var live: (any Instrument)?
  var focus = Focus.prose
  /// The chosen link of the text, counted from 1.
  var link: Int?
  /// Whether the live view has the room of the text, too.
  var isViewWhole = false
  /// The outline's chosen step while the outline is open.
  var outline: Int?
  /// The learner's entries in the questions, by their ids.
  var sheets: [String: QuizSheet] = [:]
  /// A message about the last key, where the text does not show its effect.
  var message: String?
  /// The text below the last step, where going on leads.
  var ending = ""
  /// The characters in which the text is set.
  var charset = Charset.unicode
  /// The rectangle of the lesson.
  var room = Rect(Size(columns: 80, rows: 22))

  init(_ lesson: Lesson, origins: [String]? = nil, in context: Context) {
    self.lesson = lesson
    self.origins = origins
    (room, charset) = (context.room, context.canvas.charset)
    restoreView()
  }

  /// The step that is shown.
  var current: Step { lesson.steps[step] }

  /// The parts of the step that are revealed.
  var parts: ArraySlice<Part> { current.parts.prefix(revealed) }

  /// Whether the step and all of its parts are the last ones.
  var isAtEnd: Bool { nextStep == nil && revealed == current.parts.count }

  /// The next step that is not spare.
  var nextStep: Int? {
    lesson.steps.indices.dropFirst(step + 1).first { !lesson.steps[$0].isSpare }
  }

  /// The step before that is not spare.
  var previousStep: Int? { lesson.steps.indices.prefix(step).last { !lesson.steps[$0].isSpare } }

  /// Whether missed questions are asked again, rather than a lesson read.
  var isReview: Bool { origins != nil }

  /// The lesson that the step's answers belong to.
  var lessonID: String { origins?[step] ?? lesson.id }

  /// The author's view at this place.
  var authorView: LiveView? { parts.last { $0.view != nil }?.view ?? current.view }

  /// Reveals the next part of the step, else goes to the next step; false at the lesson's end.
  mutating func goOn() -> Bool {
    if revealed < current.parts.count {
      revealed += 1
      if parts.last?.view != nil { restoreView() }
      return true
    }
    guard let nextStep else { return false }
    go(toStep: nextStep)
    return true
  }

  /// Goes to the step before, all of it revealed; stays at the lesson's start.
  mutating func goBack() {
    guard let previousStep else { return }
    go(toStep: previousStep)
    reveal(current.parts.count)
  }

  /// Goes to the start of a step.
  mutating func go(toStep index: Int) {
    step = min(max(0, index), lesson.steps.count - 1)
    revealed = 1
    (scroll, link) = (0, nil)
    isViewWhole = false
    if isReview, exam == nil { sheets = [:] }
    if case .question = focus { focus = .prose }
    restoreView()
  }

  /// Reveals so many parts of the step, or as many as it has.
  mutating func reveal(_ count: Int) {
    revealed = min(max(1, count), current.parts.count)
    restoreView()
  }

  /// Sets the live view up as the author wants it here.
  mutating func restoreView() {
    live = authorView.flatMap { Instruments.showing($0, of: lesson) }
    if live == nil, focus == .live { focus = .prose }
    if live == nil { isViewWhole = false }
  }

  /// Does all work that the live view waits for, at once.
  mutating func settle() {
    var context = Context(catalogue: lesson.catalogue)
    live?.settle(in: &context)
  }

  /// Takes a lesson that was changed while it is open, and keeps the place and, unless the author
  /// changed it, the view.
  mutating func replace(by changed: Lesson) {
    let (id, part, view) = (current.id, revealed, authorView)
    lesson = changed
    step = changed.steps.firstIndex { $0.id == id } ?? min(step, changed.steps.count - 1)
    revealed = min(part, current.parts.count)
    if outline != nil { outline = step }
    if case .question = focus { focus = .prose }
    if view?.spec != authorView?.spec { restoreView() }
  }
}

// MARK: - The questions in sight

extension OpenLesson {
  /// The questions of the revealed parts.
  var questions: [Quiz] {
    parts.flatMap(\.blocks).compactMap { if case .quiz(let quiz) = $0 { quiz } else { nil } }
  }

  /// The question that has the keys.
  var question: Quiz? {
    guard case .question(let id) = focus else { return nil }
    return questions.first { $0.id == id }
  }

  /// The state of a question of the step.
  func state(of quiz: Quiz, in record: LearnerRecord) -> QuestionState {
    // A lesson that was changed while it is open may have fewer choices than were marked.
    let sheet = (sheets[quiz.id] ?? QuizSheet()).fitted(to: quiz)
    let noted = isReview ? nil : record.answer(to: quiz, of: lessonID)
    return QuestionState(
      quiz: quiz, order: quiz.order(learner: record.progress.learner), sheet: sheet,
      answer: isReview ? sheet.answer : noted?.answer, hints: noted?.hints ?? sheet.hints,
      hasKeys: focus == .question(quiz.id), isSilent: exam != nil)
  }

  /// The question that hides the live view until it has been answered, right or wrong.
  func hidingQuestion(in record: LearnerRecord) -> Quiz? {
    guard let id = authorView?.reveal, let quiz = lesson.quizzes.first(where: { $0.id == id })
    else { return nil }
    return state(of: quiz, in: record).answer == nil ? quiz : nil
  }

  /// The pane that has the keys, where there is more than one.
  var pane: String? {
    guard outline == nil else { return nil }
    switch focus {
    case .live: return live == nil ? nil : "live view"
    case .question where question != nil: return "question"
    case .prose, .question: return live == nil && questions.isEmpty ? nil : "text"
    }
  }

  /// The numbers that live values and tasks follow.
  var bindings: [String: Double] { live?.bindings ?? [:] }
}
