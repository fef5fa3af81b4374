package import ActivationMath
package import Formula

/// A gated unit as a map over the plane of its value and its gate.
///
///     glu: swiglu | point=1.2,-0.4
///
/// The initial values are the neutral ones: what holds where a line, a lesson or an option says
/// nothing.
package struct GLUSpec: ViewContent {
  /// The unit, one of the family of GLU.
  package var unit: Function
  /// The point at which the numbers are read.
  package var point = Point(a: 1, b: 1)
  /// From left to right, the value a.
  package var x = GLUSpec.homeRange
  /// From bottom to top, the gate's input b.
  package var y = GLUSpec.homeRange
  /// The dots of the drawing; nil for those that suit the terminal.
  package var canvas: CanvasChoice?

  /// A gated unit with every setting neutral.
  package init(_ unit: Function) { self.unit = unit }

  /// As far as gates are interesting.
  package static let homeRange = -4.0...4.0

  /// A value and the input of its gate.
  package struct Point: Hashable, Sendable {
    /// The value.
    package var a: Double
    /// The gate's input.
    package var b: Double

    /// A value and the input of its gate.
    package init(a: Double, b: Double) { (self.a, self.b) = (a, b) }
  }
}

extension GLUSpec {
  /// The first word of its line.
  package static let kind = "glu"
  /// The kind in a phrase.
  package static let summary = "a gated unit as a map over its value and its gate"
  /// The unit, as help describes it.
  package static let subject = SubjectDescription(
    form: "UNIT", meaning: "a function of the family of GLU",
    example: "glu: swiglu | point=1.2,-0.4")

  /// The settings, in the order in which they are written.
  package static let settings: [ViewSetting<GLUSpec>] = [
    ViewSetting(
      "point", \.point, .point, neutral: Point(a: 1, b: 1), example: "1.2,-0.4",
      "the value a and the gate's input b where the numbers are read"),
    ViewSetting(
      "x", \.x, .range(within: PlotSpec.reach), neutral: homeRange, example: "-2...2",
      "from left to right, a"),
    ViewSetting(
      "y", \.y, .range(within: PlotSpec.reach), neutral: homeRange, example: "-2...2",
      "from bottom to top, b"),
    .canvas(\.canvas),
  ]

  /// The unit.
  package var subjectText: String { Quotation.reference(unit) }

  /// Reads the unit.
  package init(subject: StateValue) throws(Diagnostics) {
    let units = try subject.functions(1...1) { function, place in
      let profile = function.profile
      guard profile.family != .gated else { return nil }
      let kind =
        switch function {
        case .scalar: PlotSpec.kind
        case .vector: VectorsSpec.kind
        }
      return place.mistake(
        .vectorFunction, "\(profile.id) is no gated unit", remedy: "write \(kind): \(profile.id)")
    }
    self.init(units[0])
  }

  /// A point that is not on the map.
  package func objection(_ said: SaidSettings) -> Diagnostic? {
    guard let value = said["point"], !x.contains(point.a) || !y.contains(point.b) else {
      return nil
    }
    return value.mistake(
      .outOfRange, "the point is not on the map, \(x.spelled) by \(y.spelled)",
      remedy: "move it, or widen x or y")
  }
}

extension ValueForm<GLUSpec.Point> {
  /// Two numbers.
  fileprivate static let point = ValueForm("A,B") { value throws(Diagnostic) in
    let parts = value.parts(at: ",")
    guard parts.count == 2 else { throw value.malformed("'\(value.source)' is not two numbers") }
    return GLUSpec.Point(a: try parts[0].number(), b: try parts[1].number())
  } write: {
    "\(NumberText.exact($0.a)),\(NumberText.exact($0.b))"
  }
}
