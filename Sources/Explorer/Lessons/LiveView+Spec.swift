import ActivationMath
import LessonKit
import ViewSpec

extension LiveView {
  /// The view as the description that all screens share.
  var spec: ViewSpec {
    switch subject {
    case .plot(let functions): ViewSpec(plot(functions))
    case .vectors(let functions): ViewSpec(vectors(functions))
    case .gate(let unit): ViewSpec(map(unit))
    }
  }

  private func plot(_ functions: [Function]) -> PlotSpec {
    var plot = PlotSpec(functions)
    if let x { plot.x = x }
    plot.y = y
    plot.shown =
      show.map { PlotSpec.Shown.derivatives(2)[$0.rawValue] }
      + (showsParameterSlope ? [.parameter] : [])
    if let probe { plot.probe = probe }
    plot.showsTangent = tangent
    switch input {
    case .normal(let mean, let deviation)?:
      plot.input = .normal(mean: mean, deviation: deviation)
    case .uniform(let range)?: plot.input = .uniform(range)
    case nil: break
    }
    plot.difference = difference.map { PlotSpec.Difference($0.minuend, minus: $0.subtrahend) }
    plot.gap = gap
    plot.precision = precision == .float ? .float : .double
    if let chain { plot.chain = chain }
    plot.controls = controls.map { ViewControl(function: $0.function, parameter: $0.parameter) }
    return plot
  }

  /// The map over the ranges that the author gives; its point is inside.
  private func map(_ unit: Function) -> GLUSpec {
    var map = GLUSpec(unit)
    if let x { (map.x, map.point.a) = (x, min(max(map.point.a, x.lowerBound), x.upperBound)) }
    if let y { (map.y, map.point.b) = (y, min(max(map.point.b, y.lowerBound), y.upperBound)) }
    return map
  }

  private func vectors(_ functions: [Function]) -> VectorsSpec {
    var spec = VectorsSpec(functions)
    spec.logits = logits.map { VectorsSpec.Logit(name: $0.name, value: $0.value) }
    spec.targets = targets
    spec.temperature = temperature ?? 1
    spec.shift = shift ?? 0
    spec.jacobian = jacobian ? .always : .hidden
    spec.showsForces = forces
    spec.controls = controls.filter { $0.function == nil }.map {
      ViewControl(function: nil, parameter: $0.parameter)
    }
    return spec
  }
}

extension Instruments {
  /// The instrument that shows a lesson's view beside its text.
  static func showing(_ view: LiveView, of lesson: Lesson) -> (any Instrument)? {
    var context = Context(catalogue: lesson.catalogue)
    context.isPane = true
    return showing(view.spec, in: context)
  }
}
