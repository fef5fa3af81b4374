package import ActivationMath
package import Formula
package import NetworkLab

/// A network for pictures, taken apart: two convolutions with pooling, a hidden layer, log-softmax.
///
///     cnn: relu | channels=32,64 | hidden=256 | head=softmax | steps=20 | picture=3 | layer=2
///
/// The initial values are the neutral ones.
package struct CNNSpec: ViewContent {
  /// The function after each convolution; the second one, if there is one, is that of the hidden layer.
  package var functions: [Function]
  /// The maps of both convolutions.
  package var channels = Channels(first: 8, second: 16)
  /// The units of the hidden layer.
  package var hidden = 32
  /// The head: it makes predictions of the outputs.
  package var head = PictureHead.softmax
  /// How gradients move the weights.
  package var optimizer = CNNSpec.usualOptimizer
  /// How many pictures a step takes.
  package var batch = 32
  /// The standard deviation of the pictures' noise.
  package var noise = 0.2
  /// The seed of the weights and of the pictures.
  package var seed: UInt64 = 1
  /// How many steps have been taken.
  package var steps = 0
  /// Whether it learns as it opens.
  package var isRunning = false
  /// The picture that goes through.
  package var picture = 1
  /// The layer that is looked at; 0 is the picture.
  package var layer = 2
  /// The slider that has the keys; nil for the first.
  package var parameter: String?
  /// The dots of the drawing; nil for those that suit the terminal.
  package var canvas: CanvasChoice?

  /// The maps that the convolutions make.
  package struct Channels: Hashable, Sendable {
    package var first: Int
    package var second: Int

    package init(first: Int, second: Int) { (self.first, self.second) = (first, second) }
  }

  /// The heads that two classes of pictures can have.
  package enum PictureHead: String, CaseIterable, Sendable {
    case softmax
    case softmaxTwice = "softmax_twice"
  }

  /// A network with every setting neutral.
  package init(_ functions: [Function]) { self.functions = functions }

  /// Descent with momentum.
  package static let usualOptimizer = Optimizer.sgd(rate: 0.05, momentum: 0.9)
  /// The sliders that the view has.
  package static let parameters = ["rate", "noise", "picture", "seed"]
  /// How many steps can have been taken: what is repeated in a minute.
  package static let stepLimits = 0...2000
  /// The places of the layers, the picture's first.
  package static let layers = 0...10

  /// The settings that make the network, without its progress and what is looked at.
  package var core: CNNSpec {
    var core = self
    (core.steps, core.isRunning, core.picture, core.layer) = (0, false, 1, 0)
    (core.parameter, core.canvas) = (nil, nil)
    return core
  }

  /// The settings of the training.
  package var settings: PictureSettings? {
    guard case .scalar(let first)? = functions.first, case .scalar(let last)? = functions.last
    else { return nil }
    var settings = PictureSettings(first)
    settings.hiddenFunction = last
    (settings.first, settings.second, settings.hidden) = (channels.first, channels.second, hidden)
    (settings.optimizer, settings.batch, settings.seed) = (optimizer, batch, seed)
    settings.head = head == .softmax ? .softmax : .softmaxTwice
    (settings.pictures.noise, settings.pictures.seed) = (noise, seed)
    return settings
  }
}

extension CNNSpec {
  /// The first word of its line.
  package static let kind = "cnn"
  /// What it shows.
  package static let summary = "a network for pictures, taken apart"
  /// The functions, as help describes them.
  package static let subject = SubjectDescription(
    form: "FUNCTION [FUNCTION]",
    meaning: "the function after the convolutions, and that of the hidden layer if it is another",
    example: "cnn: relu | channels=32,64 | hidden=256 | steps=5")

  /// The settings, in the order in which they are written.
  package static let settings: [ViewSetting<CNNSpec>] = [
    ViewSetting(
      "channels", \.channels, .channels, neutral: Channels(first: 8, second: 16),
      example: "32,64", "the maps that the convolutions make"),
    ViewSetting(
      "hidden", \.hidden, .integer(in: 1...512), neutral: 32, example: "256",
      "the units of the hidden layer"),
    ViewSetting(
      "head", \.head, .choice, neutral: .softmax, example: "softmax_twice",
      "log-softmax of the outputs, or, wrongly, of what softmax made of them"),
    ViewSetting(
      "optimizer", \.optimizer, .optimizer, neutral: usualOptimizer, example: "adam(rate=0.01)",
      "how gradients move the weights: \(Optimizer.names.joined(separator: ", "))"),
    ViewSetting(
      "batch", \.batch, .integer(in: 1...128), neutral: 32, example: "16",
      "pictures that a step takes"),
    ViewSetting(
      "noise", \.noise, .number(in: .nonNegative), neutral: 0.2, example: "0.5",
      "the standard deviation of the pictures' noise"),
    ViewSetting(
      "seed", \.seed, .seed, neutral: 1, example: "3", "the seed of weights and pictures"),
    ViewSetting(
      "steps", \.steps, .integer(in: stepLimits), neutral: 0, example: "50",
      "steps that have been taken"),
    ViewSetting(flag: "run", \.isRunning, "it learns as it opens"),
    ViewSetting(
      "picture", \.picture, .integer(in: 1...1000), neutral: 1, example: "3",
      "the picture that goes through"),
    ViewSetting(
      "layer", \.layer, .integer(in: layers), neutral: 2, example: "5",
      "the layer that is looked at; 0 is the picture"),
    .slider(\.parameter, among: parameters),
    .canvas(\.canvas),
  ]

  /// The functions, parted by blanks.
  package var subjectText: String { functions.map(Quotation.reference).joined(separator: " ") }

  /// Reads the functions, which are of one number.
  package init(subject: StateValue) throws(Diagnostics) {
    self.init(
      try subject.functions(1...2) { function, place in
        guard case .vector = function else { return nil }
        return place.mistake(
          .vectorFunction, "\(function.profile.id) is no function of one number",
          remedy: "write one of one number, such as relu")
      })
  }
}

extension ValueForm<CNNSpec.Channels> {
  /// Two whole numbers.
  fileprivate static let channels = ValueForm("FIRST,SECOND") { value throws(Diagnostic) in
    let parts = value.parts(at: ",")
    guard parts.count == 2 else {
      throw value.malformed("'\(value.source)' is not two numbers of maps")
    }
    return CNNSpec.Channels(
      first: try parts[0].integer(in: 1...64), second: try parts[1].integer(in: 1...128))
  } write: {
    "\($0.first),\($0.second)"
  }
}
