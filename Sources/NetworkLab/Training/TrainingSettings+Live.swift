import ActivationMath

extension TrainingSettings {
  /// The most multiplications that a state may ask to be repeated, some seconds of one core.
  private static let mostProducts = 5_000_000_000.0

  /// Refuses what is no network for some data, or takes too long to be repeated.
  package func checkLive(data: DataSet, steps: Int) throws(LabError) {
    let shape = try shape(for: data)
    for layer in hidden {
      let function = try LayerFunction(layer.function, width: layer.width)
      _ = try start.gain(inputs: layer.width, outputs: layer.width, function: function)
    }
    try shape.checkMemory(batch: max(min(batch, data.count), Evaluator.capacity), bytes: 4)
    let widths = [data.inputs] + hidden.map(\.width) + [shape.outputs ?? 0]
    let weights = zip(widths, widths.dropFirst()).reduce(0.0) { $0 + Double($1.0) * Double($1.1) }
    let samples = Double(steps) * Double(min(batch, data.count))
    guard 3 * weights * samples > Self.mostProducts else { return }
    throw LabError(
      "\(steps) steps of this network take too long to be repeated",
      remedy: "say fewer steps, or let it run")
  }
}
