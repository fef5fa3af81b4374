/// The settings of a training, apart from the data.
package struct TrainingSettings: Sendable, Equatable {
  /// The hidden layers.
  package var hidden: [NetworkShape.Layer]
  /// The head, which makes predictions of the outputs.
  package var head: Head
  /// How gradients move the parameters.
  package var optimizer = Optimizer.sgd(rate: 0.1, momentum: 0)
  /// How many samples a step takes.
  package var batch = 32
  /// How large the weights are at the start.
  package var start = Start.he
  /// The gain of the matrix to the outputs.
  package var lastGain = 1.0
  /// The L2 penalty λ: λ·w is added to gradients.
  package var decay = 0.0
  /// The longest gradient that is followed as it is; nil for any.
  package var clip: Double?
  /// Whether each hidden layer is normalised before its function.
  package var hasNorm = false
  /// Whether hidden layers of one width add what came in.
  package var hasSkips = false
  /// Whether each epoch takes the samples in another order.
  package var shuffles = true
  /// The seed of the weights and the order.
  package var seed: UInt64 = 1

  /// Settings with everything but the layers and the head by default.
  package init(hidden: [NetworkShape.Layer], head: Head) {
    (self.hidden, self.head) = (hidden, head)
  }

  /// The network for data.
  func shape(for data: DataSet) throws(LabError) -> NetworkShape {
    var shape = NetworkShape(
      inputs: data.inputs, hidden: hidden, outputs: try data.outputs(of: head))
    (shape.hasNorm, shape.hasSkips) = (hasNorm, hasSkips)
    return shape
  }
}
