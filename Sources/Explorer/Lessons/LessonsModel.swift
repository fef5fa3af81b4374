import ActivationMath
import Host
import LessonKit
import Plotting
import TerminalGrid
import ViewSpec

/// The Lessons screen as a value: the list of lessons, or one that is open.
struct LessonsModel: Instrument {
  static let screen = Screen.lessons

  /// The course, or why there is none.
  private(set) var course: Result<Course, CourseError>
  /// The chosen row of the list: a lesson, or the review below them.
  var chosen = 0
  /// The open lesson.
  var reader: OpenLesson?
  /// The learner's progress.
  var record = LearnerRecord()
  /// What is done once the learner confirms it.
  var confirming: Confirmation?
  /// The last key's message in the list.
  var notice: String?
  /// The pages over the lesson or the list, the one in sight last.
  var leaves: [Leaf] = []
  /// The places that links led away from, the last one last.
  var detours: [Detour] = []
  /// The lesson to open as soon as it is read, unless the learner does something else meanwhile.
  var awaited: String?
  /// The lessons prepared for the palette; nil until it opens for the first time.
  private var index: LessonIndex?
  /// Why the open lesson as it is on the disk now cannot be shown.
  var problem: String?

  init(opening context: Context) { self.init(course: .failure(.notFound(searched: []))) }

  init(course: Result<Course, CourseError>) { self.course = course }

  /// The lessons that can be read.
  var lessons: [Lesson] { (try? course.get())?.lessons ?? [] }

  /// Prepares the lessons for the palette, once.
  mutating func prepareIndex() -> LessonIndex {
    let prepared = index ?? LessonIndex(lessons)
    index = prepared
    return prepared
  }

  /// The lessons that cannot.
  var broken: [BrokenLesson] { (try? course.get())?.broken ?? [] }

  /// The questions that were missed and wait to be asked again.
  var review: [(lesson: Lesson, quiz: Quiz)] {
    (try? course.get())?.review(record.progress) ?? []
  }

  /// How many rows the list has.
  var rowCount: Int { rows.count }

  /// The message on the bottom line, if any.
  var message: String? {
    confirming?.demand ?? notice ?? reader?.message ?? liveMessage ?? problem
      ?? awaited.map { _ in "reading the lesson …" }
  }

  /// The live view's message while the keys go to it.
  private var liveMessage: String? {
    reader.flatMap { $0.focus == .live && $0.outline == nil ? $0.live?.message : nil }
  }

  /// Whether something moves by itself.
  var isAnimating: Bool { reader?.live?.isAnimating ?? false }

  /// The line being typed in the live view.
  var typing: TypedLine? { reader?.focus == .live ? reader?.live?.typing : nil }

  /// Whether a line is being typed, or something waits for a yes.
  var isTyping: Bool { typing != nil || confirming != nil }

  /// A number that is being typed takes letters and signs as well, but not those that ask for help and for
  /// the prompt.
  func claims(_ input: Input) -> Bool {
    if isTyping { return input != .control("z") }
    guard isTypingNumber, case .character(let character) = input else { return false }
    return !":?".contains(character)
  }

  /// Whether the field of a question has the keys and something in it.
  private var isTypingNumber: Bool {
    guard leaves.isEmpty, let reader, reader.outline == nil, let quiz = reader.field(in: record)
    else { return false }
    return reader.isTyping(in: quiz)
  }

  /// The scene of the live view, unless it waits for an answer.
  var scene: (any Scene)? {
    guard let reader, reader.hidingQuestion(in: record) == nil else { return nil }
    return reader.live?.scene
  }

  /// The description of the live view.
  var spec: ViewSpec? { reader?.live?.spec }

  var fileName: String { reader.map { "\($0.lesson.id)-\($0.current.id)" } ?? "lesson" }

  /// The pane of the open lesson that has the keys.
  var pane: String? { leaves.isEmpty ? reader?.pane : nil }

  func draw(in room: Rect, on grid: inout Grid, _ context: Context) {
    LessonsView(model: self, context: context).draw(in: room, on: &grid)
  }

  /// Whether digits mean choices or numbers here rather than screens.
  var takesDigits: Bool {
    leaves.isEmpty && reader?.questionOfDigits(record).map(\.takesDigits) ?? false
  }

  /// Whether the question that has the keys takes them.
  var takesNumbers: Bool {
    guard let reader, leaves.isEmpty, reader.outline == nil else { return false }
    return reader.question?.takesDigits ?? false
  }
}

extension Quiz {
  /// Whether digits choose in it or make up its answer.
  var takesDigits: Bool {
    switch kind {
    case .task, .prediction: false
    case .one, .several, .number, .match: true
    }
  }
}

// MARK: - Opening

