/// Heights of rows such that the multiples of a 1-2-5 step lie exactly in the middle of rows.
///
/// A label then names the very middle of its row, and zero and asymptotes lie where they are drawn.
struct RowGrid {
  /// The content of all rows together.
  let range: ClosedRange<Double>

  /// The tightest grid of so many rows around a range, or nil where there are too few rows.
  init?(_ heights: ClosedRange<Double>, rows: Int) {
    let span = heights.upperBound - heights.lowerBound
    guard rows >= 5, span.isFinite, span > 0 else { return nil }
    // A little air, so that a maximum does not lie on the very edge.
    let lower = heights.lowerBound - span * 0.02
    let upper = heights.upperBound + span * 0.02
    for height in RowGrid.candidates(from: (upper - lower) / Double(rows), rows: rows) {
      let first = (lower / height + 0.5).rounded(.down)
      let last = (upper / height - 0.5).rounded(.up)
      let spare = Double(rows) - (last - first + 1)
      guard spare >= 0 else { continue }
      let bottom = (first - (spare / 2).rounded(.down) - 0.5) * height
      range = bottom...bottom + Double(rows) * height
      return
    }
    return nil
  }

  /// Heights of a row that divide a step, in ascending order.
  private static func candidates(from least: Double, rows: Int) -> [Double] {
    let gap = Ticks.rowGap(rows)
    return Step.candidates(from: least)
      .flatMap { step in (gap...max(gap, min(9, rows / 2))).map { step.length / Double($0) } }
      .filter { $0 >= least && $0 < least * 3 }
      .sorted()
  }
}
