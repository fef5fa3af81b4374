import ActivationMath
package import Formula
import NetworkLab

extension TrainSpec {
  /// The first word of its line.
  package static let kind = "train"
  /// The kind in a phrase.
  package static let summary = "a network that learns, or two side by side"
  /// The functions, as help describes them.
  package static let subject = SubjectDescription(
    form: "FUNCTION [FUNCTION]",
    meaning: "one function or two, which learn the same points from the same start",
    example: "train: relu elu | data=circles(noise=0.1) | optimizer=sgd(rate=0.3) | epochs=40")

  /// The settings, in the order in which they are written.
  package static let settings: [ViewSetting<TrainSpec>] =
    networkSettings + learningSettings + runSettings

  private static let networkSettings: [ViewSetting<TrainSpec>] = [
    ViewSetting(
      "data", \.data, .data, neutral: .circles, example: "spirals(n=200, seed=1)",
      "the points: \(DataSource.names.joined(separator: ", ")), or file(PATH)"),
    ViewSetting(
      "hidden", \.hidden, .hidden, neutral: usualLayers, example: "16,16",
      "the hidden layers: 8,8 is two of 8 units, 64x30 thirty of 64, 8:tanh,8 has two functions"),
    ViewSetting(
      "head", \.head, .choice, neutral: "what suits the data", example: "sigmoid",
      "what makes predictions of the outputs"),
    .start(\.start, neutral: "he"),
    .gain(\.start, neutral: nil),
    ViewSetting(
      "lastgain", \.lastGain, .number(in: .nonNegative), neutral: 1, example: "0.1",
      "the gain of the matrix to the outputs"),
    ViewSetting(flag: "norm", \.hasNorm, "each hidden layer normalised before its function"),
    ViewSetting(flag: "skip", \.hasSkips, "hidden layers of one width add what came in"),
  ]

  private static let learningSettings: [ViewSetting<TrainSpec>] = [
    ViewSetting(
      "optimizer", \.optimizer, .optimizer, neutral: usualOptimizer, example: "adam(rate=0.01)",
      "how gradients move the weights: \(Optimizer.names.joined(separator: ", "))"),
    ViewSetting(
      "batch", \.batch, .integer(in: 1...100_000), neutral: 32, example: "16",
      "points that a step takes"),
    ViewSetting(
      "l2", \.decay, .number(in: .nonNegative), neutral: 0, example: "0.001",
      "what draws weights to 0"),
    ViewSetting(
      "clip", \.clip, .number(in: .positive), neutral: "none", example: "1",
      "the longest gradient that is followed whole"),
    ViewSetting(flag: "ordered", \.isOrdered, "the points in one order in every epoch"),
    ViewSetting(
      "seed", \.seed, .seed, neutral: 1, example: "3", "the seed of the weights and the order"),
  ]

  private static let runSettings: [ViewSetting<TrainSpec>] = [
    ViewSetting(
      "epochs", \.epochs, .integer(in: epochLimits), neutral: 200, example: "40",
      "the epoch at which a run ends"),
    ViewSetting(
      "steps", \.steps, .integer(in: stepLimits), neutral: 0, example: "130",
      "steps that have been taken"),
    ViewSetting(flag: "run", \.isRunning, "it runs as it opens"),
    ViewSetting(
      "layer", \.layer, .integer(in: 1...HiddenLayers.mostLayers), neutral: "the first",
      example: "2", "the hidden layer whose units are shown"),
    ViewSetting(
      "unit", \.unit, .integer(in: 1...HiddenLayers.mostUnits), neutral: "none", example: "3",
      "the unit that is open"),
    ViewSetting(
      "guess", \.guess, .choice, neutral: "not asked for", example: "open",
      "which of the two the reader expects to learn faster; open asks before they run"),
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

  /// The mistake of settings that make no network or too much work, or of a missing layer or unit.
  package func objection(_ said: SaidSettings) -> Diagnostic? {
    if let conflict = said.conflict(of: start) { return conflict }
    // What a file has in it is seen when it has been read.
    guard data.isRead else {
      return missingLayer(said) ?? missingUnit(said) ?? loneGuess(said)
    }
    let points = data.training
    let place = said["hidden"] ?? said["data"] ?? said.subject
    do {
      for settings in settings(for: points) {
        try settings.checkLive(data: points, steps: max(steps, 0))
      }
    } catch {
      return (said["head"] ?? place).labMistake(error)
    }
    return missingLayer(said) ?? missingUnit(said) ?? loneGuess(said)
  }

  private func loneGuess(_ said: SaidSettings) -> Diagnostic? {
    guard let value = said["guess"], functions.count < 2 else { return nil }
    return value.mistakeOfSetting(
      .contradiction, "'guess' is about two networks, and there is one",
      remedy: "name two functions: train: relu elu")
  }

  private func missingLayer(_ said: SaidSettings) -> Diagnostic? {
    guard let layer, layer > hidden.count, let value = said["layer"] else { return nil }
    return value.mistake(
      .outOfRange, "there is no hidden layer \(layer), only \(hidden.count)",
      remedy: "write another, or more of hidden")
  }

  private func missingUnit(_ said: SaidSettings) -> Diagnostic? {
    let layers = functions.first.map(hidden.layers) ?? []
    guard let unit, let value = said["unit"] else { return nil }
    let place = (layer ?? 1) - 1
    let units = layers.indices.contains(place) ? layers[place].width : 0
    guard unit > units else { return nil }
    return value.mistake(
      .outOfRange, "layer \(place + 1) has no unit \(unit), only \(units)",
      remedy: "write another, or a wider layer")
  }
}
