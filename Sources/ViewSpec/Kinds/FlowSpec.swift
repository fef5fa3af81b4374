package import ActivationMath
package import Formula
package import NetworkLab

/// Signal and gradient through the layers of an untrained network.
///
///     flow: sigmoid relu | depth=20 | width=64 | init=glorot | seed=3
///
/// The initial values are the neutral ones.
package struct FlowSpec: ViewContent {
  /// The functions, each a network of its own; the keys change the first one.
  package var functions: [Function]
  /// How many layers.
  package var depth = 20
  /// How many units a layer has.
  package var width = 64
  /// How many inputs are sent through.
  package var batch = 64
  /// How large the weights are.
  package var start = Start.gain(1)
  /// The standard deviation of the biases.
  package var bias = 0.0
  /// The standard deviation of the inputs.
  package var spread = 1.0
  /// Whether each layer is normalised before its function.
  package var hasNorm = false
  /// Whether each layer adds what came in.
  package var hasSkips = false
  /// The seed of all random numbers.
  package var seed: UInt64 = 1
  /// The layer that is looked at; nil for the last one.
  package var layer: Int?
  /// Whether that layer is open.
  package var isInside = false
  /// What the reader expects of the first function's signal; nil where nobody asks.
  package var guess: SignalGuess?
  /// The sliders on offer; empty for all.
  package var controls: [String] = []
  /// The slider that has the keys; nil for the first.
  package var parameter: String?
  /// The dots of the drawing; nil for those that suit the terminal.
  package var canvas: CanvasChoice?

  /// The flow of functions with every setting neutral.
  package init(_ functions: [Function]) { self.functions = functions }

  /// How many functions are compared at most.
  package static let capacity = 4
  /// How deep a network can be.
  package static let depths = 1...100
  /// How wide a network can be.
  package static let widths = 1...512
  /// How many inputs there can be.
  package static let batches = 1...256
  /// The sliders that the view has.
  package static let parameters = ["depth", "width", "gain", "bias", "spread", "seed"]

  /// The settings of each function's flow.
  package var settings: [FlowSettings] {
    functions.map { function in
      var settings = FlowSettings(function: function)
      (settings.depth, settings.width, settings.batch) = (depth, width, batch)
      (settings.start, settings.bias, settings.spread) = (start, bias, spread)
      (settings.hasNorm, settings.hasSkips, settings.seed) = (hasNorm, hasSkips, seed)
      return settings
    }
  }
}

extension FlowSpec {
  /// The first word of its line.
  package static let kind = "flow"
  /// The kind in a phrase.
  package static let summary = "signal and gradient through the layers of an untrained network"
  /// The functions, as help describes them.
  package static let subject = SubjectDescription(
    form: "FUNCTION …", meaning: "up to \(capacity) functions, each a network of its own",
    example: "flow: sigmoid relu | depth=30 | init=he")

  /// The settings, in the order in which they are written.
  package static let settings: [ViewSetting<FlowSpec>] = [
    ViewSetting("depth", \.depth, .integer(in: depths), neutral: 20, example: "50", "layers"),
    ViewSetting(
      "width", \.width, .integer(in: widths), neutral: 64, example: "128", "units of a layer"),
    ViewSetting(
      "batch", \.batch, .integer(in: batches), neutral: 64, example: "128",
      "inputs that are sent through"),
    .start(\.start, neutral: "none"),
    .gain(\.start, neutral: 1),
    ViewSetting(
      "bias", \.bias, .number(in: .nonNegative), neutral: 0, example: "0.1",
      "the standard deviation of the biases"),
    ViewSetting(
      "spread", \.spread, .number(in: .nonNegative), neutral: 1, example: "2",
      "the standard deviation of the inputs"),
    ViewSetting(flag: "norm", \.hasNorm, "each layer normalised before its function"),
    ViewSetting(flag: "skip", \.hasSkips, "each layer but the first adds what came in"),
    ViewSetting("seed", \.seed, .seed, neutral: 1, example: "3", "the seed of all random numbers"),
    ViewSetting(
      "layer", \.layer, .integer(in: depths), neutral: "the last", example: "10",
      "the layer that is looked at"),
    ViewSetting(flag: "inside", \.isInside, "that layer alone, in detail"),
    ViewSetting(
      "guess", \.guess, .choice, neutral: "not asked for", example: "open",
      "what the reader expects of the signal; open asks before anything is shown"),
    .controls(\.controls, among: parameters),
    .slider(\.parameter, among: parameters),
    .canvas(\.canvas),
  ]

  /// The functions, parted by blanks.
  package var subjectText: String { functions.map(Quotation.reference).joined(separator: " ") }

  /// Reads the functions.
  package init(subject: StateValue) throws(Diagnostics) {
    self.init(try subject.functions(1...Self.capacity) { _, _ in nil })
  }

  /// The mistake of settings that make no network or too large a one, or of a missing layer.
  package func objection(_ said: SaidSettings) -> Diagnostic? {
    if let conflict = said.conflict(of: start) { return conflict }
    let place = said["width"] ?? said["depth"] ?? said.subject
    do {
      for settings in settings { try settings.checkLive(functions.count) }
    } catch {
      return place.labMistake(error)
    }
    guard let layer, layer > depth, let value = said["layer"] else { return nil }
    return value.mistake(
      .outOfRange, "there is no layer \(layer), only \(depth)", remedy: "write another, or depth")
  }
}
