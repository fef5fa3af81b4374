import ActivationMath
import Plotting
import TerminalGrid
import ViewSpec

/// A screen: a value that takes inputs, draws itself, and describes what it shows.
///
/// A screen of the program, and the live view of a lesson, is an instrument. One line in ``Instruments``
/// makes it a tab with a digit and a function key; its tables of keys and commands serve dispatch, help,
/// hints and completion alike.
protocol Instrument: Sendable {
  /// The screen that it makes.
  static var screen: Screen { get }

  /// The instrument as the program opens it.
  init(opening context: Context)

  /// The instrument as a description has it; nil if it cannot show that.
  init?(showing spec: ViewSpec, in context: Context)

  /// What it shows, in the description that states, lessons and the command line share; nil where there
  /// is nothing to describe.
  var spec: ViewSpec? { get }

  /// The tables of keys that apply now, in the order in which they are asked.
  var layers: [KeyLayer<Self>] { get }
  /// The keys that matter here, in the order in which the bottom line has room for them; those of the layers
  /// unless it says otherwise.
  var hints: [Hint] { get }

  /// The commands that it adds to the prompt.
  static var commands: [CommandWord<Self>] { get }

  /// The line that is being typed, if one is.
  var typing: TypedLine? { get }
  /// Whether every input but `^Z` goes to it, since a line is being typed or a question waits.
  var isTyping: Bool { get }
  /// Whether an input goes to it before any key of the program: what is typed into a line.
  func claims(_ input: Input) -> Bool
  /// A message about the last key, where the picture does not show its effect.
  var message: String? { get }
  /// The pane that has the keys, where there is more than one.
  var pane: String? { get }
  /// Whether something moves by itself, so that the program wants ticks.
  var isAnimating: Bool { get }
  /// Whether it wants the room of tabs and hints, too.
  var isBare: Bool { get }
  /// Whether digits mean something here other than screens.
  var takesDigits: Bool { get }
  /// Whether a number may be typed here, so that its letters mean nothing else.
  var takesNumbers: Bool { get }
  /// The numbers that the tasks and live values of a lesson follow: `probe`, `elu.alpha`, a logit by its
  /// name.
  var bindings: [String: Double] { get }
  /// What it shows, apart from how: the cells of a page, a drawing, words and data; nil where there is
  /// nothing to write into a file.
  var scene: (any Scene)? { get }
  /// The name of a file for it, without its end: `elu`.
  var fileName: String { get }
  /// Its numbers now in a few sentences, told after each change to those who do not see the picture.
  var reading: [String] { get }
  /// The functions that it shows, whose cards can be read and whose code copied.
  var functions: [Function] { get }
  /// The sliders that can be set now, in the order of Tab.
  var sliders: [NamedSlider] { get }
  /// The numbers that it is set to and that it computes, exactly.
  var values: [Double] { get }
  /// Whether nothing that it is asked for can be seen.
  var isBlank: Bool { get }

  /// Gives one of its sliders a value, which lies in the slider's domain.
  ///
  /// - Throws: why that value does not go with the others.
  mutating func set(
    slider index: Int, to value: Double, in context: inout Context
  ) throws(CommandMistake) -> Outcome

  /// Moves what a speaker points with by so many steps; false if it has nothing to point with.
  mutating func point(by steps: Int) -> Bool

  /// Puts what a speaker points with under a cell of the context's room; nothing else is changed. False
  /// if it has nothing to point with.
  mutating func point(at cell: Point, in context: Context) -> Bool

  /// The commands that it takes now, with what may stand behind them.
  func offeredCommands(in context: Context) -> [PaletteSource.Command]

  /// Carries out one of its commands; nil if it has no such command now.
  mutating func run(
    _ word: String, _ text: String, in context: inout Context
  ) throws(CommandMistake) -> Outcome?

  /// Takes an input that no program key claims.
  mutating func update(_ input: Input, in context: inout Context) -> Outcome

  /// The computation it needs now, in the background; nil while it has all that it shows.
  var work: Work? { get }

  /// Takes what has been computed; what is not wanted any more is dropped.
  mutating func take(_ result: WorkResult, in context: inout Context) -> Outcome

  /// Draws it. Any room is drawn: smaller means less.
  func draw(in room: Rect, on grid: inout Grid, _ context: Context)
}

extension Instrument {
  static var commands: [CommandWord<Self>] { [] }
  var typing: TypedLine? { nil }
  var isTyping: Bool { typing != nil }
  func claims(_ input: Input) -> Bool { isTyping && input != .control("z") }
  var message: String? { nil }
  var pane: String? { nil }
  var isAnimating: Bool { false }
  var isBare: Bool { false }
  var takesDigits: Bool { false }
  var takesNumbers: Bool { takesDigits }
  var bindings: [String: Double] { [:] }
  var scene: (any Scene)? { nil }
  var fileName: String { Self.screen.word }
  var values: [Double] { Array(bindings.values) }
  var isBlank: Bool { false }
  var functions: [Function] { [] }
  var sliders: [NamedSlider] { [] }
  var work: Work? { nil }

  mutating func take(_ result: WorkResult, in context: inout Context) -> Outcome { .ignored }

  mutating func set(
    slider index: Int, to value: Double, in context: inout Context
  ) throws(CommandMistake) -> Outcome { .ignored }

  mutating func point(by steps: Int) -> Bool { false }
  mutating func point(at cell: Point, in context: Context) -> Bool { false }

  init?(showing spec: ViewSpec, in context: Context) { nil }

  var spec: ViewSpec? { nil }

  /// Asks the tables of keys in their order.
  mutating func update(_ input: Input, in context: inout Context) -> Outcome {
    updateByKey(input, in: &context)
  }

  /// The outcome of the first table that has the key.
  mutating func updateByKey(_ input: Input, in context: inout Context) -> Outcome {
    for layer in layers {
      if let outcome = layer.perform(input, &self, &context) { return outcome }
    }
    return .ignored
  }

  /// A description in words and numbers, for those who do not see the picture.
  var words: [String] { scene?.description.paragraphs ?? [] }

  var reading: [String] {
    if let remarks = (scene as? SceneGrid)?.remarks, !remarks.isEmpty { return remarks }
    return words.suffix(1)
  }

  /// The help of the tables of keys, in their order.
  var help: [HelpGroup] { layers.flatMap(\.help).merged }

  var hints: [Hint] { layers.flatMap(\.hints) }

  /// The screen that it makes.
  var screen: Screen { Self.screen }
}

/// A line that is being typed, and the label before it.
struct TypedLine: Hashable, Sendable {
  var label: String
  var editor: LineEditor
}
