import ActivationMath
import NetworkLab
import ViewSpec

/// What a person did on the page Train.
enum TrainAction: Hashable, Sendable {
  /// Let it run, or paused it.
  case runToggled
  /// Took one step.
  case stepped
  /// Went on to the end of the epoch.
  case epochFinished
  /// Went back to before the first step.
  case rewound
  /// Went to the next (+1) or previous (−1) function of A.
  case functionStepped(by: Int)
  /// Went to the next function of B, or compares with one.
  case otherStepped
  /// Lets B go.
  case otherDropped
  /// Went to the next (+1) or previous (−1) data set.
  case dataStepped(by: Int)
  /// Went to the next optimiser.
  case optimizerStepped
  /// Went to the next head.
  case headStepped
  /// Went to the next start of the weights.
  case startStepped(by: Int)
  /// Wants hidden layers normalised, or no longer.
  case normToggled
  /// Wants skip connections, or no longer.
  case skipsToggled
  /// Went to the next (+1) or previous (−1) seed.
  case seedStepped(by: Int)
  /// Shows the units of the next (+1) or previous (−1) layer.
  case layerStepped(by: Int)
  /// Chose the next (+1) or previous (−1) unit.
  case unitStepped(by: Int)
  /// Opens a unit, or closes it.
  case insideToggled
  /// Left what is open.
  case left
  /// Wants to guess before anything runs, or no longer.
  case askingToggled
  /// Said which they expect to learn faster.
  case guessed(RaceGuess)
}

extension TrainAction {
  /// The keys of the page, in the order in which help shows them.
  static let keys = KeyTable<TrainAction>([
    KeyGroup(
      title: "Train",
      rows: [
        KeyRow("run, pause", hint: "run", ["Space": .runToggled, "v": .runToggled]),
        KeyRow("one step", hint: "step", [".": .stepped]),
        KeyRow("to the end of the epoch", hint: "epoch", [",": .epochFinished]),
        KeyRow("back to before the first step", hint: "back", ["0": .rewound, "Home": .rewound]),
        KeyRow(
          "next, previous function of A", hint: "A",
          ["a": .functionStepped(by: 1), "A": .functionStepped(by: -1)]),
        KeyRow("next function of B, A alone", hint: "B", ["b": .otherStepped, "C": .otherDropped]),
        KeyRow(
          "next, previous data", hint: "data",
          ["d": .dataStepped(by: 1), "D": .dataStepped(by: -1)]),
        KeyRow("gradient descent, momentum, Adam", hint: "optimizer", ["o": .optimizerStepped]),
        KeyRow("head: the ones that fit, and the mistakes that people make", ["t": .headStepped]),
        KeyRow(
          "weights: He, Glorot, LeCun, orthogonal, a gain of 1",
          ["s": .startStepped(by: 1), "S": .startStepped(by: -1)]),
        KeyRow("hidden layers normalised, or not", ["n": .normToggled]),
        KeyRow("skip connections, or none", ["x": .skipsToggled]),
        KeyRow("next, previous seed", ["g": .seedStepped(by: 1), "G": .seedStepped(by: -1)]),
        KeyRow(
          "the units of the next, previous layer",
          ["k": .layerStepped(by: 1), "j": .layerStepped(by: -1)]),
        KeyRow("guess which learns faster, then see", hint: "guess", ["p": .askingToggled]),
        KeyRow("open a unit, close it", hint: "unit", ["Enter": .insideToggled]),
        KeyRow("next, previous unit", ["]": .unitStepped(by: 1), "[": .unitStepped(by: -1)]),
      ])
  ])

  /// The answers to which learns faster.
  static let guessKeys = KeyTable<TrainAction>([
    KeyGroup(
      title: "Which learns faster",
      rows: [
        KeyRow("you expect A; both run", hint: "A", ["a": .guessed(.a)]),
        KeyRow("you expect B; both run", hint: "B", ["b": .guessed(.b)]),
        KeyRow("you expect neither; both run", hint: "neither", ["s": .guessed(.same)]),
        KeyRow("no guess", hint: "no guess", ["Esc": .askingToggled, "p": .askingToggled]),
      ])
  ])

  /// Esc closes an open unit.
  static let insideKeys = KeyTable<TrainAction>([
    KeyGroup(
      title: "An open unit",
      rows: [KeyRow("back to all units", hint: "all units", ["Esc": .left])])
  ])
}

