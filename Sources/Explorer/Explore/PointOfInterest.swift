import Plotting
import ActivationMath

/// A place on the x axis that is worth a look, and what is there.
struct PointOfInterest: Hashable, Sendable {
  var x: Double
  /// The label beside the probe's numbers: "root", "kink at 0".
  var name: String
}

extension ExploreModel {
  /// Roots, extrema, inflections, kinks and onsets of saturation, from left to right.
  var pointsOfInterest: [PointOfInterest] {
    let facts = function.facts
    let landmarks = facts.landmarks.map { PointOfInterest(x: $0.x, name: $0.kind.rawValue) }
    let bends = function.breakpoints.map { PointOfInterest(x: $0.x, name: $0.name) }
    let onsets = facts.saturation.flatMap { zone in
      [zone.lower, zone.upper].filter(\.isFinite)
        .map { PointOfInterest(x: $0, name: "saturation: |f′| is 1 % of its largest value") }
    }
    let all = (bends + landmarks + onsets + crossings).sorted { $0.x < $1.x }
    return all.reduce(into: []) { points, next in
      if points.last?.x == next.x {
        points[points.count - 1].name += ", " + next.name
      } else {
        points.append(next)
      }
    }
  }
}

extension ExploreModel {
  /// The crossings of a kept curve with the function's inside the window.
  ///
  /// A change of sign between neighbours of a fine grid is narrowed down by bisection; curves that
  /// only touch, or cross twice within a thousandth of the window, are not found.
  private var crossings: [PointOfInterest] {
    let (low, high) = (viewport.x.lowerBound, viewport.x.upperBound)
    let steps = 1000
    let grid = (0...steps).map { low + (high - low) * Double($0) / Double(steps) }
    return kept.flatMap { other -> [PointOfInterest] in
      let name = "crosses \(Function.scalar(other).notation)"
      let difference = { (x: Double) in function.value(x) - other.value(x) }
      let heights = grid.map(difference)
      return (0..<steps).compactMap { index in
        guard heights[index] * heights[index + 1] < 0 else { return nil }
        let x = Self.root(of: difference, from: grid[index], to: grid[index + 1])
        return PointOfInterest(x: x, name: name)
      }
    }
  }

  private static func root(
    of function: (Double) -> Double, from low: Double, to high: Double
  ) -> Double {
    var (low, high) = (low, high)
    let isRising = function(low) < 0
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if (function(middle) < 0) == isRising { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}

extension Breakpoint {
  /// The lowest derivative that jumps, in words.
  var name: String {
    if jumps(.value) { return "jump" }
    return jumps(.slope) ? "kink: f′ jumps" : "f″ jumps"
  }
}
