extension Claim {
  private static let steps = "steps until 95 % of the points are right"

  static let straightLine = Claim(
    name: "straight-line",
    sentence: "A network without a bend is a straight line, however many layers it has.",
    source: "Minsky & Papert 1969",
    measure: "share of test points that are right after 60 epochs",
    columnTitle: "data", rows: ["identity", "tanh", "relu"],
    columns: ["two_blobs", "circles", "xor", "moons"], seeds: 7, verdict: .holds,
    finding: "Holds. Three layers of the identity: 0.485 of the circles right, 0.505 of xor, "
      + "0.885 of the moons, where the best line is; tanh and relu reach 0.975 to 0.998. "
      + "Two blobs need no bend: 0.99 by all three."
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
    columns: ["8", "16", "30"], seeds: 7, verdict: .partly,
    finding: "Half of it. With √2 all seeds reach 95 % in 20 to 30 steps at every depth; with "
      + "a gain of 1 in 60 steps at 8 layers, 80 at 16, and 450 at 30, where 2 of 7 do "
      + "not within 60 epochs. That thirty layers never learn with 1 is not so here: they "
      + "are late."
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
    columns: ["2", "4", "6", "8", "10"], seeds: 7, verdict: .holds,
    finding: "Holds, and not only beyond five layers. Width 8: elu needs 39 to 52 steps from 4 "
      + "layers on, relu 65 to 78; with 2 layers elu is the slower one, 117 against 65. "
      + "Width 32: elu needs half of relu's 26 steps at 4 to 8 layers, and as many at 10."
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
    columns: ["0.1", "0.3", "1", "3", "10"], seeds: 7, verdict: .partly,
    finding: "Half of it. At rate 3, 81 % of the relu units hardly pass anything on for any "
      + "point, at rate 10, 97 %; leaky_relu keeps all its units wherever its loss stays "
      + "finite, in 5 of 7 runs at rate 3 and none at 10. But elu is no better than relu: "
      + "at rate 3 its units are flat in the median run, at rate 10 its loss overflows."
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
    columnTitle: "head", rows: ["tanh", "relu"], columns: ["sigmoid", "softmax"], seeds: 7,
    verdict: .holds,
    finding: "Holds. 94 % of the points have all three labels right with sigmoids, 43 % with "
      + "one softmax."
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
    columns: ["0.3", "0.6", "0.9"], seeds: 7, verdict: .partly,
    finding: "Half of it. On points of three classes sigmoids choose as well as softmax (0.885 "
      + "of them right, and 0.877), and none of the outputs is above ½ for as many "
      + "points, 2 %. That two are above ½ happens, for 1 point in 400; with softmax it "
      + "cannot."
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
    columns: ["three_blobs", "circles", "spirals"], seeds: 7, verdict: .holds,
    finding: "Holds. The loss ends at 0.67 rather than 0.33 for three blobs, at 0.31 rather "
      + "than 0.0007 for circles, at 0.38 rather than 0.08 for spirals: it cannot fall "
      + "below log(1 + 1/e) = 0.313 with two classes."
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
