/// A network that learns, step by step.
///
/// A value: the same settings and data give the same numbers, and a copy goes its own way.
package struct Training: Sendable {
  /// The settings.
  package let settings: TrainingSettings
  /// The data that it learns from.
  package let data: DataSet
  /// The data that it is tested with; nil for none.
  package let test: DataSet?
  /// The records, from before the first epoch on.
  package private(set) var records: [EpochRecord] = []
  /// Why it has ended, if it has: no step is taken any more, and the network is as after the last
  /// epoch whose loss was finite.
  package private(set) var overflow: Overflow?
  /// The steps so far.
  package private(set) var steps = 0

  var network: Network<Float>
  private var engine: StepEngine
  private let evaluator: Evaluator
  private var stream: RandomStream
  private var order: [Int]
  private var nextSample = 0
  private var kept: [Float]

  /// A training before its first step.
  package init(
    _ settings: TrainingSettings, data: DataSet, test: DataSet? = nil
  ) throws(LabError) {
    guard settings.batch >= 1 else { throw LabError("a batch has one sample at least") }
    let shape = try settings.shape(for: data)
    let batch = min(settings.batch, data.count)
    try shape.checkMemory(batch: max(batch, Evaluator.capacity), bytes: 4)
    (self.settings, self.data, self.test) = (settings, data, test)
    stream = RandomStream(seed: settings.seed)
    network = try Network(shape)
    try network.begin(settings.start, lastGain: settings.lastGain, from: &stream)
    engine = StepEngine(network, settings, batch: batch, data)
    evaluator = Evaluator(settings.head)
    order = Array(0..<data.count)
    kept = network.parameters
    if settings.shuffles { stream.shuffle(&order) }
    record()
    if !(records[0].loss.isFinite) { failAtStart() }
  }

  /// The epochs that are done.
  package var epoch: Int { records.last?.epoch ?? 0 }

  /// How many steps an epoch has.
  package var stepsPerEpoch: Int { (data.count + engine.batch - 1) / engine.batch }

  /// How many numbers it learns.
  package var parameterCount: Int { network.parameterCount }

  /// The learned parameters by name, layer by layer.
  package var learned: [[(name: String, value: Double)]] { network.learned }

  /// Takes so many steps; each end of an epoch is recorded.
  package mutating func step(_ count: Int) {
    for _ in 0..<count {
      guard overflow == nil else { return }
      takeStep()
      if nextSample >= data.count { endEpoch() }
    }
  }

  /// Takes the steps that are left of an epoch.
  package mutating func runEpoch() {
    let target = epoch + 1
    while epoch < target, overflow == nil { step(1) }
  }

  /// Goes back to the first sample without an end of the epoch, for measuring steps alone.
  package mutating func rewind() { nextSample = 0 }

  private mutating func takeStep() {
    let end = min(data.count, nextSample + engine.batch)
    let isFinite = engine.step(&network, order, nextSample..<end)
    nextSample = end
    steps += 1
    if !isFinite { fail() }
  }

  private mutating func endEpoch() {
    nextSample = 0
    if settings.shuffles { stream.shuffle(&order) }
    record()
  }

  private mutating func record() {
    let own = evaluator.evaluate(network, engine.points, data)
    let other = test.map { evaluator.evaluate(network, $0.points.map(Float.init), $0) }
    let record = EpochRecord(
      epoch: records.count, steps: steps, loss: own.loss, accuracy: own.accuracy,
      testAccuracy: other?.accuracy, testLoss: other?.loss)
    guard own.loss.isFinite || records.isEmpty else { return fail() }
    records.append(record)
    kept = network.parameters
  }

  private mutating func failAtStart() {
    overflow = Overflow(
      step: 0, lastGood: 0,
      description:
        "the loss is infinite or no number before the first step: the function has no finite "
        + "values where this network needs them; smaller weights or a norm may help")
  }

  private mutating func fail() {
    let rate = settings.optimizer.notation
    overflow = Overflow(
      step: steps, lastGood: epoch,
      description:
        "the loss became infinite or no number at step \(steps): the learning rate is too "
        + "high for this network (\(rate)); a smaller one, clipping or smaller weights help")
    network.parameters = kept
    network.readLearned()
  }
}

extension Training {
  /// The Frobenius norm of the gradient that the next step follows, for each layer's weights.
  package func gradientNorms() -> [Double] {
    var copy = engine
    let samples = nextSample..<min(data.count, nextSample + engine.batch)
    return copy.gradientNorms(network, order, samples)
  }

  /// The shares of units that pass no gradient on for any point, and hardly any, layer by layer.
  package func silence() -> (silent: [Double], flat: [Double]) {
    let batch = min(data.count, Evaluator.capacity)
    var engine = StepEngine(network, settings, batch: batch, data)
    let counts = engine.slopes(network, hidden: settings.hidden.count)
    return (counts.map(\.dead), counts.map(\.flat))
  }

  /// The predictions for points, one after another.
  package func predictions(_ points: [Float]) -> [Float] {
    evaluator.predictions(network, points)
  }

  /// The outputs of a hidden layer's units, from 0, for points: for each unit a number a point.
  package func units(ofLayer layer: Int, _ points: [Float]) -> [[Float]] {
    guard settings.hidden.indices.contains(layer) else { return [] }
    return evaluator.units(network, layer: layer, points)
  }

  /// The weights of one unit of a hidden layer and its bias; of a gated unit those of its values.
  package func weights(ofUnit unit: Int, layer: Int) -> (weights: [Double], bias: Double) {
    let plan = network.layers[layer]
    let column = unit * (plan.sums / max(1, plan.units))
    let weights = (0..<plan.inputs).map {
      Double(network.parameters[plan.weights + $0 * plan.sumStride + column])
    }
    return (weights, Double(network.parameters[plan.biases(0) + column]))
  }
}
