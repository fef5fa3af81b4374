import ActivationMath
import Plotting
import TerminalGrid

extension ExploreModel {
  /// The curves of the picture, the uppermost first: the function with its derivatives, what was kept
  /// for comparison, what a lesson adds.
  var curves: [Curve] { curves(hasLabels: true) }

  /// Curves without names at their ends are named in the legend.
  private func curves(hasLabels: Bool) -> [Curve] {
    (substituteCurves ?? liveCurves(hasLabels: hasLabels) + keptCurves(hasLabels: hasLabels))
      + lessonCurves
  }

  private func liveCurves(hasLabels: Bool) -> [Curve] {
    let name = kept.isEmpty ? "f" : names[0]
    return orders.map { order in
      var curve = Curve(
        function: function, order: order, role: Role.curve(of: order),
        label: hasLabels || kept.isEmpty ? name + order.symbol.dropFirst() : "")
      curve.isHeavy = order == .value && !kept.isEmpty
      return curve
    }
  }

  /// The picture: curves, ghosts, tangent and probe in the window.
  var plot: Plot { plot(hasLabels: true) }

  /// The picture, with the names of compared curves at their ends or without.
  func plot(hasLabels: Bool) -> Plot {
    var drawn = curves(hasLabels: hasLabels)
    if let tangent { drawn.append(tangent) }
    drawn += ghosts.map { Curve(function: $0, order: .value, role: .ghost, label: "") }
    let window = windows.present
    var plot = Plot(curves: drawn, x: window.x, y: window.y, probe: probe)
    plot.fitted = window.fitted
    plot.annotations = lens.annotations
    (plot.showsPoints, plot.showsLetters) = (lens.showsPoints, comparison.showsLetters)
    return plot
  }

  /// The picture for a screen of so many columns, whose left edge holds still while numbers change.
  func picture(hasLabels: Bool, columns: Int) -> Plot {
    var plot = plot(hasLabels: hasLabels)
    if columns >= 40 { plot.gutter = 6 }
    // The screen has a row of its own for them.
    plot.showsDepartures = false
    return plot
  }

  /// The ghosts of a moved parameter: the curve that it set out from, or a fan of curves while it runs.
  private var ghosts: [any Activation] {
    guard let run, let place = ownParameter, let selected = selectedParameter else {
      return ghost.map { [$0] } ?? []
    }
    return (0...Self.fanParts).compactMap { part in
      var bent = function
      bent.arguments[place] = selected.slider.value(at: Double(part) / Double(Self.fanParts))
      return run.parameter == parameter && Function.scalar(bent).conflict == nil ? bent : nil
    }
  }

  /// The parts of the track between the curves of the fan.
  private static let fanParts = 4

  /// The tangent at the probe with its equation; nil where none is asked for or there is none.
  var tangent: Curve? {
    showsTangent ? tangentAtProbe : nil
  }

  private var tangentAtProbe: Curve? {
    Curve.tangent(to: traced, at: probe, role: .probe, label: kept.isEmpty ? "tangent" : "")
  }

  /// The tangent's equation, `y = 0.25·x + 0.5`, whether it is drawn or not; nil where there is none.
  var equationOfTangent: String? {
    guard case .line(let slope, let intercept)? = tangentAtProbe?.source else { return nil }
    let sign = intercept < 0 ? "−" : "+"
    let offset =
      intercept == 0 ? "" : " \(sign) \(NumberText.short(intercept.magnitude, digits: 4))"
    return "y = \(NumberText.short(slope, digits: 4))·x\(offset)"
  }
}

extension Role {
  /// The colour of f, f′ and f″ where one function is alone.
  static func curve(of order: Order) -> Role {
    switch order {
    case .value: .curve1
    case .slope: .slope
    case .curvature: .curvature
    }
  }
}
