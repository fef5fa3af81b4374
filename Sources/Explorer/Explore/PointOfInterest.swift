import ActivationMath

/// A place on the x axis that is worth a look, and what is there.
struct PointOfInterest: Hashable, Sendable {
  var x: Double
  /// What stands beside the probe's numbers: "root", "kink at 0".
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
    let all = (bends + landmarks + onsets).sorted { $0.x < $1.x }
    return all.reduce(into: []) { points, next in
      if points.last?.x == next.x { points[points.count - 1].name += ", " + next.name } else {
        points.append(next)
      }
    }
  }
}

extension Breakpoint {
  /// The lowest derivative that jumps, in words.
  var name: String {
    if jumps(.value) { return "jump" }
    return jumps(.slope) ? "kink: f′ jumps" : "f″ jumps"
  }
}
