import ActivationMath
import Plotting
import TerminalGrid

extension VectorsModel {
  /// The plots that are asked for below the bars.
  var lenses: [VectorsLayout.Lens] {
    (descent != nil && hasLoss ? [.losses] : []) + (showsTemperatures ? [.temperatures] : [])
  }

  /// A plot below the bars; nil where there is nothing to draw.
  func plot(of lens: VectorsLayout.Lens) -> Plot? {
    switch lens {
    case .losses: losses
    case .temperatures: temperatures
    }
  }

  /// The colour of a label, wherever it is drawn.
  static func role(of label: Int) -> Role { roles[label % roles.count] }

  private static let roles: [Role] = [.curve1, .curve2, .curve3, .curve4, .curve5, .curve6]

  // MARK: The loss over the steps

  private var losses: Plot? {
    guard let descent else { return nil }
    let curves = heads.indices.filter { !descent.losses[$0].isEmpty }.map { side in
      Curve(
        .samples(Thinning.vertices(descent.losses[side], from: 0)), role: Self.role(of: side),
        label: heads[side].id)
    }
    return Plot(
      curves: curves, x: 0...Double(max(10, descent.steps)), showsGuides: false,
      title: "loss over the steps")
  }

  // MARK: The outputs against the temperature

  /// The side whose outputs share a whole, else the first.
  private var temperedSide: Int { heads.firstIndex(where: \.sumsToOne) ?? 0 }

  private var temperatures: Plot {
    let (side, x) = (temperedSide, Self.parameters[0].slider.range)
    let places = stride(from: 0, through: Self.temperatureSteps, by: 1).map {
      x.value(at: Double($0) / Double(Self.temperatureSteps))
    }
    let rows = places.map { heads[side].outputs(inputs(side: side, temperature: $0)) }
    let curves = logits.indices.prefix(rows[0].count).map { label in
      Curve(
        .samples(zip(places, rows).map { Vertex($0, $1[label]) }), role: Self.role(of: label),
        label: logits[label].name)
    }
    return Plot(
      curves: curves, x: x, y: heads[side].isBounded ? 0...1 : nil, probe: temperature,
      showsGuides: false, title: "\(heads[side].id) against the temperature")
  }

  /// Fine enough for the widest terminal.
  private static let temperatureSteps = 400
}
