extension VectorsModel {
  /// What it is set to, and what both sides make of it.
  var values: [Double] {
    guard gate == nil else { return Array(bindings.values) }
    return bindings.values + heads.indices.flatMap { outputs(side: $0) }
  }
}
