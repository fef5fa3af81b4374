public import ActivationMath
public import TerminalGrid

/// One line of a plot: what is drawn, its colour, its style and its label.
public struct Curve: Sendable {
  /// The quantity that a curve shows.
  public enum Source: Sendable {
    /// A derivative of a function; sampled as finely as the picture needs.
    case function(any Activation, Order)
    /// The straight line y = `slope` · x + `intercept`.
    case line(slope: Double, intercept: Double)
    /// Points in ascending order of x, joined by straight lines; a point that is not finite is a gap.
    case samples([Vertex])
  }

  /// The source of its line: a function or points.
  public var source: Source
  /// Its colour; `.ghost` is drawn under everything else.
  public var role: Role
  /// The label at its end; empty for none.
  public var label: String
  /// How it is drawn.
  public var style: LineStyle
  /// Whether it is thicker than others: the one that the keys move, among curves to compare.
  public var isHeavy = false
  /// A letter for the line, for eyes and terminals without colours and where other lines hide it; nil for
  /// none.
  public var letter: Character?
  /// How its numbers lie along the axes: what follows speaks of places there.
  var scales = PlotScales()

  /// A curve of anything; solid unless said otherwise.
  public init(_ source: Source, role: Role, label: String, style: LineStyle = .solid) {
    self.source = source
    self.role = role
    self.label = label
    self.style = style
  }

  /// A derivative of a function; its style follows the order unless given.
  public init(
    function: any Activation, order: Order, role: Role, label: String, style: LineStyle? = nil
  ) {
    self.init(
      .function(function, order), role: role, label: label, style: style ?? LineStyle(order))
  }

  /// The tangent of a function's derivative of the given order at `x`, or nil where there is none.
  public static func tangent(
    to function: any Activation, order: Order = .value, at x: Double, role: Role, label: String
  ) -> Curve? {
    let rate: Double
    switch order {
    case .value: rate = function.slope(x)
    case .slope: rate = function.curvature(x)
    case .curvature: return nil
    }
    let intercept = function.derivative(order, at: x) - rate * x
    guard rate.isFinite, intercept.isFinite else { return nil }
    return Curve(
      .line(slope: rate, intercept: intercept), role: role, label: label)
  }

  /// Whether it is the trace of an earlier state.
  var isGhost: Bool { role == .ghost }

  /// The height at `x`; NaN where there is none.
  func value(at x: Double) -> Double {
    scales.isLinear ? number(at: x) : scales.y.place(number(at: scales.x.number(at: x)))
  }

  /// The number that it has at `x`, whatever the axes; NaN where there is none.
  func number(at x: Double) -> Double {
    switch source {
    case .function(let function, let order): return function.derivative(order, at: x)
    case .line(let slope, let intercept): return slope * x + intercept
    case .samples(let vertices): return Curve.interpolated(vertices, at: x)
    }
  }

  /// The heights at many places; faster than one by one.
  func values(at xs: [Double]) -> [Double] {
    guard case .function(let function, let order) = source else { return xs.map { value(at: $0) } }
    guard !scales.isLinear else { return function.samples(order, at: xs) }
    return function.samples(order, at: xs.map(scales.x.number)).map(scales.y.place)
  }

  /// The points of a line through points, those that have a place on the axes.
  var vertices: [Vertex]? {
    guard case .samples(let vertices) = source else { return nil }
    return scales.isLinear ? vertices : vertices.map(scales.place)
  }

  /// The order of the derivative that it draws; f's own for points and lines.
  package var order: Order {
    if case .function(_, let order) = source { order } else { .value }
  }

  /// The points at which the line may jump or bend, in ascending order of x.
  var breakpoints: [Breakpoint] {
    guard case .function(let function, let order) = source else { return [] }
    guard !scales.isLinear else { return function.breakpoints }
    return function.breakpoints.map { $0.placed(scales, order) }.filter { !$0.x.isNaN }
  }

  private static func interpolated(_ vertices: [Vertex], at x: Double) -> Double {
    guard let next = vertices.firstIndex(where: { $0.x >= x }) else { return .nan }
    let right = vertices[next]
    guard right.x > x else { return right.y }
    guard next > 0 else { return .nan }
    let left = vertices[next - 1]
    return left.y + (right.y - left.y) * (x - left.x) / (right.x - left.x)
  }
}

extension Activation {
  /// The derivative of the given order at many places, with the existential opened only once.
  func samples(_ order: Order, at xs: [Double]) -> [Double] {
    switch order {
    case .value: xs.map { value($0) }
    case .slope: xs.map { slope($0) }
    case .curvature: xs.map { curvature($0) }
    }
  }
}

extension Breakpoint {
  /// The breakpoint with its place, and the heights of one order, on other axes.
  fileprivate func placed(_ scales: PlotScales, _ order: Order) -> Breakpoint {
    func placed(_ jet: Jet) -> Jet {
      switch order {
      case .value: Jet(scales.y.place(jet.value), jet.slope, jet.curvature)
      case .slope: Jet(jet.value, scales.y.place(jet.slope), jet.curvature)
      case .curvature: Jet(jet.value, jet.slope, scales.y.place(jet.curvature))
      }
    }
    return Breakpoint(x: scales.x.place(x), left: placed(left), right: placed(right))
  }
}
