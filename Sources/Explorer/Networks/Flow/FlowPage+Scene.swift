import ActivationMath
import NetworkLab
import Plotting
import ViewSpec

extension FlowPage {
  /// The numbers that tasks and live values follow: what the sliders say, and of each layer `signal(k)`,
  /// its root mean square, and `gradient(k)`, the gradient over the last layer's; with `a.`, `b.` … before
  /// them where several functions are compared.
  var bindings: [String: Double] {
    var bindings = Dictionary(
      uniqueKeysWithValues: sliders.map { ($0.name, $0.value) })
    guard isMeasured, !isAsking else { return bindings }
    for (report, name) in zip(reports, NetworkVariables.prefixes) {
      for (key, value) in report.bindings {
        bindings[name + key] = value
        if name == NetworkVariables.prefixes[0] { bindings[key] = value }
      }
    }
    return bindings
  }

  /// The layers and the curves; nil before there is something to show.
  var scene: SceneGrid? {
    reports.isEmpty || isAsking ? nil : FlowReport.scene(reports)
  }
}

extension FlowReport {
  fileprivate var bindings: [(String, Double)] {
    let layers = flow.layers.flatMap { layer in
      [
        ("signal(\(layer.layer))", layer.second.squareRoot()),
        ("gradient(\(layer.layer))", ratio(layer)),
      ]
    }
    guard let last = flow.layers.last else { return layers }
    return layers + [
      ("signal(last)", last.second.squareRoot()), ("gradient(last)", 1), ("zeros", last.zeros),
      ("flat", last.saturated),
    ]
  }
}
