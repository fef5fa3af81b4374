import ActivationMath

/// A network that learns to tell discs from crosses.
package struct PictureTraining: Sendable {
  /// The settings.
  package let settings: PictureSettings
  /// The mean loss of each step's pictures before the step.
  package private(set) var losses: [Double] = []
  /// The share of each step's pictures that were told apart before the step; none was seen earlier.
  package private(set) var accuracies: [Double] = []
  private var network: PictureNetwork<Float>
  private var filterState: OptimizerState<Float>
  private var denseState: OptimizerState<Float>
  private var source: PictureSource

  /// A training before its first step.
  package init(_ settings: PictureSettings) throws(LabError) {
    self.settings = settings
    network = try PictureNetwork(settings)
    filterState = OptimizerState(settings.optimizer, parameters: network.filters.count)
    denseState = OptimizerState(settings.optimizer, parameters: network.dense.parameters.count)
    source = settings.pictures
  }

  /// How many numbers it learns.
  package var parameterCount: Int { network.parameterCount }

  /// One step on pictures that it has not seen before.
  package mutating func step() {
    let (pixels, labels) = source.make(settings.batch)
    source.seed &+= 1
    step(pixels, labels)
  }

  /// One step on a batch of pictures.
  package mutating func step(_ pixels: [Float], _ labels: [Int]) {
    network.forward(pixels, count: labels.count)
    let targets = labels.flatMap { $0 == 0 ? [1, 0] as [Float] : [0, 1] }
    accuracies.append(Double(hits(labels)) / Double(max(1, labels.count)))
    losses.append(network.backward(targets: targets, count: labels.count))
    filterState.step(&network.filters, network.filterGradients)
    denseState.step(&network.dense.parameters, network.pass.gradients)
    network.dense.readLearned()
  }

  /// The share of so many new pictures that are told apart.
  package mutating func accuracy(of count: Int) -> Double {
    var other = source
    other.seed &+= 1 << 32
    var (right, done) = (0, 0)
    while done < count {
      let (pixels, labels) = other.make(settings.batch)
      other.seed &+= 1
      network.forward(pixels, count: labels.count)
      right += hits(labels)
      done += labels.count
    }
    return Double(right) / Double(done)
  }

  /// How many of the pictures that went forward last are told apart.
  private func hits(_ labels: [Int]) -> Int {
    let last = network.dense.layers[network.dense.layers.count - 1]
    let start = network.pass.sumRange(last, labels.count).lowerBound
    return labels.enumerated().count { row, label in
      let place = start + row * last.sumStride
      return (network.pass.sums[place] >= network.pass.sums[place + 1] ? 0 : 1) == label
    }
  }

  /// How many steps have been taken.
  package var steps: Int { losses.count }

  /// Sends one of the pictures through that nothing is learned from.
  package mutating func look(atPicture number: UInt64) -> PictureLook {
    var other = settings.pictures
    other.seed = settings.pictures.seed &+ (1 << 40) &+ number
    let (pixels, labels) = other.make(1)
    return network.look(pixels, label: labels[0])
  }
}
