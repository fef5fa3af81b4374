import ActivationMath

extension LiveView {
  /// The names that tasks and live values may use beside `elu.alpha`: the probe and the parameters, a
  /// vector view's logits, temperature and shift.
  public var variables: [String] {
    switch subject {
    case .plot(let functions):
      ["probe"] + (input == nil ? [] : ["mean", "deviation"])
        + functions.flatMap { $0.profile.parameters.map(\.name) }
    case .vectors: ["temperature", "shift"] + logits.map(\.name)
    case .gate: ["a", "b"]
    }
  }
}
