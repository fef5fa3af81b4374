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
    finding: "Holds. 30 layers leave 10^−18 of sigmoid's gradient, 0.22 of tanh's, 0.72 of "
      + "relu's with He's start."
  ) { row, column, seed in
    let (name, start) = [("sigmoid", Start.gain(1)), ("tanh", .gain(1)), ("relu", .he)][row]
    let flow = try ClaimRuns.flow(name, depth: depths[column], start: start, seed: seed)
    return Outcome(.log10(flow.gradientRatio))
  }

  static let gluGradients = Claim(
    name: "glu-gradients",
    sentence: "Gated linear units keep gradients where units of tanh and sigmoid lose them.",
    source: "Dauphin, Fan, Auli & Grangier 2017",
    measure: "log₁₀ of the first layer's gradient over the last one's",
    columnTitle: "layers", rows: ["glu", "sigmoid", "tanh", "glu, skip", "tanh, skip"],
    columns: depths.map(String.init), seeds: 7, verdict: .partly,
    finding: "Half of it. 30 layers leave 10^−8.7 of the gradient with glu, 10^−18 with "
      + "sigmoid, but 0.22 with tanh. Only with skip connections does glu keep it, and "
      + "then it grows, by 10^4.2."
  ) { row, column, seed in
    let names = ["glu", "sigmoid", "tanh", "glu", "tanh"]
    var settings = FlowSettings(function: try ClaimRuns.function(names[row]))
    (settings.depth, settings.width, settings.batch) = (depths[column], 64, 64)
    (settings.hasSkips, settings.seed) = (row >= 3, seed)
    return Outcome(.log10(try Flow(settings).gradientRatio))
  }

  static let seluMoments = Claim(
    name: "selu-moments",
    sentence: "SELU keeps mean 0 and variance 1 through any number of layers.",
    source: "Klambauer, Unterthiner, Mayr & Hochreiter 2017",
    measure: "variance of the last layer's units",
    columnTitle: "layers", rows: ["selu, LeCun", "elu, LeCun", "relu, He", "tanh, LeCun"],
    columns: ["5", "20", "50", "100"], seeds: 7, verdict: .holds,
    finding: "Holds: variances of 0.97 to 1.00 from 5 to 100 layers. elu's falls to 0.0006, "
      + "tanh's to 0.004; relu's with He's start scatters widely."
  ) { row, column, seed in
    let name = ["selu", "elu", "relu", "tanh"][row]
    let flow = try ClaimRuns.flow(
      name, depth: [5, 20, 50, 100][column], width: 128, start: row == 2 ? .he : .lecun, seed: seed)
    return Outcome(flow.layers.last?.variance)
  }

  /// The share of dead networks is the share of outcomes with a value.
  static let bornDead = Claim(
    name: "born-dead",
    sentence: "A narrow deep ReLU network is born dead: constant before it has learned anything.",
    source: "Lu, Shin, Su & Karniadakis 2019",
    measure: "networks whose last layer is 0 for one input",
    columnTitle: "hidden layers", rows: ["width 2", "width 3", "width 4"],
    columns: ["1", "2", "5", "10", "20"], seeds: 1000, verdict: .holds,
    finding: "Holds, as often as it should: width 2 and 10 layers 93.9 %, where 1 − (1 − "
      + "2^−2)^10 = 94.4 %; width 4 and 20 layers 72.7 %, where it is 72.5 %."
  ) { row, column, seed in
    var settings = FlowSettings(function: try ClaimRuns.function("relu"))
    (settings.depth, settings.width, settings.batch) = ([1, 2, 5, 10, 20][column], row + 2, 1)
    settings.seed = seed
    let isDead = try Flow(settings).layers.last?.zeros == 1
    return Outcome(isDead ? 0 : nil)
  }
}
