/// A plot as a value, before its place and size are known.
public struct Plot: Sendable {
  /// How much of the axes is drawn where there is room.
  public enum Axes: Sendable {
    /// Lines, ticks and labels.
    case full
    /// Lines without ticks.
    case lines
    /// Nothing but the curves.
    case none
  }

  /// The curves, the uppermost first.
  public var curves: [Curve]
  /// From left to right.
  public var x: ClosedRange<Double>
  /// From bottom to top, or nil for a range that fits the curves.
  public var y: ClosedRange<Double>?
  /// The curves that a nil `y` fits in place of those drawn, so that axes hold still while curves change.
  public var fitted: [Curve]?
  /// Highlighted points.
  public var marks: [Mark]
  /// The x of the probe: a vertical guide and ◆ on each curve; nil for none.
  public var probe: Double?
  /// Whether zero axes and asymptotes are drawn under the curves.
  public var showsGuides: Bool
  /// Whether roots, extrema, inflections and kinks are marked.
  public var showsPoints: Bool
  /// Whether letters stand along all curves that have one, not only along those that others hide.
  public var showsLetters = false
  /// How much of the axes is drawn where there is room.
  public var axes: Axes
  /// The columns left of the plot at least, so that it stays where it is while its numbers change.
  public var gutter = 0
  /// The title above the plot, shown where there is room, or nil.
  public var title: String?
  /// The label under the x axis where there is room, or nil.
  package var xLabel: String?
  /// The label above the y axis where there is room, or nil.
  package var yLabel: String?
  /// How numbers lie along the axes.
  package var scales = PlotScales()
  /// Points of somebody's own, under the curves.
  package var cloud: PointCloud?
  /// Words beside points of the plot.
  package var annotations: [Annotation] = []
  /// Whether what marks mean, and which curves are not seen, stands under the plot.
  package var showsLegend = false
  /// Whether a line under the plot says what parameters beyond their usual values cost.
  package var showsDepartures = true
  /// Whether ranges, marks and curves speak of places on the axes already.
  private var isScaled = false

  /// A plot of some curves over a range of x.
  public init(
    curves: [Curve], x: ClosedRange<Double>, y: ClosedRange<Double>? = nil, marks: [Mark] = [],
    probe: Double? = nil, showsGuides: Bool = true, showsPoints: Bool = false,
    axes: Axes = .full, title: String? = nil
  ) {
    self.curves = curves
    self.x = x
    self.y = y
    self.marks = marks
    self.probe = probe
    self.showsGuides = showsGuides
    self.showsPoints = showsPoints
    self.axes = axes
    self.title = title
  }

  /// The part of the plane that is shown.
  public var viewport: Viewport {
    let plot = scaled
    guard let y = plot.y else { return Viewport.fitting(plot.fitted ?? plot.curves, x: plot.x) }
    return Viewport(x: plot.x, y: y)
  }

  /// The plot in places on its axes instead of numbers.
  var scaled: Plot {
    guard !scales.isLinear, !isScaled else { return self }
    var plot = self
    plot.isScaled = true
    plot.x = scales.x.places(of: x)
    plot.y = y.map(scales.y.places)
    for index in curves.indices { plot.curves[index].scales = scales }
    plot.fitted = fitted?.map { curve in
      var curve = curve
      curve.scales = scales
      return curve
    }
    plot.marks = marks.map { Mark($0.shape, at: scales.place($0.at), role: $0.role) }
    plot.probe = probe.map(scales.x.place)
    plot.cloud?.points = cloud?.points.map(scales.place) ?? []
    return plot
  }
}
