extension VectorsModel {
  /// The settings and both sides' outputs.
  var values: [Double] {
    guard gate == nil else { return Array(bindings.values) }
    return bindings.values + heads.indices.flatMap { outputs(side: $0) }
  }
}
