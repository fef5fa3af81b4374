import ActivationMath
import NetworkLab

@testable import ViewSpec

extension RandomSpec {
  /// Functions of which every layer can be made.
  private static let layerFunctions = Fixtures.catalogue.functions.filter {
    if case .scalar = $0 { $0.profile.id != "step" } else { $0.profile.family == .gated }
  }

  mutating func start() -> Start {
    one(of: [
      .gain(1), .gain(number(in: .nonNegative)), .he, .glorot, .lecun, .orthogonal(gain: 1),
      .orthogonal(gain: number(in: .nonNegative)),
    ])
  }

  mutating func integer(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  mutating func seed() -> UInt64 { UInt64(integer(0...(1 << 53))) }

  mutating func flow() -> FlowSpec {
    var flow = FlowSpec((0..<one(of: [1, 1, 2, 4])).map { _ in function(of: Self.layerFunctions) })
    if chance() { flow.depth = integer(1...30) }
    if chance() { flow.width = integer(1...200) }
    if chance() { flow.batch = integer(1...200) }
    if chance(0.7) { flow.start = start() }
    if chance() { flow.bias = number(in: .nonNegative) }
    if chance() { flow.spread = number(in: .nonNegative) }
    (flow.hasNorm, flow.hasSkips, flow.isInside) = (chance(), chance(), chance())
    if chance() { flow.seed = seed() }
    flow.layer = maybe { $0.integer(1...flow.depth) }
    if chance() { flow.controls = some(of: FlowSpec.parameters) }
    flow.guess = maybe { $0.one(of: SignalGuess.allCases) }
    flow.parameter = maybe { $0.one(of: FlowSpec.parameters) }
    flow.canvas = maybe { $0.one(of: CanvasChoice.allCases) }
    return flow
  }

  private static let data = [
    "circles", "circles(n=100, noise=0.3, seed=2)", "xor(n=50)", "spirals", "moons(noise=0)",
    "venn",
    "side(y > sin(3*x))", "target(x^2, n=40)", "three_blobs",
    "file(a b, c.csv)",
  ]

  mutating func train() -> TrainSpec {
    var train = TrainSpec((0..<one(of: [1, 2])).map { _ in function(of: Self.layerFunctions) })
    if chance(), let data = try? DataSource(parsing: one(of: Self.data), catalogue: .standard) {
      train.data = data
    }
    if chance() { train.hidden = hidden() }
    let points = train.data.training
    train.head = maybe { $0.one(of: points.kind == .values(1) ? [.linear] : Head.allCases) }
    addLearning(to: &train)
    train.start = one(of: [.he, start()])
    if chance() { train.lastGain = number(in: .nonNegative) }
    (train.hasNorm, train.hasSkips, train.isOrdered) = (chance(), chance(), chance())
    if chance() { train.seed = seed() }
    if chance() { train.epochs = integer(TrainSpec.epochLimits) }
    if chance() { train.steps = integer(0...200) }
    train.isRunning = chance()
    if let group = train.hidden.groups.first {
      train.layer = maybe { $0.integer(1...train.hidden.count) }
      let layers = train.hidden.layers(of: train.functions[0])
      let width = train.layer.map { layers[$0 - 1].width } ?? group.width
      train.unit = maybe { $0.integer(1...width) }
    }
    if chance() { train.controls = some(of: TrainSpec.parameters) }
    if train.functions.count > 1 { train.guess = maybe { $0.one(of: RaceGuess.allCases) } }
    train.parameter = maybe { $0.one(of: TrainSpec.parameters) }
    train.canvas = maybe { $0.one(of: CanvasChoice.allCases) }
    return train
  }

  mutating func claim() -> ClaimSpec {
    let prepared = one(of: Array(Claim.prepared.indices))
    var claim = ClaimSpec(Claim.prepared[prepared])
    claim.seeds = maybe { $0.integer(ClaimSpec.seedCounts) }
    claim.guess = maybe { $0.one(of: Claim.Verdict.allCases) }
    claim.isRunning = chance()
    if chance() {
      claim.cell.row = integer(1...claim.claim.rows.count)
      claim.cell.column = integer(1...claim.claim.columns.count)
    }
    claim.seed = maybe { $0.integer(1...claim.seedCount) }
    claim.canvas = maybe { $0.one(of: CanvasChoice.allCases) }
    return claim
  }

  mutating func cnn() -> CNNSpec {
    let scalars = Fixtures.catalogue.functions.filter {
      if case .scalar = $0 { true } else { false }
    }
    var cnn = CNNSpec((0..<one(of: [1, 2])).map { _ in function(of: scalars) })
    if chance() { cnn.channels = .init(first: integer(1...64), second: integer(1...128)) }
    if chance() { cnn.hidden = integer(1...512) }
    cnn.head = one(of: CNNSpec.PictureHead.allCases)
    if chance() { cnn.optimizer = .sgd(rate: number(in: .nonNegative), momentum: 0) }
    if chance() { cnn.batch = integer(1...128) }
    if chance() { cnn.noise = number(in: .nonNegative) }
    if chance() { cnn.seed = seed() }
    if chance() { cnn.steps = integer(CNNSpec.stepLimits) }
    cnn.isRunning = chance()
    if chance() { cnn.picture = integer(1...1000) }
    if chance() { cnn.layer = integer(CNNSpec.layers) }
    cnn.parameter = maybe { $0.one(of: CNNSpec.parameters) }
    cnn.canvas = maybe { $0.one(of: CanvasChoice.allCases) }
    return cnn
  }

  private mutating func hidden() -> HiddenLayers {
    HiddenLayers(
      (0..<integer(0...3)).map { _ in
        .init(
          width: integer(1...40), count: integer(1...3),
          function: maybe { $0.function(of: Self.layerFunctions) })
      })
  }

  private mutating func addLearning(to train: inout TrainSpec) {
    if chance() {
      let share = { (random: inout RandomSpec) in Double.random(in: 0...1, using: &random.random) }
      train.optimizer =
        chance(0.5)
        ? .sgd(rate: number(in: .nonNegative), momentum: share(&self))
        : .adam(
          rate: number(in: .nonNegative), beta1: share(&self), beta2: share(&self),
          epsilon: number(in: .nonNegative))
    }
    if chance() { train.batch = integer(1...100_000) }
    if chance() { train.decay = number(in: .nonNegative) }
    train.clip = maybe { $0.number(in: .positive) }
  }
}
