import ActivationMath

/// A guess to be made before the truth is shown: the heights of a few points of a curve, or of a
/// few bars. Any guess is an answer.
package struct Prediction: Hashable, Sendable {
  /// A height to be guessed.
  package struct Handle: Hashable, Sendable {
    /// The x of a point, or the name of a bar.
    package var label: String
    /// The x of a point; nil for a bar.
    package var x: Double?
    /// The height that it has.
    package var truth: Double

    /// A height to be guessed.
    package init(label: String, x: Double? = nil, truth: Double) {
      (self.label, self.x, self.truth) = (label, x, truth)
    }
  }

  /// A point of a curve.
  package struct Point: Hashable, Sendable {
    /// To the right.
    package var x: Double
    /// Upwards.
    package var y: Double

    /// A point.
    package init(x: Double, y: Double) { (self.x, self.y) = (x, y) }
  }

  /// The values to be guessed, from left to right.
  package var handles: [Handle]
  /// From the lowest to the highest guess.
  package var range: ClosedRange<Double>
  /// How far off a guess may be to count as near.
  package var tolerance: Double
  /// The true curve, from a little left of the first point to a little right of the last; empty for
  /// bars.
  package var curve: [Point]

  /// A prediction from its parts.
  package init(
    handles: [Handle], range: ClosedRange<Double>, tolerance: Double, curve: [Point] = []
  ) {
    (self.handles, self.range) = (handles, range)
    (self.tolerance, self.curve) = (tolerance, curve)
  }

  /// The value at which a guess begins: the middle.
  package var start: [Double] {
    handles.map { _ in (range.lowerBound + range.upperBound) / 2 }
  }

  /// The smooth curve through guessed heights, at the places of ``curve``.
  package func drawn(through heights: [Double]) -> [Point] {
    let points = zip(handles, heights).compactMap { handle, y in
      handle.x.map { Point(x: $0, y: y) }
    }
    guard points.count == handles.count, points.count > 1 else { return points }
    return curve.map { Point(x: $0.x, y: Self.height(at: $0.x, through: points)) }
  }

  /// A cubic in each gap, whose slope at a point is that between its neighbours; straight beyond the ends.
  private static func height(at x: Double, through points: [Point]) -> Double {
    let index = min(max(1, points.firstIndex { $0.x >= x } ?? points.count), points.count - 1)
    let (left, right) = (points[index - 1], points[index])
    let (m0, m1) = (slope(index - 1, points), slope(index, points))
    if x < points[0].x { return points[0].y + slope(0, points) * (x - points[0].x) }
    if let last = points.last, x > last.x {
      return last.y + slope(points.count - 1, points) * (x - last.x)
    }
    let width = right.x - left.x
    let t = (x - left.x) / width
    let rise = left.y + t * t * (3 - 2 * t) * (right.y - left.y)
    return rise + width * t * (1 - t) * ((1 - t) * m0 - t * m1)
  }

  private static func slope(_ index: Int, _ points: [Point]) -> Double {
    let before = points[max(0, index - 1)]
    let after = points[min(points.count - 1, index + 1)]
    return (after.y - before.y) / (after.x - before.x)
  }

  /// How far off each guess is. A prediction is answered by any guess.
  func grade(_ heights: [Double]) -> Quiz.Verdict {
    guard heights.count == handles.count, heights.allSatisfy(\.isFinite) else {
      return Quiz.Verdict(isRight: false)
    }
    let remarks = zip(handles, heights).enumerated().map { index, pair in
      let (handle, guess) = pair
      let name = handle.x == nil ? handle.label : "at \(handle.label)"
      let text =
        "\(name): you said \(NumberText.short(guess, digits: 3)), "
        + "it is \(NumberText.short(handle.truth, digits: 3))"
      return Quiz.Remark(
        choice: index, isRight: abs(guess - handle.truth) <= tolerance, text: [.text(text)])
    }
    return Quiz.Verdict(isRight: true, remarks: remarks)
  }
}
