import ActivationMath

extension PlotScene {
  /// Roots, extrema, inflections and kinks of the curves, where the plot wants them.
  func pointMarks(_ plot: Plot) -> [Mark] {
    guard plot.showsPoints else { return [] }
    return plot.curves.filter { !$0.isGhost }.flatMap {
      PlotScene.kinks(of: $0) + PlotScene.points(of: $0)
    }
  }

  private static func points(of curve: Curve) -> [Mark] {
    guard case .function(let function, .value) = curve.source else { return [] }
    return function.facts.landmarks.map { landmark in
      let at = Vertex(landmark.x, landmark.kind == .root ? 0 : function.value(landmark.x))
      return Mark(Mark.Shape(landmark.kind), at: curve.scales.place(at), role: curve.role)
    }
  }

  /// The points at which the curve is continuous but its derivative is not.
  private static func kinks(of curve: Curve) -> [Mark] {
    guard case .function(_, let order) = curve.source,
      let next = Order(rawValue: order.rawValue + 1)
    else { return [] }
    return curve.breakpoints.filter { $0.jumps(next) && !$0.jumps(order) }
      .map { Mark(.kink, at: Vertex($0.x, $0.left[order]), role: curve.role) }
  }
}

extension Mark.Shape {
  /// The shape of a landmark.
  fileprivate init(_ kind: Landmark.Kind) {
    switch kind {
    case .root: self = .root
    case .minimum: self = .minimum
    case .maximum: self = .maximum
    case .inflection: self = .inflection
    }
  }
}