extension TrainPage {
  /// Does what a key asks for.
  mutating func update(_ action: TrainAction, _ catalogue: Catalogue) {
    message = nil
    switch action {
    case .runToggled: toggleRun()
    case .stepped: advance(toEndOfEpoch: false)
    case .epochFinished: advance(toEndOfEpoch: true)
    case .rewound: rewind()
    case .functionStepped(let steps): stepFunction(0, by: steps, catalogue)
    case .otherStepped: stepFunction(1, by: 1, catalogue)
    case .otherDropped: dropOther()
    case .dataStepped(let steps): stepData(by: steps, catalogue)
    case .optimizerStepped: stepOptimizer()
    case .headStepped: stepHead()
    case .startStepped(let steps): stepStart(by: steps)
    case .normToggled: change { $0.hasNorm.toggle() }
    case .skipsToggled: change { $0.hasSkips.toggle() }
    case .seedStepped(let steps): stepSeed(by: steps)
    case .layerStepped(let steps): stepLayer(by: steps)
    case .unitStepped(let steps): stepUnit(by: steps)
    case .insideToggled: toggleInside()
    case .left: change { $0.unit = nil }
    case .askingToggled: toggleAsking()
    case .guessed(let guess): self.guess(guess)
    }
  }

  private mutating func stepFunction(_ index: Int, by steps: Int, _ catalogue: Catalogue) {
    let all = catalogue.layerFunctions
    let functions = history.present.functions
    guard let first = functions.first, !all.isEmpty else { return }
    let shown = functions.indices.contains(index) ? functions[index] : first
    let place = all.firstIndex { $0.profile.id == shown.profile.id } ?? 0
    let next = all[(place + steps + all.count) % all.count]
    change { spec in
      if spec.functions.indices.contains(index) {
        spec.functions[index] = next
      } else {
        spec.functions.append(next)
      }
    }
  }

  private mutating func dropOther() {
    guard history.present.functions.count > 1 else { return message = "A is alone; b compares" }
    change { ($0.functions, $0.guess) = (Array($0.functions.prefix(1)), nil) }
  }

  private mutating func stepData(by steps: Int, _ catalogue: Catalogue) {
    let all = [
      "circles", "xor", "moons", "two_blobs", "three_blobs", "spirals", "venn",
      "side(y > sin(3*x))", "target(sin(4*x), n=100)",
    ]
    let place = all.firstIndex { $0.prefix { $0 != "(" } == history.present.data.name } ?? 0
    let next = all[(place + steps + all.count) % all.count]
    guard let data = try? DataSource(parsing: next, catalogue: catalogue) else { return }
    learn(data)
  }

  private mutating func stepOptimizer() {
    let usual: [Optimizer] = [
      .sgd(rate: 0.1, momentum: 0), .sgd(rate: 0.05, momentum: 0.9),
      .adam(rate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-8),
    ]
    let place =
      switch history.present.optimizer {
      case .sgd(_, let momentum): momentum == 0 ? 0 : 1
      case .adam: 2
      }
    change { $0.optimizer = usual[(place + 1) % usual.count] }
    if message == nil { message = "optimizer: \(history.present.optimizer.notation)" }
  }

  private mutating func stepHead() {
    let data = history.present.data.training
    if case .values = data.kind { return message = "numbers that are met have one head: linear" }
    let heads = NetworkLab.Head.allCases
    let shown = history.present.head ?? data.properHead
    let place = heads.firstIndex(of: shown) ?? 0
    let next = heads[(place + 1) % heads.count]
    change { $0.head = next == data.properHead ? nil : next }
    if message == nil {
      message = "head: \(next.rawValue)" + (next.isMistake ? ", a mistake that people make" : "")
    }
  }

  private mutating func stepStart(by steps: Int) {
    let all: [Start] = [.he, .glorot, .lecun, .orthogonal(gain: 1), .gain(1)]
    let place = all.firstIndex { $0.name == history.present.start.name } ?? 0
    change { $0.start = all[(place + steps + all.count) % all.count] }
    if message == nil { message = "weights: \(history.present.start.words)" }
  }

  private mutating func stepSeed(by steps: Int) {
    guard steps > 0 || history.present.seed > 0 else { return message = "0 is the first seed" }
    change { $0.seed = steps > 0 ? $0.seed &+ 1 : $0.seed - 1 }
  }

  // MARK: Units

  private mutating func stepLayer(by steps: Int) {
    let next = layer + 1 + steps
    guard (1...max(1, history.present.hidden.count)).contains(next) else {
      let end = steps > 0 ? "last" : "first"
      return message = "this is the \(end) hidden layer"
    }
    change { ($0.layer, $0.unit) = (next, $0.unit == nil ? nil : 1) }
  }

  private var unitCount: Int { state?.runs.first?.units.count ?? 0 }

  private mutating func stepUnit(by steps: Int) {
    guard unitCount > 0 else { return message = "there are no units to open here" }
    let next = ((history.present.unit ?? 0) + steps + unitCount - 1) % unitCount + 1
    change { $0.unit = $0.unit == nil ? 1 : next }
  }

  private mutating func toggleInside() {
    guard unitCount > 0 else { return message = "there are no units to open here" }
    change { $0.unit = $0.unit == nil ? 1 : nil }
  }
}
