package import ActivationMath
import Formula
package import NetworkLab
package import Plotting
import RealModule
import TerminalGrid

extension FlowReport {
  /// The version of what `flow` and `train` write for programs.
  package static let schema = 1

  /// A row a layer.
  package static func csv(_ reports: [FlowReport]) -> String {
    let header =
      "function,layer,mean,var,second,zero_frac,dead_units,saturated,"
      + "grad_a_rms,grad_z_rms,grad_W_fro,theory_second,theory_grad_a_ratio\n"
    return header + reports.map(\.rows).joined()
  }

  private var rows: String {
    flow.layers.map { layer in
      let theory = theory?.layers[layer.layer - 1]
      let numbers = layer.members.dropFirst().map { NumberText.exact($0.1) }
      let ideal = theory.map { [$0.second, $0.gradientRatio].map { NumberText.exact($0) } }
      let cells = [CSV.quoted(flow.settings.function.notation), "\(layer.layer)"] + numbers
      return (cells + (ideal ?? ["", ""])).joined(separator: ",") + "\n"
    }.joined()
  }

  /// All numbers and the settings that give them again.
  package static func json(_ reports: [FlowReport]) -> JSON {
    .object([("schema", .number(schema)), ("runs", .array(reports.map(\.json)))])
  }

  private var json: JSON {
    let members: [(String, JSON)] =
      [
        ("function", .string(flow.settings.function.notation))
      ]
      + flow.settings.function.definition + flow.settings.function.departureMember + [
        ("settings", flow.settings.json),
        (
          "layers",
          .array(flow.layers.map { .object($0.members.map { ($0.0, .number($0.1)) }) })
        ),
      ]
    guard let theory else { return .object(members) }
    return .object(
      members + [
        (
          "theory",
          .array(
            theory.layers.map {
              .object([
                ("layer", .number($0.layer)), ("mean", .number($0.mean)),
                ("second", .number($0.second)), ("grad_a_ratio", .number($0.gradientRatio)),
              ])
            })
        )
      ])
  }

  /// The layers of each, then signals above gradients, with every number of every layer.
  package static func scene(_ reports: [FlowReport]) -> SceneGrid {
    SceneGrid(
      title: "Flow: " + reports.map(\.name).joined(separator: ", "),
      reports.indices.map { [FlowTableScene(reports, of: $0)] } + [[CurveScene(plots(reports))]],
      numbers: SceneGrid.Numbers(csv: csv(reports), json: json(reports)),
      remarks: reports.map(\.words))
  }

  /// Signal above gradient, both on a scale of powers of ten, theory dotted.
  package static func plots(_ reports: [FlowReport]) -> PlotStack {
    let depth = Double(reports.map(\.flow.layers.count).max() ?? 1)
    let plots = [
      ("log₁₀ of the signal's rms", \FlowReport.signals),
      ("log₁₀ of the gradient back", \FlowReport.gradients),
    ].map { title, part in
      let curves = reports.enumerated().flatMap { index, report in
        let role = Role.palette[index % Role.palette.count]
        let name = report.flow.settings.function.notation
        return report[keyPath: part].enumerated().map { kind, numbers in
          Curve(
            .samples(numbers.enumerated().map { Vertex(Double($0 + 1), $1) }), role: role,
            label: kind == 0 ? name : "", style: kind == 0 ? .solid : .dotted)
        }
      }
      return Plot(curves: curves, x: 1...max(2, depth), title: title)
    }
    return PlotStack(plots)
  }

  /// Measured and theoretical signals.
  private var signals: [[Double]] {
    [flow.layers.map { .log10($0.second) / 2 }]
      + (theory.map { [$0.layers.map { .log10($0.second) / 2 }] } ?? [])
  }

  /// Measured and theoretical gradients.
  private var gradients: [[Double]] {
    let last = flow.layers.last?.unitGradient ?? .nan
    return [flow.layers.map { .log10($0.unitGradient / last) }]
      + (theory.map { [$0.layers.map { .log10($0.gradientRatio) }] } ?? [])
  }
}

extension LayerStatistics {
  /// The numbers by the names that programs know.
  fileprivate var members: [(String, Double)] {
    [
      ("layer", Double(layer)), ("mean", mean), ("var", variance), ("second", second),
      ("zero_frac", zeros), ("dead_units", dead), ("saturated", saturated),
      ("grad_a_rms", unitGradient), ("grad_z_rms", sumGradient), ("grad_W_fro", weightGradient),
    ]
  }
}

extension FlowSettings {
  /// What the command line takes to repeat it.
  fileprivate var json: JSON {
    .object(
      [
        ("depth", .number(depth)), ("width", .number(width)), ("batch", .number(batch)),
      ] + start.members + [
        ("bias", .number(bias)), ("spread", .number(spread)), ("norm", .bool(hasNorm)),
        ("skip", .bool(hasSkips)), ("seed", .number(Double(seed))),
        ("precision", .string(isFloat32 ? "float32" : "float64")),
      ])
  }
}

extension Start {
  /// The options that mean it.
  package var members: [(String, JSON)] {
    switch self {
    case .gain(let gain): [("gain", .number(gain))]
    case .orthogonal(let gain): [("init", .string("orthogonal")), ("gain", .number(gain))]
    default: [("init", .string(name ?? ""))]
    }
  }
}

extension Function {
  /// What has been written, where it is a formula of a person's own.
  package var definition: [(String, JSON)] {
    guard case .scalar(let activation) = self, let formula = activation as? FormulaActivation else {
      return []
    }
    return [("formula", .string(formula.profile.formula))]
  }
}
