extension Claim {
  private static let steps = "steps until 95 % of the points are right"
  private static let goal = 0.95
  private static let circles = "circles(n=400, noise=0.1, seed=11)"
  private static let adam = Optimizer.adam(rate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-8)

  static let straightLine = Claim(
    name: "straight-line",
    sentence: "A network without a bend is a straight line, however many layers it has.",
    source: "Minsky & Papert 1969",
    measure: "share of test points that are right after 60 epochs",
    columnTitle: "data", rows: ["identity", "tanh", "relu"],
    columns: ["two_blobs", "circles", "xor", "moons"], seeds: 7, verdict: .holds,
    finding: "It holds in all 7 runs: three layers of the identity get about half of the circles "
      + "and of xor right, and 0.885 of the moons, where the best line is; tanh and relu get 0.975 "
      + "to 0.998. Two blobs need no bend: 0.99 with any of the three.",
    seconds: 5,
    experiment: .training { row, column in
      let data = ["two_blobs(n=400)", "circles(n=400)", "xor(n=400)", "moons(n=400)"][column]
      return try ClaimTraining(["identity", "tanh", "relu"][row], width: 8, depth: 3, data: data)
    } measure: { _, training in
      Outcome(training.records.last?.testAccuracy)
    })

  static let heWeights = Claim(
    name: "he-weights",
    sentence: "Thirty layers of ReLU learn with a gain of √2 and not with one of 1.",
    source: "He, Zhang, Ren & Sun 2015",
    measure: steps, columnTitle: "layers of 64", rows: ["gain √2 (He)", "gain 1"],
    columns: ["8", "16", "30"], seeds: 7, verdict: .partly,
    finding: "Half of it holds. With √2 all 7 runs reach 95 % in 20 to 30 steps at every depth; "
      + "with a gain of 1 the middle run takes 60 steps at 8 layers, 80 at 16 and 450 to 500 at 30, "
      + "as the processor rounds, where one or two of 7 do not get there within 60 epochs. That "
      + "thirty layers never learn with 1 is not so here: they are late.",
    seconds: 30,
    experiment: .training { row, column in
      try ClaimTraining(
        "relu", width: 64, depth: [8, 16, 30][column], data: circles, goal: goal
      ).with { settings in
        settings.start = row == 0 ? .he : .gain(1)
        settings.optimizer = .sgd(rate: 0.01, momentum: 0.9)
        (settings.batch, settings.shuffles) = (40, false)
      }
    } measure: { _, training in
      .steps(of: training, to: goal)
    })

  static let eluDepth = Claim(
    name: "elu-depth",
    sentence: "ELU trains faster than ReLU in nets deeper than five layers.",
    source: "Clevert, Unterthiner & Hochreiter 2016",
    measure: steps, columnTitle: "depth",
    rows: ["width 8, relu", "width 8, elu", "width 32, relu", "width 32, elu"],
    columns: ["2", "4", "6", "8", "10"], seeds: 7, verdict: .holds,
    finding: "It holds for most runs, and not only beyond five layers. Width 8: elu takes 39 to 52 "
      + "steps from 4 layers on, relu 65 to 78; with 2 layers elu is the slower one, 117 against "
      + "65. Width 32: elu takes half of relu's 26 steps at 4 to 8 layers, and as many at 10.",
    seconds: 3,
    experiment: .training { row, column in
      try ClaimTraining(
        row.isMultiple(of: 2) ? "relu" : "elu", width: row < 2 ? 8 : 32,
        depth: [2, 4, 6, 8, 10][column], data: circles, goal: goal)
    } measure: { _, training in
      .steps(of: training, to: goal)
    })

