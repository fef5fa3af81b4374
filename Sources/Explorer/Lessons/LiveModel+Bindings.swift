import ActivationMath
import Formula

extension LiveModel {
  /// The numbers that tasks and live values follow: `probe`, `elu.alpha`, `temperature`, a logit by
  /// its name.
  var bindings: [String: Double] {
    switch self {
    case .explore(let model): model.bindings
    case .vectors(let model): model.bindings
    }
  }

  /// Reads a condition or a quantity over the numbers of this view.
  func expression(_ text: String, _ catalogue: Catalogue) throws(Diagnostics) -> Expression {
    let names = bindings.keys.filter { !$0.contains(".") }.sorted()
    return try Expression(parsing: text, variables: names, catalogue: catalogue)
  }
}

extension ExploreModel {
  /// The probe, and every parameter as `alpha` and `elu.alpha`; the function in front wins over those
  /// beside it.
  fileprivate var bindings: [String: Double] {
    var bindings: [String: Double] = [:]
    for shown in kept.reversed() + [function] {
      for (parameter, value) in zip(shown.profile.parameters, shown.arguments) {
        bindings["\(shown.profile.id).\(parameter.name)"] = value
        bindings[parameter.name] = value
      }
    }
    bindings["probe"] = probe
    if let input {
      bindings["mean"] = input.mean
      bindings["deviation"] = input.deviation
    }
    return bindings
  }
}

extension VectorsModel {
  /// Temperature, shift and the logits; the point of a gated unit as `a` and `b`.
  fileprivate var bindings: [String: Double] {
    if let gate { return ["a": gate.a, "b": gate.b] }
    var bindings = ["temperature": temperature, "shift": shift]
    for logit in logits { bindings[logit.name] = logit.value }
    return bindings
  }
}
