import ActivationMath
import Plotting
import TerminalGrid

extension ExploreModel {
  /// The curves of the picture, the most important first: the function with its derivatives, what
  /// was kept for comparison, the tangent.
  var curves: [Curve] { (substituteCurves ?? ownCurves) + lessonCurves }

  private var ownCurves: [Curve] {
    let alone = kept.isEmpty
    let own = orders.map { order in
      Curve(
        function: function, order: order, role: alone ? Role.curve(of: order) : .curve1,
        label: alone ? order.symbol : label(function, order))
    }
    let others = kept.enumerated().flatMap { index, function in
      orders.map { order in
        Curve(
          function: function, order: order, role: .keptCurve(index), label: label(function, order))
      }
    }
    return own + others
  }

  /// The picture: curves, ghost, tangent and probe in the window.
  var plot: Plot {
    var drawn = curves
    if showsTangent, let tangent { drawn.append(tangent) }
    if let ghost {
      drawn.append(Curve(function: ghost, order: .value, role: .ghost, label: ""))
    }
    let window = view.present
    var plot = Plot(curves: drawn, x: window.x, y: window.y, probe: probe)
    plot.fitted = window.fitted
    plot.showsPoints = lens.showsPoints
    return plot
  }

  private var tangent: Curve? {
    Curve.tangent(to: function, at: probe, role: .probe, label: "")
  }

  private func label(_ function: any Activation, _ order: Order) -> String {
    let name = Function.scalar(function).notation
    return order == .value ? name : name + order.symbol.dropFirst()
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
