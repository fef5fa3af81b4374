/// The result of an input: whether it was handled, and its effects.
struct Outcome: Hashable, Sendable {
  /// Whether the input meant something.
  var isHandled: Bool
  /// Effects on the world, which the run loop carries out.
  var effects: [Effect] = []
  /// A text with which the program's prompt shall open.
  var prompt: String?
  /// Which slider's value is to be asked for.
  var asked: Int?

  /// The input meant something, and nothing outside the instrument follows from it.
  static let handled = Outcome(isHandled: true)
  /// The input meant nothing here.
  static let ignored = Outcome(isHandled: false)

  /// Something shall happen in the world.
  static func effects(_ effects: Effect...) -> Outcome {
    Outcome(isHandled: true, effects: effects)
  }

  /// The program's prompt shall open with a text.
  static func prompt(_ text: String) -> Outcome { Outcome(isHandled: true, prompt: text) }

  /// The prompt of a slider shall open.
  static func asking(for slider: Int) -> Outcome { Outcome(isHandled: true, asked: slider) }
}
