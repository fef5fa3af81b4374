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

  /// The layers of each, and signals above gradients, with every number of every layer.
  var scene: SceneGrid? {
    guard !reports.isEmpty, !isAsking else { return nil }
    return SceneGrid(
      title: "Flow: " + reports.map(\.name).joined(separator: ", "),
      reports.indices.map { [FlowTableScene(reports, of: $0)] }
        + [[CurveScene(FlowReport.plots(reports))]],
      numbers: SceneGrid.Numbers(csv: FlowReport.csv(reports), json: FlowReport.json(reports)),
      remarks: reports.map(\.words))
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
