/// Steps down the gradient, with everything that they need allocated once.
struct StepEngine {
  let batch: Int
  /// The points and targets of the data in `Float`.
  let points: [Float]
  private let targets: [Float]
  private var pass: Pass<Float>
  private var loss: HeadLoss<Float>
  private var optimizer: OptimizerState<Float>
  private var batchTargets: [Float]
  private let decay: Float
  private let clip: Double?

  init(_ network: Network<Float>, _ settings: TrainingSettings, batch: Int, _ data: DataSet) {
    let outputs = network.shape.outputs ?? 0
    self.batch = batch
    points = data.points.map(Float.init)
    targets = data.encoded(outputs: outputs).map(Float.init)
    pass = Pass(network, capacity: batch)
    loss = HeadLoss(settings.head, outputs: outputs)
    optimizer = OptimizerState(settings.optimizer, parameters: network.parameters.count)
    batchTargets = [Float](repeating: 0, count: batch * outputs)
    (decay, clip) = (Float(settings.decay), settings.clip)
  }

  /// One step on some of the samples; whether the loss before it was finite.
  mutating func step(_ network: inout Network<Float>, _ order: [Int], _ samples: Range<Int>) -> Bool
  {
    gather(order, samples)
    let sum = differentiate(network, rows: samples.count)
    guard sum.isFinite else { return false }
    if decay > 0 { decay(network) }
    if let clip { shorten(to: clip) }
    optimizer.step(&network.parameters, pass.gradients)
    network.readLearned()
    return true
  }

  /// The norms of the gradient of some of the samples, layer by layer, without a step.
  mutating func gradientNorms(
    _ network: Network<Float>, _ order: [Int], _ samples: Range<Int>
  ) -> [Double] {
    gather(order, samples)
    _ = differentiate(network, rows: samples.count)
    return network.norms(pass.gradients)
  }

  /// The slopes of the hidden layers for all data, a batch at a time.
  mutating func slopes(_ network: Network<Float>, hidden: Int) -> [SlopeCount] {
    let order = Array(0..<(points.count / network.shape.inputs))
    var counts = network.layers.prefix(hidden).map { SlopeCount($0) }
    for start in stride(from: 0, to: order.count, by: batch) {
      let samples = start..<min(order.count, start + batch)
      gather(order, samples)
      _ = differentiate(network, rows: samples.count)
      for index in counts.indices {
        counts[index].add(network.layers[index], pass, rows: samples.count)
      }
    }
    return counts
  }

  private mutating func gather(_ order: [Int], _ samples: Range<Int>) {
    let (inputs, outputs) = (pass.inputs.count / batch, batchTargets.count / batch)
    for (row, place) in samples.enumerated() {
      let sample = order[place]
      for index in 0..<inputs {
        pass.inputs[row * inputs + index] = points[sample * inputs + index]
      }
      for index in 0..<outputs {
        batchTargets[row * outputs + index] = targets[sample * outputs + index]
      }
    }
  }

  private mutating func differentiate(_ network: Network<Float>, rows: Int) -> Double {
    network.forward(&pass, rows: rows)
    guard let last = network.layers.last else { return .nan }
    let sum = loss.gradient(
      pass.sums, pass.sumRange(last, rows).lowerBound, targets: batchTargets, rows: rows,
      into: &pass.sumGradients)
    network.backward(&pass, rows: rows)
    return sum
  }

  /// Adds λ·w to the gradients of the weights; biases and what functions learn stay free.
  private mutating func decay(_ network: Network<Float>) {
    for layer in network.layers {
      for matrix in 0..<layer.matrices {
        let start = layer.matrix(matrix)
        for index in start..<(start + layer.matrixCount) {
          pass.gradients[index] += decay * network.parameters[index]
        }
      }
    }
  }

  /// Makes a gradient that is too long as long as it may be, all of it together.
  private mutating func shorten(to limit: Double) {
    var sum = 0.0
    for gradient in pass.gradients { sum += Double(gradient) * Double(gradient) }
    let length = sum.squareRoot()
    guard length > limit else { return }
    let factor = Float(limit / length)
    for index in pass.gradients.indices { pass.gradients[index] *= factor }
  }
}
