package import ActivationMath
package import LessonKit
package import Plotting
package import TerminalGrid

/// The whole program as a value: its instruments, one of them shown, and what lies over it.
///
/// `update` takes an input and says which effects it has on the world; `view` draws. Both are pure,
/// so that every screen is tested without a terminal.
package struct Model: Sendable {
  /// The instruments in the order of their tabs.
  private(set) var instruments: [any Instrument]
  /// Which of them is shown.
  private var shown = 0
  /// The context that the instruments share.
  var context: Context
  /// The help over the screen, if it is open.
  var help: HelpModel?
  /// The card over the screen, if it is open.
  var card: CardModel?
  /// The library whose line of code was copied last.
  var codeLibrary: Library?
  /// The palette, if it is open.
  var palette: Palette?
  /// The prompt of a slider, if it is open.
  var valuePrompt: ValuePrompt?
  /// The commands that were typed, the latest last.
  var commandHistory: [String] = []
  /// The states that have names.
  var bookmarks = Bookmarks()
  /// A message about the last command.
  var message: String?
  /// The export that waits for leave to overwrite a file.
  var overwriting: Export?
  /// Keys that mean another key.
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
  package init(
    catalogue: Catalogue, functions: [Function] = [],
    course: Result<Course, CourseError>, screen: Screen = .explore, canvas: CanvasKind = .braille
  ) {
    self.init(
      Instruments.standard, in: Context(catalogue: catalogue, canvas: canvas), screen: screen)
    let scalars = functions.compactMap(\.activation)
    if let first = scalars.first {
      self[ExploreModel.self] = ExploreModel(catalogue: catalogue, function: first)
      self[ExploreModel.self].kept = Array(scalars.dropFirst())
    }
    self[LessonsModel.self] = LessonsModel(course: course)
  }

  /// The program with these instruments, opened at a screen of theirs.
  init(_ kinds: [any Instrument.Type], in context: Context, screen: Screen) {
    instruments = kinds.map { $0.init(opening: context) }
    self.context = context
    self.screen = screen
  }

  /// The screen that is shown.
  package var screen: Screen {
    get { instrument.screen }
    set { shown = instruments.firstIndex { $0.screen == newValue } ?? shown }
  }

  /// Puts another instrument in the place of the one of its kind, and shows it.
  mutating func replace(by instrument: any Instrument) {
    guard let index = instruments.firstIndex(where: { $0.screen == instrument.screen }) else {
      return
    }
    (instruments[index], shown) = (instrument, index)
  }

  /// The instrument that is shown.
  var instrument: any Instrument { instruments[shown] }

  /// The screens in the order of their tabs.
  var screens: [Screen] { instruments.map(\.screen) }

  /// The instrument of a type.
  ///
  /// - Precondition: the program has one.
  subscript<Kind: Instrument>(kind: Kind.Type) -> Kind {
    get {
      guard let instrument = instruments.lazy.compactMap({ $0 as? Kind }).first else {
        preconditionFailure("the program has no \(kind)")
      }
      return instrument
    }
    set {
      guard let index = instruments.firstIndex(where: { $0 is Kind }) else { return }
      instruments[index] = newValue
    }
  }

  /// Whether something moves by itself, so that the program wants ticks.
  package var isAnimating: Bool { instrument.isAnimating }

  /// Whether the terminal has colours.
  package var hasColours: Bool {
    get { context.hasColours }
    set { context.hasColours = newValue }
  }

  /// The kind of dots that curves are drawn with.
  package var canvas: CanvasKind {
    get { context.canvas }
    set { context.canvas = newValue }
  }

  /// The present time in milliseconds since 1970, which the run loop tells before each input: the model
  /// has no clock of its own, and stamps what the learner does with this.
  package var now: Int64 {
    get { context.now }
    set { context.now = newValue }
  }

  /// Shows what became of an effect: a file that was written, or why not.
  package mutating func report(_ outcome: String) { message = outcome }
}

// MARK: - Inputs

extension Model {
  /// Takes one input and says what it does to the world.
  package mutating func update(_ input: Input) -> [Effect] {
    switch input {
    case .resize(let size):
      self.size = size
      return []
    case .tick: return pass(input)
    default: break
    }
    message = nil
    if overwriting != nil { return answerOverwriting(input) }
    if palette != nil { return updatePalette(input) }
    if valuePrompt != nil { return updateValuePrompt(input) }
    if help != nil { return updateHelp(input) }
    if let effects = updateCard(input) { return effects }
    if case .mouse(let event) = input { return update(event) }
    if instrument.claims(input) { return pass(input) }
    let input = remapped[input] ?? input
    if let action = programKeys.action(for: input) { return update(action) }
    return pass(input)
  }

  /// The program's keys, without the digits where those mean something else.
  var programKeys: KeyTable<ProgramAction> {
    ProgramAction.keys(
      for: screens, besideTyping: instrument.takesNumbers, besideDigits: instrument.takesDigits)
  }

  /// Hands an input to the instrument that is shown; a key that does nothing there says so.
  private mutating func pass(_ input: Input) -> [Effect] {
    var isHandled = true
    let effects = onInstrument { instrument, context in
      let outcome = instrument.update(input, in: &context)
      isHandled = outcome.isHandled
      return outcome
    }
    if !isHandled, let key = KeyNotation.text(of: input) { message = Self.idle(key) }
    return effects
  }

  /// The message for a key that does nothing.
  private static func idle(_ key: String) -> String {
    switch key {
    case "Esc": "there is nothing to leave here; q quits"
    case "b": "b does nothing here; B changes the canvas"
    default: "\(key) does nothing here; ? lists the keys"
    }
  }

  /// Lets something happen to the instrument that is shown.
  mutating func onInstrument<Mistake>(
    _ body: (inout any Instrument, inout Context) throws(Mistake) -> Outcome
  ) throws(Mistake) -> [Effect] {
    context.room = frame(size).body
    let outcome = try body(&instruments[shown], &context)
    if let text = outcome.prompt { openPalette(text) }
    if let slider = outcome.asked { valuePrompt = ValuePrompt(slider: slider) }
    return outcome.effects
  }

  private mutating func update(_ event: MouseEvent) -> [Effect] {
    guard let tabs = frame(size).tabs, tabs.contains(event.at) else { return pass(.mouse(event)) }
    guard event.action == .press else { return [] }
    if tabBar.help(in: tabs)?.contains(event.at) == true {
      help = HelpModel()
    } else if let chosen = tabBar.screen(at: event.at, in: tabs) {
      show(chosen)
    }
    return []
  }

  /// Goes to a screen by its key or tab; the card stays behind.
  private mutating func show(_ chosen: Screen) {
    if chosen == screen { message = "this is \(chosen.title)" }
    (screen, card) = (chosen, nil)
  }

  private mutating func update(_ action: ProgramAction) -> [Effect] {
    switch action {
    case .screenChosen(let chosen): show(chosen)
    case .cardOpened: openCard(forCode: false)
    case .codeWanted: openCard(forCode: true)
    case .helpToggled: help = HelpModel()
    case .paletteOpened(let withCommands): openPalette(withCommands: withCommands)
    case .exportStarted: openPalette("plot \(instrument.fileName).svg")
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
    switch programKeys.action(for: input) {
    case .quit where input == .control("c"): return [.quit]
    case .redrawn: return [.redraw]
    case .suspended: return [.suspend]
    default:
      let page = open.page(of: self, in: frame(size).body)
      help = open.update(input, last: page.last, page: page.rows) ? open : nil
    }
    return []
  }
}
