import ActivationMath

extension Viewport {
  /// The viewport over `x` that shows every finite value of the curves, with a little margin.
  ///
  /// The axis y = 0 is included when it is near. A constant curve stands in the middle of a range of
  /// two units. Where a curve grows out of all proportion (eˣ far from 0), the range ends where it is
  /// as high as wide, so that the shape can still be seen. Without any finite value: −1.1 … 1.1.
  public static func fitting(_ curves: [Curve], x: ClosedRange<Double>) -> Viewport {
    let x = Viewport(x: x, y: -1...1).x
    let y = heights(of: curves, over: x)
    let margin = (y.upperBound - y.lowerBound) * 0.05
    return Viewport(x: x, y: y.lowerBound - margin...y.upperBound + margin)
  }

  /// A fit for a plot of so many rows: its height is chosen so that ticks and zero stand exactly in
  /// the middle of rows.
  static func fitting(_ curves: [Curve], x: ClosedRange<Double>, rows: Int) -> Viewport {
    let x = Viewport(x: x, y: -1...1).x
    let y = heights(of: curves, over: x)
    guard let rows = RowGrid(y, rows: rows) else { return fitting(curves, x: x) }
    return Viewport(x: x, y: rows.range)
  }

  /// From the least to the largest height that any curve shows, and zero if it is near.
  private static func heights(
    of curves: [Curve], over x: ClosedRange<Double>
  ) -> ClosedRange<Double> {
    var (lower, upper) = (Double.infinity, -Double.infinity)
    for curve in curves where !curve.isGhost {
      guard let range = heights(of: curve, over: x) else { continue }
      (lower, upper) = (min(lower, range.lowerBound), max(upper, range.upperBound))
    }
    guard lower <= upper else { return -1...1 }
    let magnitude = max(abs(lower), abs(upper))
    if upper - lower <= magnitude * 1e-9 { (lower, upper) = (lower - 1, upper + 1) }
    let near = (upper - lower) * 0.3
    if lower > 0, lower < near { lower = 0 }
    if upper < 0, upper > -near { upper = 0 }
    return lower...upper
  }

  /// From the least to the largest height of a curve that is worth showing; nil without any finite
  /// value, and for a straight line.
  public static func heights(
    of curve: Curve, over x: ClosedRange<Double>
  ) -> ClosedRange<Double>? {
    if case .line = curve.source { return nil }
    let heights = samples(of: curve, over: x).filter(\.isFinite).sorted()
    guard let least = heights.first, let largest = heights.last else { return nil }
    let width = x.upperBound - x.lowerBound
    let middleHalf = heights[heights.count * 3 / 4] - heights[heights.count / 4]
    // On a scale by magnitude nothing is out of proportion.
    let isExplosive = curve.scales.isLinear && largest - least > 8 * max(width, middleHalf)
    guard isExplosive, let center = heights.min(by: { abs($0) < abs($1) }) else {
      return within(least, largest)
    }
    return within(max(least, center - width), min(largest, center + width))
  }

  /// The part of a range that lies in the plane.
  private static func within(_ lower: Double, _ upper: Double) -> ClosedRange<Double> {
    (lower...upper).clamped(to: -farthest...farthest)
  }

  private static func samples(of curve: Curve, over x: ClosedRange<Double>) -> [Double] {
    if let vertices = curve.vertices { return vertices.filter { x.contains($0.x) }.map(\.y) }
    guard case .function(_, let order) = curve.source else { return [] }
    let count = 256
    let step = (x.upperBound - x.lowerBound) / Double(count)
    let xs = (0...count).map { x.lowerBound + Double($0) * step }
    let jumps = curve.breakpoints.filter { x.contains($0.x) }
    return curve.values(at: xs) + jumps.flatMap { [$0.left[order], $0.right[order]] }
  }
}
