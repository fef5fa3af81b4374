package import ActivationMath

/// The part of the plane that a plot shows.
public struct Viewport: Hashable, Sendable {
  /// From left to right.
  public var x: ClosedRange<Double>
  /// From bottom to top.
  public var y: ClosedRange<Double>

  /// A viewport; ranges that are empty or not finite become the nearest one that can be drawn.
  public init(x: ClosedRange<Double>, y: ClosedRange<Double>) {
    self.x = Viewport.drawable(x)
    self.y = Viewport.drawable(y)
  }

  /// Makes everything `factor` times larger (smaller if below 1) around a point that stays.
  public mutating func zoom(about point: Vertex, factor: Double) {
    self = zoomed(about: point, factor: factor)
  }

  /// The viewport with everything `factor` times larger around a point that stays.
  ///
  /// Zooming stops where neighbouring columns could no longer be told apart.
  public func zoomed(about point: Vertex, factor: Double) -> Viewport {
    guard factor > 0, factor.isFinite else { return self }
    return Viewport(
      x: Viewport.scaled(x, about: point.x, by: factor),
      y: Viewport.scaled(y, about: point.y, by: factor))
  }

  /// Moves the window by the given distances in data units.
  public mutating func pan(x dx: Double, y dy: Double) {
    self = panned(x: dx, y: dy)
  }

  /// The window moved by the given distances in data units.
  public func panned(x dx: Double, y dy: Double) -> Viewport {
    Viewport(x: Viewport.moved(x, by: dx), y: Viewport.moved(y, by: dy))
  }

  /// Whether the point lies inside, edges included.
  public func contains(_ point: Vertex) -> Bool {
    x.contains(point.x) && y.contains(point.y)
  }

  /// The end of the plane: as far from zero as a window can be moved or widened.
  ///
  /// Differences, multiples and squares of coordinates stay finite. Curves may go on beyond, to the
  /// ends of `Double`; they leave the window.
  public static let farthest = 1e150

  /// Whether a range lies in the plane, so that it can be shown as it is.
  public static func reaches(_ range: ClosedRange<Double>) -> Bool {
    range.lowerBound >= -farthest && range.upperBound <= farthest
  }

  /// A range that a person typed, if it lies in the plane.
  package static func range(typed text: String) throws(TypedNumber.Mistake) -> ClosedRange<Double> {
    let range = try TypedRange(text).range
    guard reaches(range) else { throw TypedNumber.Mistake(description: limits) }
    return range
  }

  /// The words for a range that lies beyond.
  public static var limits: String {
    let end = NumberText.short(farthest)
    return "a picture reaches from \(NumberText.minus)\(end) to \(end)"
  }

  private static func scaled(
    _ range: ClosedRange<Double>, about anchor: Double, by factor: Double
  ) -> ClosedRange<Double> {
    let lower = anchor - (anchor - range.lowerBound) / factor
    let upper = anchor + (range.upperBound - anchor) / factor
    guard lower < upper, drawable(lower...upper) == lower...upper else { return range }
    return lower...upper
  }

  private static func moved(_ range: ClosedRange<Double>, by distance: Double) -> ClosedRange<
    Double
  > {
    let lower = range.lowerBound + distance
    let upper = range.upperBound + distance
    guard lower < upper, drawable(lower...upper) == lower...upper else { return range }
    return lower...upper
  }

  /// The range itself if a thousand columns can be told apart in it, else the nearest such range.
  static func drawable(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
    let lower = max(-farthest, range.lowerBound)
    let upper = min(farthest, range.upperBound)
    guard lower <= upper else { return 0...1 }
    let least = max(abs(lower), abs(upper)) * 1e-11 + 1e-290
    guard upper - lower < least else { return lower...upper }
    let middle = lower + (upper - lower) / 2
    return middle - least...middle + least
  }
}
