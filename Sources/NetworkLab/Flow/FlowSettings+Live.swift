import ActivationMath

extension FlowSettings {
  /// The most multiplications that a picture may ask for, a few seconds of one core.
  private static let mostProducts = 2_000_000_000

  /// Refuses what is no network, or takes too long to be looked at: one of so many networks.
  package func checkLive(_ count: Int) throws(LabError) {
    try check()
    _ = try LayerFunction(function, width: width)
    _ = try start.gain(
      inputs: width, outputs: width, function: LayerFunction(function, width: width))
    let products = Double(depth) * Double(width * width) * Double(batch * count)
    guard products > Double(Self.mostProducts) else { return }
    throw LabError(
      "\(depth) layers of \(width) units, \(batch) inputs and \(count) functions are too much for a "
        + "picture",
      remedy: "take a smaller width or fewer layers, or 'hillock flow', which waits")
  }
}
