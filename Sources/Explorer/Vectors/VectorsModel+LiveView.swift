import ActivationMath
import LessonKit

extension VectorsModel {
  /// The Vectors instrument as a lesson's view wants it.
  init?(showing view: LiveView, in context: Context) {
    switch view.subject {
    case .vectors(let functions): self.init(functions, in: view)
    case .gate(.vector(let unit)):
      self.init(opening: context)
      gate = GateModel(unit)
    case .gate, .plot: return nil
    }
  }

  private init(_ functions: [Function], in view: LiveView) {
    let logits = view.logits.map { logit in
      Logit(name: logit.name, value: logit.value, isTrue: view.targets.contains(logit.name))
    }
    self.init(
      logits: logits.isEmpty ? Preset.all[0].logits : logits, heads: functions.map { Head($0) })
    showsForces = view.forces
    temperature = view.temperature ?? 1
    shift = view.shift ?? 0
    jacobian = view.jacobian ? .always : .hidden
    let names = view.controls.filter { $0.function == nil }.map(\.parameter)
    let places = Self.parameters.indices.filter { names.contains(Self.parameters[$0].name) }
    if !places.isEmpty { (offered, parameter) = (places, places[0]) }
  }
}
