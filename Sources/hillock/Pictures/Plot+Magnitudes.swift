import ArgumentParser
import Plotting

/// The axes that lie by magnitude.
enum MagnitudeAxes: String, CaseIterable, ExpressibleByArgument {
  case x, y, xy

  var hasX: Bool { self != .y }
  var hasY: Bool { self != .x }
}

extension Plot {
  /// The plot with axes by magnitude; the heights decide whether theirs is symmetric about 0.
  func scaled(by axes: MagnitudeAxes?) -> Plot {
    guard let axes else { return self }
    var plot = self
    if axes.hasX { plot.scales.x = AxisScale(byMagnitudeOf: x) }
    guard axes.hasY else { return plot }
    let heights =
      PlotData(plot).columns.flatMap(\.y).filter(\.isFinite)
      + (cloud?.points.filter { x.contains($0.x) }.map(\.y) ?? [])
    guard let least = heights.min(), let largest = heights.max() else { return plot }
    plot.scales.y = AxisScale(
      byMagnitudeOf: y ?? least...largest,
      smallest: heights.lazy.map(\.magnitude).filter { $0 > 0 }.min())
    return plot
  }
}
