import ActivationMath

/// How many units of a layer pass a gradient on.
struct SlopeCount {
  /// The share of units whose f′ is 0 for every sample.
  var dead = 0.0
  /// The share of units whose |f′| is under ``LayerStatistics/flatSlope`` for every sample.
  var flat = 0.0
  /// The share of |f′| under that bound among all units and samples.
  var saturated = 0.0

  /// Counts a layer of a pass that has gone forward; behind a function of a vector it has gone back.
  ///
  /// Of a gated unit the larger of both slopes counts.
  init<T: LabScalar>(_ plan: LayerPlan, _ function: LayerFunction, _ pass: Pass<T>, rows: Int) {
    if case .none = function { return }
    let bound = T(LayerStatistics.flatSlope)
    let start = plan.sumStart * pass.capacity
    var largest = [T](repeating: 0, count: plan.sums)
    var count = 0
    for row in 0..<rows {
      for column in 0..<plan.sums {
        let index = start + row * plan.sumStride + column
        var slope = pass.slopes[index].magnitude
        if plan.matrices == 2 {
          let gate = index + plan.sumStride * pass.capacity
          slope = max(slope, (pass.sums[index] * pass.slopes[gate]).magnitude)
        }
        if slope < bound { count += 1 }
        // Also where a slope is no number: such a unit is not dead.
        if !(slope <= largest[column]) { largest[column] = slope }
      }
    }
    dead = Double(largest.count { $0 == 0 }) / Double(plan.sums)
    flat = Double(largest.count { $0 < bound }) / Double(plan.sums)
    saturated = Double(count) / Double(rows * plan.sums)
  }
}
