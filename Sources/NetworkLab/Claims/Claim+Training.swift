extension Claim {
  private static let steps = "steps until 95 % of the points are right"

  static let straightLine = Claim(
    name: "straight-line",
    sentence: "A network without a bend is a straight line, however many layers it has.",
    source: "Minsky & Papert 1969",
    measure: "share of test points that are right after 60 epochs",
    columnTitle: "data", rows: ["identity", "tanh", "relu"],
    columns: ["two_blobs", "circles", "xor", "moons"], seeds: 7
  ) { row, column, seed in
    let data = ["two_blobs(n=400)", "circles(n=400)", "xor(n=400)", "moons(n=400)"][column]
    let training = try ClaimRuns.training(
      ["identity", "tanh", "relu"][row], width: 8, depth: 3, data: data, seed: seed)
    return Outcome(ClaimRuns.trained(training, epochs: 60).records.last?.testAccuracy)
  }

  static let heWeights = Claim(
    name: "he-weights",
    sentence: "Thirty layers of ReLU learn with a gain of √2 and not with one of 1.",
    source: "He, Zhang, Ren & Sun 2015",
    measure: steps, columnTitle: "layers of 64", rows: ["gain √2 (He)", "gain 1"],
    columns: ["8", "16", "30"], seeds: 7
  ) { row, column, seed in
    let training = try ClaimRuns.training(
      "relu", width: 64, depth: [8, 16, 30][column],
      data: "circles(n=400, noise=0.1, seed=11)", seed: seed
    ) { settings in
      settings.start = row == 0 ? .he : .gain(1)
      settings.optimizer = .sgd(rate: 0.01, momentum: 0.9)
      (settings.batch, settings.shuffles) = (40, false)
    }
    return ClaimRuns.steps(of: training, to: 0.95, epochs: 60)
  }

  static let eluDepth = Claim(
    name: "elu-depth",
    sentence: "ELU trains faster than ReLU in nets deeper than five layers.",
    source: "Clevert, Unterthiner & Hochreiter 2016",
    measure: steps, columnTitle: "depth",
    rows: ["width 8, relu", "width 8, elu", "width 32, relu", "width 32, elu"],
    columns: ["2", "4", "6", "8", "10"], seeds: 7
  ) { row, column, seed in
    let training = try ClaimRuns.training(
      row.isMultiple(of: 2) ? "relu" : "elu", width: row < 2 ? 8 : 32,
      depth: [2, 4, 6, 8, 10][column], data: "circles(n=400, noise=0.1, seed=11)", seed: seed)
    return ClaimRuns.steps(of: training, to: 0.95, epochs: 60)
  }

  static let reluDies = Claim(
    name: "relu-dies",
    sentence: "ReLU units die at high learning rates; ELU has no such death.",
    source: "Maas, Hannun & Ng 2013; Clevert, Unterthiner & Hochreiter 2016",
    measure:
      "share of units that pass on under 5 % of the gradient for every point, after 40 epochs",
    columnTitle: "rate", rows: ["relu", "elu", "leaky_relu"],
    columns: ["0.1", "0.3", "1", "3", "10"], seeds: 7
  ) { row, column, seed in
    let training = try ClaimRuns.training(
      ["relu", "elu", "leaky_relu(0.1)"][row], width: 16, depth: 2,
      data: "circles(n=400, noise=0.1, seed=11)", seed: seed
    ) { $0.optimizer = .sgd(rate: [0.1, 0.3, 1, 3, 10][column], momentum: 0) }
    let trained = ClaimRuns.trained(training, epochs: 40)
    // What overflows is as it was before, which says nothing of units that live.
    guard trained.overflow == nil else { return Outcome(nil) }
    let flat = trained.silence().flat
    return Outcome(flat.reduce(0, +) / Double(flat.count))
  }

  static let sigmoidLabels = Claim(
    name: "sigmoid-labels",
    sentence: "Where several labels may hold at once, sigmoids tell them and one softmax cannot.",
    source: "Bishop 1995",
    measure: "share of test points with every label right after 60 epochs",
    columnTitle: "head", rows: ["tanh", "relu"], columns: ["sigmoid", "softmax"], seeds: 7
  ) { row, column, seed in
    let training = try ClaimRuns.training(
      ["tanh", "relu"][row], width: 32, depth: 2, data: "venn(n=1200, seed=21)",
      head: [Head.sigmoid, .softmax][column], seed: seed
    ) { $0.optimizer = .adam(rate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-8) }
    return Outcome(ClaimRuns.trained(training, epochs: 60).records.last?.testAccuracy)
  }

  static let digitSigmoids = Claim(
    name: "digit-sigmoids",
    sentence: "Where one label is right, sigmoids choose as well as softmax, but may say two.",
    source: "common advice",
    measure: "share of test points, after 60 epochs, of three classes whose spread is the noise",
    columnTitle: "noise",
    rows: [
      "softmax, largest right", "sigmoid, largest right", "softmax, none above ½",
      "sigmoid, none above ½", "softmax, two above ½", "sigmoid, two above ½",
    ],
    columns: ["0.3", "0.6", "0.9"], seeds: 7
  ) { row, column, seed in
    let training = try ClaimRuns.training(
      "relu", width: 8, depth: 2, data: "three_blobs(noise=\([0.3, 0.6, 0.9][column]))",
      head: row.isMultiple(of: 2) ? .softmax : .sigmoid, seed: seed)
    let trained = ClaimRuns.trained(training, epochs: 60)
    guard row > 1 else { return Outcome(trained.records.last?.testAccuracy) }
    return Outcome(ClaimRuns.share(of: trained, above: 0.5, counting: row < 4 ? 0 : 2))
  }

  static let softmaxTwice = Claim(
    name: "softmax-twice",
    sentence: "Softmax before a loss that applies softmax slows learning down and spoils the loss.",
    source: "documentation of torch.nn.CrossEntropyLoss, which expects unnormalised scores",
    measure: "loss on the training points after 60 epochs",
    columnTitle: "data", rows: ["softmax", "softmax_twice"],
    columns: ["three_blobs", "circles", "spirals"], seeds: 7
  ) { row, column, seed in
    let training = try ClaimRuns.training(
      "tanh", width: 16, depth: 2, data: ["three_blobs", "circles", "spirals"][column],
      head: [Head.softmax, .softmaxTwice][row], seed: seed
    ) { $0.optimizer = .adam(rate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-8) }
    return Outcome(ClaimRuns.trained(training, epochs: 60).records.last?.loss)
  }
}

extension Claim {
  /// All that are prepared, in the order in which they are best read.
  package static let prepared = [
    straightLine, sigmoidFades, heWeights, eluDepth, reluDies, gluGradients, sigmoidLabels,
    digitSigmoids, softmaxTwice, seluMoments, bornDead,
  ]
}
