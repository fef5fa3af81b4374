import ActivationMath
import ViewSpec

extension ExploreModel {
  /// The probe, and every parameter as `alpha` and `elu.alpha`; the function in front wins over those
  /// beside it.
  var bindings: [String: Double] {
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
    if let chain = lens.chain { bindings[Chain.parameter.name] = chain.weight }
    return bindings
  }
}
