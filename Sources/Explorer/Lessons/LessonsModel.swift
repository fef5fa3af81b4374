import ActivationMath
import LessonKit
import Plotting
import TerminalGrid

/// The Lessons screen as a value: the list of lessons, or one that is open.
struct LessonsModel: Sendable {
  /// The course, or why there is none.
  let course: Result<Course, CourseError>
  /// The chosen lesson of the list.
  var chosen = 0
  /// The open lesson.
  var reader: Reader?

  private let catalogue: Catalogue

  init(course: Result<Course, CourseError>, catalogue: Catalogue) {
    self.course = course
    self.catalogue = catalogue
  }

  /// The lessons that can be read.
  var lessons: [Lesson] { (try? course.get())?.lessons ?? [] }

  /// The lessons that cannot.
  var broken: [BrokenLesson] { (try? course.get())?.broken ?? [] }

  /// Opens the lesson of that id; false if the course has none.
  mutating func open(id: String) -> Bool {
    guard let index = lessons.firstIndex(where: { $0.id == id }) else { return false }
    chosen = index
    openChosen()
    return true
  }

  /// Takes one input; false if it means nothing here.
  mutating func update(_ input: Input) -> Bool {
    guard var open = reader else { return updateList(input) }
    if input == .key(.escape), open.focus == .prose, open.outline == nil {
      reader = nil
      return true
    }
    defer { if reader != nil { reader = open } }
    return open.update(input)
  }

  /// Whether something moves by itself.
  var isAnimating: Bool { reader?.live?.isAnimating ?? false }

  /// Whether a line is being typed, so that letters are text.
  var isTyping: Bool { reader?.focus == .live && reader?.live?.isTyping ?? false }

  /// What the last key in the live view wants from the program, once.
  mutating func takeRequest() -> ExploreRequest? {
    guard case .explore(var model)? = reader?.live else { return nil }
    defer { reader?.live = .explore(model) }
    return model.takeRequest()
  }

  private mutating func updateList(_ input: Input) -> Bool {
    switch CourseAction.keys.action(for: input) {
    case .lessonStepped(let rows): chosen = min(max(0, chosen + rows), max(0, lessons.count - 1))
    case .lessonOpened: openChosen()
    case nil: return false
    }
    return true
  }

  private mutating func openChosen() {
    guard lessons.indices.contains(chosen) else { return }
    reader = Reader(lessons[chosen], catalogue: catalogue)
  }
}

extension Reader {
  /// Takes one input; false if it means nothing here.
  mutating func update(_ input: Input) -> Bool {
    if outline != nil { return updateOutline(input) }
    if case .tick = input { return live?.update(input) ?? false }
    if focus == .live, live?.isTyping == true { return live?.update(input) ?? false }
    if let action = ReaderAction.steppingKeys.action(for: input) {
      update(action)
      return true
    }
    if focus == .live { return updateLive(input) }
    guard let action = ReaderAction.proseKeys.action(for: input) else { return false }
    update(action)
    return true
  }

  private mutating func update(_ action: ReaderAction) {
    switch action {
    case .wentOn: goOn()
    case .wentBack: goBack()
    case .scrolled(let lines): scroll = max(0, scroll + lines)
    case .outlineToggled: outline = step
    case .liveViewEntered: if live != nil { focus = .live }
    case .viewRestored: restoreView()
    case .lessonLeft: break  // the list takes this one before the reader sees it
    }
  }

  /// The live view has the keys; what it does not want may give them back.
  private mutating func updateLive(_ input: Input) -> Bool {
    if input == .character("R") {
      restoreView()
      return true
    }
    if input != .key(.tab), live?.update(input) == true { return true }
    guard [.key(.tab), .key(.backTab), .key(.escape)].contains(input) else { return false }
    focus = .prose
    return true
  }

  private mutating func updateOutline(_ input: Input) -> Bool {
    guard let chosen = outline else { return false }
    switch input {
    case .key(.up): outline = max(0, chosen - 1)
    case .key(.down): outline = min(lesson.steps.count - 1, chosen + 1)
    case .key(.enter):
      outline = nil
      go(toStep: chosen)
    case .key(.escape), .character("o"): outline = nil
    default: return false
    }
    return true
  }
}
