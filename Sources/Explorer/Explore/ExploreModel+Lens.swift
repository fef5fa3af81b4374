import ActivationMath
import Plotting
import RealModule
import TerminalGrid
import ViewSpec

extension ExploreModel {
  /// The curves that a lesson adds to f and its derivatives.
  var lessonCurves: [Curve] {
    [parameterSlopeCurve].compactMap { $0 }
  }

  /// The curves that stand in place of f and its derivatives, or nil where none do.
  var substituteCurves: [Curve]? {
    if let gap = lens.gap { return gapCurves(gap) }
    if let family { return family }
    guard lens.isSingle else { return nil }
    let stable = ([function] + kept).enumerated().flatMap { index, shown in
      orders.map { order in
        sampled(
          shown, role: role(index, order), label: "\(shown.profile.id) \(order.symbol), 32 bits"
        ) { Double(shown.derivative(order, at: Float($0))) }
      }
    }
    return (naiveCurve.map { [$0] } ?? []) + stable
  }

  /// The naive form, above the function: its steps and gaps are what is looked for.
  private var naiveCurve: Curve? {
    lens.naive.map { naive in
      sampled(naive.activation, role: .highlight, label: naive.text) {
        Double(naive.activation.value(Float($0)))
      }
    }
  }

  /// A derivative of the traced curve at the probe, in the arithmetic of the curves.
  func traced(_ order: Order) -> Double {
    lens.isSingle
      ? Double(traced.derivative(order, at: Float(probe))) : traced.readable(order, at: probe)
  }

  /// A curve for each value of a parameter.
  private var family: [Curve]? {
    guard let sweep = lens.sweep,
      let index = function.profile.parameters.firstIndex(where: { $0.answers(to: sweep.parameter) })
    else { return nil }
    return orders.flatMap { order in
      Curve.family(of: function, parameter: index, values: sweep.values, order: order)
    }
  }

  /// ∂f/∂p at x of the selected parameter; nil if that is not one of the function's own.
  func parameterSlope(at x: Double) -> (symbol: String, value: Double)? {
    guard lens.showsParameterSlope, let place = ownParameter else { return nil }
    let symbol = function.profile.parameters[place].symbol
    return ("∂f/∂\(symbol)", function.parameterSlope(place, at: x))
  }

  private var parameterSlopeCurve: Curve? {
    guard let symbol = parameterSlope(at: probe)?.symbol else { return nil }
    return sampled(function, role: .curve3, label: symbol, style: .dashed) { x in
      self.parameterSlope(at: x)?.value ?? .nan
    }
  }

  /// The curve of the difference, which has a plot of its own: on the axis of the functions it would be
  /// a flat line.
  var differencePlot: Plot? {
    guard let difference = lens.difference else { return nil }
    let (left, right) = (present(difference.minuend), present(difference.subtrahend))
    let curve = sampled(left, and: right, role: .highlight, label: "") {
      self.difference(at: $0)?.value ?? .nan
    }
    return Plot(
      curves: [curve], x: viewport.x, probe: probe,
      title: "\(left.profile.id) − \(right.profile.id)")
  }

  /// The name of the difference and its value; nil where none is shown.
  func difference(at x: Double) -> (name: String, value: Double)? {
    guard let difference = lens.difference else { return nil }
    let (left, right) = (present(difference.minuend), present(difference.subtrahend))
    let value =
      lens.isSingle
      ? Double(left.value(Float(x)) - right.value(Float(x))) : left.value(x) - right.value(x)
    return ("\(left.profile.id) − \(right.profile.id)", value)
  }

  private func gapCurves(_ gap: Double) -> [Curve] {
    let isSingle = lens.isSingle
    return ([function] + kept).enumerated().map { index, shown in
      let name = kept.isEmpty ? "f" : Function.scalar(shown).notation
      return sampled(
        shown, role: role(index, .value), label: "log₁₀|\(NumberText.short(gap)) − \(name)|"
      ) { x in
        let distance =
          isSingle ? Double(Float(gap) - shown.value(Float(x))) : gap - shown.value(x)
        return Double.log10(distance.magnitude)
      }
    }
  }

  /// The function as the sliders have it now, if it is on the plot.
  private func present(_ named: any Activation) -> any Activation {
    ([function] + kept).first { $0.profile.id == named.profile.id } ?? named
  }

  private func role(_ index: Int, _ order: Order) -> Role {
    index > 0 ? Role.keptCurve(index - 1) : kept.isEmpty ? Role.curve(of: order) : .curve1
  }

  /// A curve through samples over the window, broken where a function jumps.
  private func sampled(
    _ function: any Activation, and other: (any Activation)? = nil, role: Role, label: String,
    style: LineStyle = .solid, _ height: (Double) -> Double
  ) -> Curve {
    let (low, high) = (viewport.x.lowerBound, viewport.x.upperBound)
    let count = 600
    var xs = (0...count).map { low + (high - low) * Double($0) / Double(count) }
    let breaks = (function.breakpoints + (other?.breakpoints ?? [])).map(\.x)
    for x in breaks where low < x && x < high { xs += [x.nextDown, x, x.nextUp] }
    let jumps = breaks.filter { point in
      (height(point.nextDown) - height(point.nextUp)).magnitude > 1e-9
    }
    let vertices = xs.sorted().map { x in
      Vertex(x, jumps.contains(x) ? .nan : height(x))
    }
    return Curve(.samples(vertices), role: role, label: label, style: style)
  }
}