extension LessonsModel {
  /// Opens the lesson of that id where the learner was in it; false if the course has none.
  mutating func open(id: String, in context: Context) -> Bool {
    guard let index = lessons.firstIndex(where: { $0.id == id }) else { return false }
    open(index, in: context)
    return true
  }

  /// Opens the lesson that was open last; false if there is none.
  mutating func resume(in context: Context) -> Bool {
    record.progress.last.map { open(id: $0.value, in: context) } ?? false
  }

  /// Opens a lesson where the learner was in it, or at a step; one that is not read yet opens when it
  /// is.
  mutating func open(_ index: Int, atStep step: Int? = nil, in context: Context) {
    guard lessons.indices.contains(index) else { return }
    chosen = rows.firstIndex(of: .lesson(index)) ?? chosen
    let lesson = lessons[index]
    // An exam needs the questions of all the others.
    let isExam = lesson.examQuestions != nil
    let isRead = lesson.isRead && (!isExam || lessons.allSatisfy(\.isRead))
    awaited = isRead ? nil : lesson.id
    guard isRead else { return }
    if isExam { return openExam(index, in: context) }
    var reader = OpenLesson(lesson, in: context)
    if let step {
      reader.go(toStep: step)
    } else if let place = record.progress[lesson.id].place?.value,
      let known = lesson.steps.firstIndex(where: { $0.id == place.step })
    {
      reader.go(toStep: known)
      reader.reveal(place.part + 1)
    }
    reader.arrive(&record)
    (self.reader, problem) = (reader, nil)
  }

  /// Opens the missed questions as a lesson of its own; the steps' views come along.
  mutating func openReview(in context: Context) {
    let missed = review
    guard !missed.isEmpty else { return }
    let steps = missed.map { lesson, quiz in Step(again: quiz, of: lesson) }
    let lesson = Lesson(
      id: "review", title: "Look again", file: "", steps: steps,
      catalogue: context.catalogue)
    var reader = OpenLesson(lesson, origins: missed.map(\.lesson.id), in: context)
    reader.arrive(&record)
    self.reader = reader
  }

  /// The continuation after the open lesson.
  var next: NextLesson {
    if reader?.lesson.id == "result", !review.isEmpty { return .review(review.count) }
    guard let reader, !reader.isReview,
      let index = lessons.firstIndex(where: { $0.id == reader.lesson.id })
    else { return .list }
    let places = places
    let onPath = places.firstIndex(of: index).map { places.dropFirst($0 + 1).first }
    if let next = onPath ?? (index + 1 < lessons.count ? index + 1 : nil) { return .lesson(next) }
    return review.isEmpty ? .list : .review(review.count)
  }

  /// The text below the last step of the open lesson.
  var ending: String {
    if let exam = reader?.exam { return Self.ending(of: exam) }
    if reader?.isReview == true, next == .list {
      return "That was all. Space goes back to the list."
    }
    return switch next {
    case .lesson(let index):
      "End of the lesson. Space goes on to “\(lessons[index].title)”"
        + (lessons[index].minutes.map { ", \($0) min." } ?? ".")
    case .review(1): "End of the course. Space asks the one question again that you missed."
    case .review(let count):
      "End of the course. Space asks the \(count) questions again that you missed."
    case .list: "End of the course. Space goes back to the list."
    }
  }

  /// Goes on from the end of the open lesson.
  mutating func goOn(in context: Context) {
    if let exam = reader?.exam {
      confirming = .exam(open: exam.openNumbers.count)
      return
    }
    switch next {
    case .lesson(let index): open(index, in: context)
    case .review: openReview(in: context)
    case .list: reader = nil
    }
  }

  /// Takes a course that was read again while the program runs, and keeps the place. An open lesson
  /// that cannot be shown any more stays as it was, and the bottom line says what is wrong.
  mutating func reload(_ changed: Result<Course, CourseError>, in context: Context) {
    problem = nil
    guard case .success(var course) = changed else {
      if case .failure(let error) = changed { problem = error.description }
      return
    }
    if let open = reader, !open.isReview {
      if let lesson = course.lessons.first(where: { $0.file == open.lesson.file }) {
        reader?.replace(by: lesson)
      } else {
        let broken = course.broken.first { $0.file == open.lesson.file }
        problem =
          broken?.diagnostics.first?.headline ?? "\(PathText.shown(open.lesson.file)) is gone"
        course.lessons.insert(open.lesson, at: min(chosen, course.lessons.count))
      }
    }
    self.course = .success(course)
    index = nil
    chosen = min(chosen, max(0, rowCount - 1))
    if let awaited {
      self.awaited = nil
      _ = open(id: awaited, in: context)
    }
  }
}

/// The continuation after a lesson.
enum NextLesson: Hashable, Sendable {
  /// The lesson of that place in the course.
  case lesson(Int)
  /// So many questions that were missed.
  case review(Int)
  /// The list.
  case list
}
