import ActivationMath
import ViewSpec

extension VectorsModel {
  /// Vectors as a description has it; nil if that is neither about vectors nor about a gated unit.
  init?(showing spec: ViewSpec, in context: Context) {
    switch spec.content {
    case let vectors as VectorsSpec:
      self.init(vectors)
      isPane = context.isPane
    case let map as GLUSpec:
      guard case .vector(let unit) = map.unit else { return nil }
      self.init(opening: context)
      gate = GateModel(unit, at: map.point, x: map.x, y: map.y)
    default: return nil
    }
  }

  private init(_ spec: VectorsSpec) {
    let targets = Set(spec.shownTargets)
    self.init(
      logits: spec.shownLogits.map {
        Logit(name: $0.name, value: $0.value, isTrue: targets.contains($0.name))
      }, heads: spec.functions.map { Head($0) })
    if spec.logits.isEmpty { notice = Preset.all[0].notice }
    (temperature, shift) = (spec.temperature, spec.shift)
    (jacobian, showsTemperatures) = (spec.jacobian, spec.showsTemperatures)
    let names = Set(spec.controls.map(\.parameter))
    let places = Self.parameters.indices.filter { names.contains(Self.parameters[$0].name) }
    if !places.isEmpty { offered = places }
    parameter =
      offered.first { Self.parameters[$0].name == spec.parameter } ?? offered.first ?? 0
    focus = spec.parameter == nil ? .logit : .parameter
    chosen = logits.firstIndex { $0.name == spec.chosen } ?? 0
    showsForces = spec.showsForces
    highlighted = Set(spec.highlighted)
    for _ in 0..<spec.steps { descend() }
  }

  /// The screen's state.
  var spec: ViewSpec? {
    if let gate { return ViewSpec(gate.spec) }
    var spec = VectorsSpec(heads.map(\.function))
    spec.logits = logits.map { VectorsSpec.Logit(name: $0.name, value: $0.value) }
    spec.targets = logits.filter(\.isTrue).map(\.name)
    (spec.temperature, spec.shift) = (temperature, shift)
    (spec.jacobian, spec.showsTemperatures) = (jacobian, showsTemperatures)
    spec.showsForces = showsForces && !spec.targets.isEmpty
    spec.highlighted = logits.map(\.name).filter(highlighted.contains)
    spec.steps = descent?.steps ?? 0
    spec.chosen = chosen == 0 ? nil : logits[chosen].name
    if offered.count < Self.parameters.count {
      spec.controls = offered.map {
        ViewControl(function: nil, parameter: Self.parameters[$0].name)
      }
    }
    spec.parameter = focus == .parameter ? Self.parameters[parameter].name : nil
    return ViewSpec(spec)
  }
}

extension GateModel {
  fileprivate var spec: GLUSpec {
    var spec = GLUSpec(.vector(unit))
    spec.point = GLUSpec.Point(a: a, b: b)
    (spec.x, spec.y) = (x, y)
    return spec
  }

  fileprivate init(
    _ unit: any VectorActivation, at point: GLUSpec.Point, x: ClosedRange<Double>,
    y: ClosedRange<Double>
  ) {
    self.init(unit)
    (a, b) = (point.a, point.b)
    (self.x, self.y) = (x, y)
  }
}
