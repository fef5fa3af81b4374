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

  /// The values of these names and of `elu.alpha`, as far as the author gives them; of several functions
  /// with a parameter of one name, the first counts.
  public var bindings: [String: Double] {
    var bindings: [String: Double] = [:]
    switch subject {
    case .plot(let functions):
      bindings["probe"] = probe
      for function in functions {
        for (parameter, value) in zip(function.profile.parameters, function.arguments) {
          for name in [parameter.name, "\(function.profile.id).\(parameter.name)"]
          where bindings[name] == nil {
            bindings[name] = value
          }
        }
      }
    case .vectors:
      bindings = ["temperature": temperature ?? 1, "shift": shift ?? 0]
      for logit in logits { bindings[logit.name] = logit.value }
    case .gate: break
    }
    return bindings
  }
}
