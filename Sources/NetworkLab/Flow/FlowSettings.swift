package import ActivationMath

/// What makes a flow: an untrained network and what is sent through it.
package struct FlowSettings: Sendable, Equatable {
  /// The function of every layer.
  package var function: Function
  /// How many layers.
  package var depth = 50
  /// How many units a layer has, and numbers an input.
  package var width = 128
  /// How many inputs are sent through.
  package var batch = 128
  /// How large the weights are.
  package var start = Start.gain(1)
  /// The standard deviation of the biases; 0 for none.
  package var bias = 0.0
  /// The standard deviation of the inputs.
  package var spread = 1.0
  /// Whether each layer is normalised before its function.
  package var hasNorm = false
  /// Whether each layer adds what came in.
  package var hasSkips = false
  /// The seed of all random numbers.
  package var seed: UInt64 = 1
  /// Whether to compute in `Float` rather than `Double`.
  package var isFloat32 = false

  /// The flow of a function with everything else by default.
  package init(function: Function) { self.function = function }

  /// The network, without weights.
  var shape: NetworkShape {
    let layer = NetworkShape.Layer(width: width, function: function)
    var shape = NetworkShape(
      inputs: width, hidden: [NetworkShape.Layer](repeating: layer, count: depth), outputs: nil)
    (shape.hasNorm, shape.hasSkips) = (hasNorm, hasSkips)
    return shape
  }

  /// Refuses what is no network or too much of one.
  package func check() throws(LabError) {
    for (name, value) in [("depth", depth), ("width", width), ("batch", batch)] where value < 1 {
      throw LabError("a flow needs a \(name) of at least 1, not \(value)")
    }
    guard depth <= 10_000, width <= 1 << 20, batch <= 1 << 24 else {
      throw LabError("depth, width and batch are at most 10000, 1048576 and 16777216")
    }
    guard bias >= 0, bias.isFinite, spread >= 0, spread.isFinite else {
      throw LabError("bias and spread are standard deviations: finite numbers, 0 or greater")
    }
    try shape.checkMemory(batch: batch, bytes: isFloat32 ? 4 : 8)
  }
}
