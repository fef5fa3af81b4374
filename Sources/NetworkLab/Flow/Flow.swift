/// What an untrained network does to signals and gradients, measured layer by layer.
///
/// Normal inputs go through all layers; the loss is the sum of the last layer's units times normal
/// numbers, and its gradient comes back.
package struct Flow: Sendable, Equatable {
  /// The settings of the measurement.
  package let settings: FlowSettings
  /// The layers from the first to the last.
  package let layers: [LayerStatistics]

  /// Measures a network.
  package init(_ settings: FlowSettings) throws(LabError) {
    try settings.check()
    self.settings = settings
    layers =
      settings.isFloat32
      ? try Self.measure(settings, as: Float.self) : try Self.measure(settings, as: Double.self)
  }

  /// The first layer's gradient over the last one's.
  package var gradientRatio: Double {
    guard let first = layers.first, let last = layers.last else { return .nan }
    return first.unitGradient / last.unitGradient
  }

  private static func measure<T: LabScalar>(
    _ settings: FlowSettings, as type: T.Type
  ) throws(LabError) -> [LayerStatistics] {
    var network = try Network<T>(settings.shape)
    var stream = RandomStream(seed: settings.seed)
    var pass = Pass(network, capacity: settings.batch)
    let inputs = stream.normals(settings.batch * settings.width)
    for (index, input) in inputs.enumerated() { pass.inputs[index] = T(input * settings.spread) }
    try network.begin(settings.start, biases: settings.bias, from: &stream)
    network.forward(&pass, rows: settings.batch)
    pull(network, &pass, by: stream.normals(settings.batch * settings.width), settings)
    network.backward(&pass, rows: settings.batch)
    let norms = network.norms(pass.gradients)
    return network.layers.indices.map { index in
      LayerStatistics(
        layer: index + 1, network.layers[index], pass, rows: settings.batch,
        weightGradient: norms[index])
    }
  }

  /// The gradient of the loss for the last layer's units.
  private static func pull<T: LabScalar>(
    _ network: Network<T>, _ pass: inout Pass<T>, by numbers: [Double], _ settings: FlowSettings
  ) {
    guard let last = network.layers.last else { return }
    let start = pass.unitRange(last, settings.batch).lowerBound
    for row in 0..<settings.batch {
      for unit in 0..<settings.width {
        pass.unitGradients[start + row * last.stride + unit] = T(
          numbers[row * settings.width + unit])
      }
    }
  }
}
