import ActivationMath
import ViewSpec

extension LiveView {
  /// The names that tasks and live values may use beside `elu.alpha`: the probe and the parameters, a
  /// vector view's logits, temperature and shift.
  var variables: [String] {
    switch spec.content {
    case let plot as PlotSpec:
      ["probe"] + (plot.input == nil ? [] : PlotSpec.Input.parameters)
        + (plot.chain == nil ? [] : ["weight"])
        + plot.functions.flatMap { $0.profile.parameters.map(\.name) }
    case let vectors as VectorsSpec: VectorsSpec.parameters + vectors.shownLogits.map(\.name)
    case is GLUSpec: ["a", "b"]
    case let flow as FlowSpec: flow.variables
    case let train as TrainSpec: train.variables
    default: []
    }
  }

  /// Whether something moves here that text can follow: one of `variables`, or `elu.alpha` of a curve that
  /// is drawn.
  func moves(_ variable: String) -> Bool {
    if variables.contains(variable) { return true }
    guard let plot = spec.content as? PlotSpec else { return false }
    return plot.functions.contains { function in
      function.profile.parameters.contains { "\(function.profile.id).\($0.name)" == variable }
    }
  }
}
