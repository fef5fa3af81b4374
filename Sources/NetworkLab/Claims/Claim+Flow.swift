import ActivationMath
import RealModule

extension Claim {
  private static let depths = [5, 10, 20, 30]

  static let sigmoidFades = Claim(
    name: "sigmoid-fades",
    sentence: "Sigmoid's gradient fades with depth; ReLU's with He's weights does not.",
    source: "Hochreiter 1991; Glorot & Bengio 2010",
    measure: "log₁₀ of the first layer's gradient over the last one's",
    columnTitle: "layers", rows: ["sigmoid", "tanh", "relu, He"], columns: depths.map(String.init),
    seeds: 7, verdict: .holds,
    finding: "It holds in all 7 runs: 30 layers leave 10^−18 of sigmoid's gradient, 0.22 of "
      + "tanh's, and 0.72 of relu's with He's start.",
    seconds: 1.5,
    experiment: .flow { row, column in
      let (name, start) = [("sigmoid", Start.gain(1)), ("tanh", .gain(1)), ("relu", .he)][row]
      return try flow(name, depth: depths[column], start: start)
    } measure: {
      Outcome(.log10($0.gradientRatio))
    })

  static let gluGradients = Claim(
    name: "glu-gradients",
    sentence: "Gated linear units keep gradients where units of tanh and sigmoid lose them.",
    source: "Dauphin, Fan, Auli & Grangier 2017",
    measure: "log₁₀ of the first layer's gradient over the last one's",
    columnTitle: "layers", rows: ["glu", "sigmoid", "tanh", "glu, skip", "tanh, skip"],
    columns: depths.map(String.init), seeds: 7, verdict: .partly,
    finding: "Half of it holds. 30 layers leave 10^−8.7 of the gradient with glu and 10^−18 with "
      + "sigmoid, but 0.22 with tanh. Only with skip connections does glu keep it, and "
      + "then it grows, to 10^4.2.",
    seconds: 3,
    experiment: .flow { row, column in
      let names = ["glu", "sigmoid", "tanh", "glu", "tanh"]
      var settings = try flow(names[row], depth: depths[column])
      settings.hasSkips = row >= 3
      return settings
    } measure: {
      Outcome(.log10($0.gradientRatio))
    })

  static let seluMoments = Claim(
    name: "selu-moments",
    sentence: "SELU keeps mean 0 and variance 1 through any number of layers.",
    source: "Klambauer, Unterthiner, Mayr & Hochreiter 2017",
    measure: "variance of the last layer's units",
    columnTitle: "layers", rows: ["selu, LeCun", "elu, LeCun", "relu, He", "tanh, LeCun"],
    columns: ["5", "20", "50", "100"], seeds: 7, verdict: .holds,
    finding: "It holds: from 5 to 100 layers the variance is 0.97 to 1.00 in the middle run and "
      + "within 0.13 of 1 in all 7. elu's falls to 0.0006, tanh's to 0.004; relu's with He's start "
      + "scatters widely.",
    seconds: 10,
    experiment: .flow { row, column in
      let name = ["selu", "elu", "relu", "tanh"][row]
      return try flow(
        name, depth: [5, 20, 50, 100][column], width: 128, start: row == 2 ? .he : .lecun)
    } measure: {
      Outcome($0.layers.last?.variance)
    })

  /// The share of dead networks is the share of outcomes with a value.
  static let bornDead = Claim(
    name: "born-dead",
    sentence: "A narrow deep ReLU network is born dead: constant before it has learned anything.",
    source: "Lu, Shin, Su & Karniadakis 2019",
    measure: "networks whose last layer is 0 for one input",
    columnTitle: "hidden layers", rows: ["width 2", "width 3", "width 4"],
    columns: ["1", "2", "5", "10", "20"], seeds: 1000, verdict: .holds,
    finding: "It holds, as often as it should: of 20 000 networks of width 2 and 10 layers 93.9 % "
      + "are dead, where 1 − (1 − 2^−2)^10 = 94.4 %; of width 4 and 20 layers 72.7 %, where it is "
      + "72.5 %.",
    seconds: 0.5,
    experiment: .flow { row, column in
      try flow("relu", depth: [1, 2, 5, 10, 20][column], width: row + 2, batch: 1)
    } measure: {
      Outcome($0.layers.last?.zeros == 1 ? 0 : nil)
    })

  /// The settings of a function of the catalogue, which claims name rightly.
  private static func flow(
    _ reference: String, depth: Int, width: Int = 64, batch: Int = 64, start: Start = .gain(1)
  ) throws -> FlowSettings {
    var settings = FlowSettings(function: try Catalogue.standard.resolve(reference).function)
    (settings.depth, settings.width, settings.batch) = (depth, width, batch)
    settings.start = start
    return settings
  }
}