  static let reluDies = Claim(
    name: "relu-dies",
    sentence: "ReLU units die at high learning rates; ELU has no such death.",
    source: "Maas, Hannun & Ng 2013; Clevert, Unterthiner & Hochreiter 2016",
    measure:
      "share of units that pass on under 5 % of the gradient for every point, after 40 epochs",
    columnTitle: "rate", rows: ["relu", "elu", "leaky_relu"],
    columns: ["0.1", "0.3", "1", "3", "10"], seeds: 7, verdict: .partly,
    finding: "Half of it holds. At rate 3, 81 % of the relu units hardly pass anything on for any "
      + "point, at rate 10, 97 %; leaky_relu keeps all its units wherever its loss stays finite, in "
      + "most runs at rate 3 and none at 10. But elu is no better than relu: at rate 3 its units "
      + "are flat in the middle run, at rate 10 its loss overflows.",
    seconds: 6,
    experiment: .training { row, column in
      try ClaimTraining(
        ["relu", "elu", "leaky_relu(0.1)"][row], width: 16, depth: 2, data: circles, epochs: 40
      ).with { $0.optimizer = .sgd(rate: [0.1, 0.3, 1, 3, 10][column], momentum: 0) }
    } measure: { _, training in
      // What overflows is as it was before, which says nothing of units that live.
      guard training.overflow == nil else { return Outcome(nil) }
      let flat = training.silence().flat
      return Outcome(flat.reduce(0, +) / Double(flat.count))
    })

  static let sigmoidLabels = Claim(
    name: "sigmoid-labels",
    sentence: "Where several labels may hold at once, sigmoids tell them and one softmax cannot.",
    source: "Bishop 1995",
    measure: "share of test points with every label right after 60 epochs",
    columnTitle: "head", rows: ["tanh", "relu"], columns: ["sigmoid", "softmax"], seeds: 7,
    verdict: .holds,
    finding: "It holds in all 7 runs: 94 % of the points have all three labels right with "
      + "sigmoids, 43 % with one softmax.",
    seconds: 15,
    experiment: .training { row, column in
      try ClaimTraining(
        ["tanh", "relu"][row], width: 32, depth: 2, data: "venn(n=1200, seed=21)",
        head: [Head.sigmoid, .softmax][column]
      ).with { $0.optimizer = adam }
    } measure: { _, training in
      Outcome(training.records.last?.testAccuracy)
    })

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
    finding: "The first half holds: on points of three classes sigmoids choose as well as softmax "
      + "(0.885 of them right, and 0.877), and none of the outputs is above ½ for as many points, "
      + "2 %. That two are above ½ happens, for 1 point in 400 at most in the middle run; with "
      + "softmax it cannot.",
    seconds: 6,
    experiment: .training { row, column in
      try ClaimTraining(
        "relu", width: 8, depth: 2, data: "three_blobs(noise=\([0.3, 0.6, 0.9][column]))",
        head: row.isMultiple(of: 2) ? .softmax : .sigmoid)
    } measure: { row, training in
      row > 1
        ? .share(of: training, withOutputsAboveHalf: row < 4 ? 0 : 2)
        : Outcome(training.records.last?.testAccuracy)
    })

  static let softmaxTwice = Claim(
    name: "softmax-twice",
    sentence: "Softmax before a loss that applies softmax slows learning down and spoils the loss.",
    source: "documentation of torch.nn.CrossEntropyLoss, which expects unnormalised scores",
    measure: "loss on the training points after 60 epochs",
    columnTitle: "data", rows: ["softmax", "softmax_twice"],
    columns: ["three_blobs", "circles", "spirals"], seeds: 7, verdict: .holds,
    finding: "It holds in all 7 runs: the loss ends at 0.67 rather than 0.33 for three blobs, at "
      + "0.31 rather than 0.0007 for circles, at 0.38 rather than 0.08 for spirals. It cannot fall "
      + "below log(1 + 1/e) = 0.313 with two classes.",
    seconds: 5,
    experiment: .training { row, column in
      try ClaimTraining(
        "tanh", width: 16, depth: 2, data: ["three_blobs", "circles", "spirals"][column],
        head: [Head.softmax, .softmaxTwice][row]
      ).with { $0.optimizer = adam }
    } measure: { _, training in
      Outcome(training.records.last?.loss)
    })
}

extension Claim {
  /// All that are prepared, in the order in which they are best read.
  package static let prepared = [
    straightLine, sigmoidFades, heWeights, eluDepth, reluDies, gluGradients, sigmoidLabels,
    digitSigmoids, softmaxTwice, seluMoments, bornDead,
  ]
}
