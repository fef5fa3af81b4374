public import ActivationMath
public import LessonKit
public import Plotting
public import TerminalGrid

/// The whole program as a value: three screens, one of them shown, and what lies over it.
///
/// `update` takes an input and says which effects it has on the world; `view` draws. Both are pure,
/// so that every screen is tested without a terminal.
public struct Model: Sendable {
  /// The screen that is shown.
  public internal(set) var screen: Screen
  var explore: ExploreModel
  var vectors: VectorsModel
  var lessons: LessonsModel
  /// What curves are drawn with.
  public var canvas: CanvasKind
  /// The help over the screen, if it is open.
  var help: HelpModel?
  /// The prompt, if it is open.
  var command: CommandPrompt?
  /// The commands that were typed, the latest last.
  var commandHistory: [String] = []
  /// What the last command led to.
  var message: String?
  /// The functions that can be named.
  var catalogue: Catalogue
  /// Keys that stand for others.
  var remapped: [Input: Input] = [:]
  /// Whether the program sees the mouse.
  var seesMouse = true
  /// The size of the terminal, which the mouse is meant in.
  var size = Size(columns: 80, rows: 24)

  /// The program at its start.
  ///
  /// - Parameters:
  ///   - catalogue: The functions that can be chosen.
  ///   - functions: What Explore opens with: the first is shown, the rest are kept beside it. Vector
  ///     functions are left out. Without any, PReLU.
  ///   - course: The lessons, or why there are none.
  ///   - screen: Where to start.
  ///   - canvas: What curves are drawn with; ASCII for terminals that show nothing else.
  public init(
    catalogue: Catalogue = .standard, functions: [Function] = [],
    course: Result<Course, CourseError>, screen: Screen = .explore, canvas: CanvasKind = .braille
  ) {
    self.catalogue = catalogue
    let scalars = functions.compactMap(\.activation)
    explore = ExploreModel(
      catalogue: catalogue, function: scalars.first ?? catalogue.scalar("prelu"))
    explore.kept = Array(scalars.dropFirst())
    vectors = VectorsModel(heads: [Head("sigmoid"), Head("softmax")])
    lessons = LessonsModel(course: course, catalogue: catalogue)
    self.screen = screen
    self.canvas = canvas
  }

  /// Shows Explore's functions over an x range from the start.
  public mutating func look(at x: ClosedRange<Double>) {
    explore.look(at: x)
  }

  /// What Explore shows, to be shared.
  public var state: SharedState {
    get { explore.state }
    set { explore.state = newValue }
  }

  /// Goes to the lesson of that id; false if the course has none.
  public mutating func open(lesson id: String) -> Bool {
    screen = .lessons
    return lessons.open(id: id)
  }

  /// Whether something moves by itself, so that the program wants ticks.
  public var isAnimating: Bool {
    switch screen {
    case .explore: explore.isAnimating
    case .vectors: vectors.isAnimating
    case .lessons: lessons.isAnimating
    }
  }

  /// Takes one input and says what it does to the world.
  public mutating func update(_ input: Input) -> [Effect] {
    if screen == .lessons { lessons.room = frame(size).body }
    let effects = react(to: input)
    return effects + (lessons.record.takeUnsaved().map { [.saveProgress($0)] } ?? [])
  }

  private mutating func react(to input: Input) -> [Effect] {
    if case .resize(let size) = input {
      self.size = size
      return []
    }
    if case .tick = input {
      updateScreen(input)
      return []
    }
    message = nil
    if command != nil { return updateCommand(input) }
    if help != nil { return updateHelp(input) }
    if isTyping, input != .control("z") {
      updateScreen(input)
      return []
    }
    let input = remapped[input] ?? input
    if let action = programKeys.action(for: input) { return update(action) }
    updateScreen(input)
    return takeRequest()
  }

  /// Shows what became of an effect: a file that was written, or why not.
  public mutating func report(_ outcome: String) { message = outcome }

  /// What Explore wants from the program since the last input.
  private mutating func takeRequest() -> [Effect] {
    let request = screen == .lessons ? lessons.takeRequest() : explore.takeRequest()
    switch request {
    case .copy(let text): return [.copy(text)]
    case .command(let text):
      command = CommandPrompt(history: commandHistory, text: text)
      return []
    case nil: return []
    }
  }

  /// The program's keys, without the digits where those mean something else.
  var programKeys: KeyTable<ProgramAction> {
    screen == .lessons && lessons.takesDigits ? ProgramAction.keysBesideDigits : ProgramAction.keys
  }

  private var isTyping: Bool {
    switch screen {
    case .explore: explore.prompt != nil
    case .vectors: vectors.prompt != nil
    case .lessons: lessons.isTyping
    }
  }

  private mutating func updateScreen(_ input: Input) {
    if case .mouse(let event) = input { return updateMouse(event) }
    switch screen {
    case .explore: _ = explore.update(input)
    case .vectors: _ = vectors.update(input)
    case .lessons: _ = lessons.update(input)
    }
  }

  private mutating func updateMouse(_ event: MouseEvent) {
    let frame = frame(size)
    if let tabs = frame.tabs, tabs.contains(event.at) {
      guard event.action == .press,
        let chosen = TabBar(screen: screen).screen(at: event.at, in: tabs)
      else { return }
      screen = chosen
      return
    }
    switch screen {
    case .explore: explore.update(event, in: frame.body)
    case .vectors: vectors.update(event, in: frame.body)
    case .lessons: lessons.update(event, in: frame.body)
    }
  }

  private mutating func update(_ action: ProgramAction) -> [Effect] {
    switch action {
    case .screenChosen(let chosen): screen = chosen
    case .helpToggled: help = HelpModel()
    case .commandStarted: command = CommandPrompt(history: commandHistory)
    case .canvasCycled:
      canvas = canvas.next
      message = "canvas: \(canvas.rawValue)"
    case .mouseToggled:
      seesMouse.toggle()
      return [.mouse(enabled: seesMouse)]
    case .quit: return [.quit]
    case .redrawn: return [.redraw]
    case .suspended: return [.suspend]
    }
    return []
  }

  private mutating func updateHelp(_ input: Input) -> [Effect] {
    guard var open = help else { return [] }
    switch ProgramAction.keys.action(for: input) {
    case .quit where input == .control("c"): return [.quit]
    case .redrawn: return [.redraw]
    case .suspended: return [.suspend]
    default: help = open.update(input) ? open : nil
    }
    return []
  }
}
